import type { Image, Nodes } from 'mdast';
import { KINDS, type Kind } from './location.ts';
import { type Position, quote, type Report } from './report.ts';
import { startOf } from './tree.ts';

/**
 * Holds an image to where and how it may be shown: a file beside the entry, in a paragraph of its own, with words for those who do not
 * see it.
 *
 * @returns the picture, or undefined where nothing may be shown
 */
export function guardImage(node: Image, ancestors: readonly Nodes[], kind: Kind, report: Report): ShownPicture | undefined {
  const at = startOf(node);
  const wrong = faultOf(node, ancestors, kind);
  if (wrong) {
    report('image', at, wrong);
    return undefined;
  }
  const alt = altOf(node);
  if (alt.length < LEAST || alt.length > MOST || /^\S+\.\w{3,4}$/.test(alt)) {
    const received = alt ? `it has ${quote(alt, 60)}` : 'it has none';
    const message = `say what the picture shows, in ${LEAST} to ${MOST} characters, for those who do not see it: ![words](${node.url}); ${received}`;
    report('image-alt', at, message);
  }
  return { name: nameOfPicture(node), at };
}

/** Whether a node of the tree is a picture that stands for itself. */
export function pictureIn(node: Nodes): Image | undefined {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

/** The name of the file that an image leads to, without its ending. */
export function nameOfPicture({ url }: Image): string {
  return NAME.exec(url)?.[1] ?? '';
}

/** What an image shows, in one line. */
export function altOf({ alt }: Image): string {
  return (alt ?? '').replace(/\s+/g, ' ').trim();
}

function faultOf({ url, title }: Image, ancestors: readonly Nodes[], kind: Kind): string | undefined {
  if (!SHOWING.has(kind)) {
    return `pictures stand in ${[...SHOWING].map((each) => KINDS[each].at).join(' and ')} only; say in words what it shows, or link to its page`;
  }
  if (NAME.test(`./${url}`)) return `a file beside this entry is named from here; write ./${url}`;
  if (!NAME.test(url)) {
    return `${quote(url, 60)} is no picture beside this entry; put the file there as WebP, named in small letters, digits and hyphens, and write ./name.webp`;
  }
  const [root, paragraph, ...others] = ancestors;
  if (root?.type !== 'root' || !paragraph || !pictureIn(paragraph) || others.length > 0) {
    return 'a picture stands in a paragraph of its own, not in a sentence, a list or a quotation; put an empty line before and after it';
  }
  return title ? 'a picture has no title; say what it shows between the brackets' : undefined;
}

const SHOWING: ReadonlySet<Kind> = new Set<Kind>(['events', 'translations']);
const NAME = /^\.\/([a-z0-9]+(?:-[a-z0-9]+)*)\.webp$/;

/** In characters. */
const LEAST = 10;
const MOST = 300;

/** A picture where a body shows it. */
export interface ShownPicture {
  readonly name: string;
  readonly at: Position;
}
