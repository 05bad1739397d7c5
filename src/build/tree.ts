import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Report } from './report.ts';

/**
 * Parses MDX into a tree; nothing of it is evaluated. Only for text that passed `guardText` and `scanBody`: the parser is native
 * code that some texts crash.
 */
export function parseTree(text: string, report: Report): Root | undefined {
  try {
    return mdxToMdast(text, { position: true, features: { frontmatter: false } }) as Root;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', message = reason] = /^(\d+):(\d+): (.*)/s.exec(reason) ?? [];
    report('syntax', { line: Number(line), column: Number(column) }, `${message.split('\n')[0]}; check that every element is closed`);
    return undefined;
  }
}

/** Calls `visitor` for every node with its ancestors, the nearest last. */
export function walk(node: Nodes, visitor: (node: Nodes, ancestors: readonly Nodes[]) => void, ancestors: readonly Nodes[] = []): void {
  visitor(node, ancestors);
  if (!('children' in node)) return;
  for (const child of node.children) walk(child, visitor, [...ancestors, node]);
}

/** The text of a node and everything in it, without citations. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Where a node starts. */
export function startOf(node: Nodes) {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
