import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Rule } from '../../core/check/rules.ts';
import { nearest } from '../../core/nearest.ts';
import { hiddenOddities } from './characters.ts';
import { COMPONENTS, type Component } from './components.ts';
import { guardImage, type ShownPicture } from './image.ts';
import { faultOf } from './link.ts';
import { KINDS, type Kind } from './location.ts';
import { type Position, quote, type Report } from './report.ts';
import { slugger } from './slug.ts';
import { startOf, textOf, walk } from './tree.ts';

/**
 * Holds the parsed body to the rules: words only. What is not listed here is refused, so a kind of node that the parser may learn
 * to make is refused until someone has thought about it.
 *
 * @param text what the tree was parsed from
 * @param kind of content
 * @returns the links within the site and the pictures, which can only be checked against the whole set
 */
export function guardTree(tree: Root, text: string, kind: Kind, report: Report): Outward {
  const links: InnerLink[] = [];
  const pictures: ShownPicture[] = [];
  const anchors = new Set<string>();
  const used = new Set<string>();
  const slug = slugger();
  walk(tree, (node, ancestors) => {
    const at = startOf(node);
    for (const value of decodedTexts(node)) {
      for (const { rule, message } of hiddenOddities(value, text)) report(rule, at, `${message}, however it is written`);
    }
    const fault =
      FAULTS[node.type] ?? (LISTED.has(node.type) ? undefined : ['markup', `${node.type} is not allowed; write plain text`]);
    if (fault) report(fault[0], at, fault[1]);
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        guardElement(node, ancestors, kind, used, report);
        break;
      case 'heading':
        anchors.add(slug(textOf(node)));
        if (node.depth === 1) report('heading', at, 'the title is the only heading of the first level; start with ##');
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean') report('markup', at, 'lists to tick off are not allowed; write a plain list');
        break;
      case 'image': {
        const shown = guardImage(node, ancestors, kind, report);
        if (!shown) break;
        if (pictures.some(({ name }) => name === shown.name))
          report('image', at, 'this picture stands here a second time; show it once');
        pictures.push(shown);
        break;
      }
      case 'link': {
        const wrong = faultOf(node.url) ?? (node.title ? 'a link has no title; write what it says into the sentence' : undefined);
        if (wrong) report('link', at, wrong);
        else if (!node.url.startsWith('https:')) links.push({ url: node.url, at });
      }
    }
  });
  for (const { url, at } of links) {
    if (!url.startsWith('#') || anchors.has(url.slice(1))) continue;
    const known = [...anchors].join(', ') || 'none';
    report('dead-link', at, `no heading of this entry has the anchor ${quote(url)}. There are: ${known}`);
  }
  return { links: links.filter(({ url }) => url.startsWith('/')), pictures };
}

const LISTED: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'link',
  'image',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  // Refused where it is defined.
  'footnoteReference',
  'linkReference',
  'imageReference',
]);

const IN_ONE_PLACE = 'write the address into the link itself: [words](https://…)';
const FAULTS: Readonly<Record<string, readonly [Rule, string]>> = {
  mdxjsEsm: ['module', 'import and export are code; entries hold words only. Remove them'],
  mdxFlowExpression: ['expression', '{…} is code in MDX; entries hold words only. Write \\{ for the sign itself'],
  mdxTextExpression: ['expression', '{…} is code in MDX; entries hold words only. Write \\{ for the sign itself'],
  definition: ['markup', IN_ONE_PLACE],
  footnoteDefinition: [
    'footnote-definition',
    'sources stand under sources: in the frontmatter; remove the definition and keep [^key] in the text',
  ],
};

function decodedTexts(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  if (node.type === 'image') return [node.url, node.alt ?? ''];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }
  return 'value' in node ? [node.value] : [];
}

function guardElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  ancestors: readonly Nodes[],
  kind: Kind,
  used: Set<string>,
  report: Report,
): void {
  const at = startOf(node);
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!component) {
    const near = nearest(name, Object.keys(COMPONENTS));
    report(
      'component',
      at,
      `<${name}> is not listed${near ? `; did you mean <${near}>?` : ''} Allowed: ${Object.keys(COMPONENTS).join(', ')}`,
    );
    return;
  }
  const misplaced = misplacement(component, node.type === 'mdxJsxFlowElement', ancestors.length === 1);
  if (misplaced) report('component', at, `<${name}> ${misplaced}`);
  if (component.kinds && !component.kinds.includes(kind)) {
    report(
      'component',
      at,
      `<${name}> has no place in this kind of file, only in ${component.kinds.map((each) => KINDS[each].at).join(', ')}`,
    );
  }
  if (component.once && used.has(name)) report('component', at, `<${name}> stands here a second time; put both into one`);
  if (node.children.length === 0) report('component', at, `<${name}> is empty; write something into it or remove it`);
  used.add(name);
  for (const needed of component.required ?? []) {
    if (node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === needed)) continue;
    report('attribute', at, `<${name}> has no ${needed}; write <${name} ${needed}="…">`);
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report('attribute', at, `<${name}>: {...} is code; write attributes as name="text"`);
      continue;
    }
    const pattern = Object.hasOwn(component.attributes, attribute.name) ? component.attributes[attribute.name] : undefined;
    if (!pattern) {
      const allowed = Object.keys(component.attributes).join(', ') || 'none';
      report('attribute', at, `<${name}> has no attribute ${quote(attribute.name)}. Allowed: ${allowed}`);
    } else if (typeof attribute.value !== 'string') {
      report('attribute', at, `<${name} ${attribute.name}>: only "quoted text" is allowed`);
    } else if (!pattern.test(attribute.value)) {
      report('attribute', at, `<${name} ${attribute.name}>: ${quote(attribute.value)} does not match ${pattern.source}`);
    }
  }
}

function misplacement({ place }: Component, isFlow: boolean, isTop: boolean): string | undefined {
  if (place === 'inline') return isFlow ? 'stands alone; put it into a sentence' : undefined;
  return isFlow && isTop ? undefined : 'stands within other text; put each of its tags on a line of its own';
}

interface Outward {
  readonly links: InnerLink[];
  readonly pictures: ShownPicture[];
}

/** A link to another place of the site, as written: `/events/<id>/`. */
export interface InnerLink {
  readonly url: string;
  readonly at: Position;
}
