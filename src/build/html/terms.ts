import type { Element, ElementContent, Nodes, Text } from 'hast';

/** More would make the text hard to read. */
const MAX_TERMS = 6;

/** Where words are no mention of a term: they lead elsewhere already, head a section, or are code or a name for a citation. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['a', 'abbr', 'code', 'pre', 'sup', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** @returns a function that finds the terms of one language in a text, the longest form at each place */
export function termFinder(terms: readonly TermForms[]): TermFinder {
  const ids = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form, id] as const)));
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => Array.from(text.matchAll(pattern), ({ 0: form, index }) => ({ id: ids.get(form) ?? '', form, index }));
}

/**
 * Makes the first mention of each term a link to the glossary, in the tree itself.
 *
 * @returns the ids of the terms that were marked, in the order of the text
 */
export function markTerms(tree: Nodes, find: TermFinder, address: (id: string) => string): string[] {
  const marked = new Set<string>();
  const mark = (node: Nodes): void => {
    if (!('children' in node) || (node.type === 'element' && LEFT_ALONE.has(node.tagName))) return;
    node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
      if (child.type === 'text') return markText(child, find, address, marked);
      mark(child);
      return [child];
    });
  };
  mark(tree);
  return [...marked];
}

function markText({ value }: Text, find: TermFinder, address: (id: string) => string, marked: Set<string>): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let end = 0;
  for (const { id, form, index } of find(value)) {
    if (marked.has(id) || marked.size >= MAX_TERMS) continue;
    marked.add(id);
    const properties = { className: ['term'], href: address(id) };
    parts.push(text(value.slice(end, index)), { type: 'element', tagName: 'a', properties, children: [text(form)] });
    end = index + form.length;
  }
  parts.push(text(value.slice(end)));
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** A text as a regular expression that finds just this text. */
export function escaped(form: string): string {
  return form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

export interface TermForms {
  readonly id: string;
  readonly forms: readonly string[];
}

export type TermFinder = (text: string) => readonly { readonly id: string; readonly form: string; readonly index: number }[];
