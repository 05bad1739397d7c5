import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Image, Link, Paragraph, Root } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Source } from '../../core/event.ts';
import type { Language } from '../../core/language.ts';
import type { Paths } from '../../core/paths.ts';
import type { WebpSize } from '../../core/webp.ts';
import type { Words } from '../../core/words.ts';
import type { Citation } from '../entry/citations.ts';
import { COMPONENTS } from '../entry/components.ts';
import { altOf, nameOfPicture, pictureIn } from '../entry/image.ts';
import { slugger } from '../entry/slug.ts';
import { textOf } from '../entry/tree.ts';
import { markPassages } from './passages.ts';
import { type Picture, pictureElement } from './picture-element.ts';
import { markTerms, type TermFinder } from './terms.ts';

/** Renders a guarded tree to finished HTML. Elements, attributes and addresses that are not made here do not exist in it. */
export function renderBody(tree: Root, context: RenderContext): Rendered {
  const headings: RenderedHeading[] = [];
  const number = new Map<string, number>();
  const uses = new Map<string, number>();
  const slug = slugger();
  const pictures: RenderedPicture[] = [];

  const handlers: Handlers = {
    text: (state: State, node) => markHan(defaultHandlers.text(state, node)),
    heading: (state: State, node: Heading) => {
      const element = defaultHandlers.heading(state, node);
      const text = textOf(node);
      const id = slug(text);
      headings.push({ depth: node.depth, slug: id, text });
      return { ...element, properties: { id } };
    },
    paragraph: (state: State, node: Paragraph) => {
      const image = pictureIn(node);
      const name = image ? nameOfPicture(image) : '';
      const picture = context.picture?.(name);
      if (!image || !picture) return defaultHandlers.paragraph(state, node);
      const alt = altOf(image);
      const { width, height } = picture;
      pictures.push({ name, alt, width, height });
      return pictureElement(picture, alt, markHan(text(picture.credit)), context.words);
    },
    // Only where there is no picture to show, since each stands in a paragraph of its own.
    image: (_state: State, node: Image) => text(altOf(node)),
    link: (state: State, node: Link) => element('a', { href: address(node.url, context) }, state.all(node)),
    citation: (_state: State, { source }: Citation) => {
      const n = number.get(source) ?? number.size + 1;
      const use = (uses.get(source) ?? 0) + 1;
      number.set(source, n);
      uses.set(source, use);
      const publisher = context.sources[source]?.publisher ?? source;
      const label = context.words('citation.label', { number: n, publisher });
      const link = element('a', { href: `#source-${source}`, id: `cite-${source}-${use}`, ariaLabel: label }, [text(String(n))]);
      return element('sup', { className: ['cite'] }, [link]);
    },
    code: (_state: State, node: { value: string }) =>
      element('pre', { tabIndex: 0 }, [element('code', {}, [text(`${node.value}\n`)])]),
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
  };

  function component(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent {
    const name = node.name ?? '';
    const attributes = Object.fromEntries(
      node.attributes.flatMap((attribute) => ('name' in attribute ? [[attribute.name, String(attribute.value)]] : [])),
    );
    const children = state.all(node);
    const inner = node.type === 'mdxJsxFlowElement' ? (state.wrap(children, true) as ElementContent[]) : children;
    return COMPONENTS[name]?.render?.(inner, attributes, context.words) ?? element(name, attributes, inner);
  }

  const hast = withoutAlign(toHast(tree, { handlers }) as Element);
  const { findTerms, paths, language } = context;
  const terms = findTerms ? markTerms(hast, findTerms, (id) => paths.glossary(language, id)) : [];
  if (context.passages) markPassages(hast, (number) => context.words('passage.link', { number }));
  const html = toHtml(hast, { characterReferences: { useNamedReferences: false } });
  return { html, headings, terms, pictures };
}

/** Characters of Chinese get the voice and the glyphs of their language. */
function markHan(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(HAN)
    .map((part, index) => (index % 2 ? element('span', { lang: 'zh' }, [text(part)]) : text(part)))
    .filter((part) => part.type !== 'text' || part.value !== '');
}

const HAN = /(\p{Script=Han}(?:[\p{Script=Han}·、。，：《》]*\p{Script=Han})?)/u;

function address(url: string, { paths, language }: RenderContext): string {
  return url.startsWith('/') ? paths.internal(language, url) : url;
}

/** Cells of a table are not aligned one by one: `align` is obsolete, and the page's policy allows no style attribute. */
function withoutAlign<T extends Element | ElementContent>(node: T): T {
  if (!('children' in node)) return node;
  if (node.type === 'element') delete node.properties['align'];
  for (const child of node.children) withoutAlign(child);
  return node;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Everything besides its text that the HTML of an entry depends on. */
export interface RenderContext {
  readonly language: Language;
  readonly words: Words;
  readonly paths: Paths;
  readonly sources: Readonly<Record<string, Source>>;
  /** A picture that stands beside the entry, by its name. */
  readonly picture?: ((name: string) => Picture | undefined) | undefined;
  /** Terms of the glossary are marked only where this is given. */
  readonly findTerms?: TermFinder | undefined;
  /** Whether each passage has an address of its own, and a link to it. */
  readonly passages?: boolean;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly RenderedHeading[];
  /** Ids of the terms that are marked, in the order of the text. */
  readonly terms: readonly string[];
  /** Those that are shown, in the order of the text. */
  readonly pictures: readonly RenderedPicture[];
}

/** A picture in a text, in pixels; `alt` says in the language of the text what it shows. */
export interface RenderedPicture extends WebpSize {
  readonly name: string;
  readonly alt: string;
}

export interface RenderedHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}
