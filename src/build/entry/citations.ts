import type { Literal, Nodes, Root, RootContent, Text } from 'mdast';
import type { Position } from './report.ts';
import { startOf } from './tree.ts';

/**
 * Turns every `[^key]` in running text into a citation node of its own. The parser leaves them as text, because no footnote is
 * defined for them; sources stand in the frontmatter.
 *
 * @param text what the tree was parsed from
 * @returns the citations in the order of the text
 */
export function splitCitations(tree: Root, text: string): Citation[] {
  const citations: Citation[] = [];
  const split = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    const children = parent.children.flatMap((child): RootContent[] => {
      if (child.type !== 'text') {
        split(child);
        return [child];
      }
      return splitText(child, text, citations);
    });
    parent.children = children as typeof parent.children;
  };
  split(tree);
  return citations;
}

/** Sources in order of first use, with the number of times that each is cited. */
export function countCitations(citations: readonly Citation[]): CitedSource[] {
  const counts = new Map<string, number>();
  for (const { source } of citations) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([source, count]) => ({ source, count }));
}

const CITATION = /\[\^([^\]\s[]+)\]/g;

function splitText(node: Text, text: string, citations: Citation[]): RootContent[] {
  const found = [...node.value.matchAll(CITATION)];
  if (found.length === 0) return [node];
  const positions = positionsOf(node, text, found.length);
  const parts: RootContent[] = [];
  let end = 0;
  for (const [index, match] of found.entries()) {
    if (match.index > end) parts.push({ ...node, value: node.value.slice(end, match.index) });
    const citation: Citation = { type: 'citation', value: '', source: match[1] ?? '', at: positions[index] ?? startOf(node) };
    citations.push(citation);
    parts.push(citation);
    end = match.index + match[0].length;
  }
  if (end < node.value.length) parts.push({ ...node, value: node.value.slice(end) });
  return parts;
}

/** Offsets in a node's value are not those of the file where it has escapes or entities, so citations are found again in the file. */
function positionsOf(node: Text, text: string, count: number): Position[] {
  const { start, end } = node.position ?? {};
  const written = text.slice(start?.offset ?? 0, end?.offset ?? 0);
  const found = [...written.matchAll(CITATION)];
  if (!start || found.length !== count) return [];
  return found.map(({ index }) => {
    const before = written.slice(0, index).split('\n');
    const last = before.at(-1)?.length ?? 0;
    return { line: start.line + before.length - 1, column: before.length === 1 ? start.column + last : last + 1 };
  });
}

/** A citation of a source, as a node of the tree. */
export interface Citation extends Literal {
  type: 'citation';
  value: '';
  source: string;
  at: Position;
}

export interface CitedSource {
  readonly source: string;
  readonly count: number;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation;
  }
  interface RootContentMap {
    citation: Citation;
  }
}
