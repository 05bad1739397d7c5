import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { type Position, type Report, START } from './report.ts';

/**
 * Parses MDX into a tree; nothing of it is evaluated. Only for text that `scanBody` found sound: the parser is native code that
 * some texts crash.
 */
export function parseTree(text: string, report: Report): Root | undefined {
  let tree: Root;
  try {
    tree = mdxToMdast(text, { position: true, features: { frontmatter: false } }) as Root;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', message = reason] = /^(\d+):(\d+): (.*)/s.exec(reason) ?? [];
    const advice = 'check that every element is opened and closed, on lines of their own or in one sentence';
    report('syntax', { line: Number(line), column: Number(column) }, `${message.split(' (mdx')[0]?.split('\n')[0]}; ${advice}`);
    return undefined;
  }
  const deep = tooDeep(tree);
  if (deep) report('nesting', startOf(deep), `more than ${MAX_DEPTH} levels inside each other; write plain sentences`);
  return deep ? undefined : tree;
}

/** Calls `visitor` for every node with its ancestors, the nearest last. */
export function walk(
  node: Nodes,
  visitor: (node: Nodes, ancestors: readonly Nodes[]) => void,
  ancestors: readonly Nodes[] = [],
): void {
  visitor(node, ancestors);
  if (!('children' in node)) return;
  const line = [...ancestors, node];
  for (const child of node.children) walk(child, visitor, line);
}

/** The text of a node and everything in it, without citations. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Where a node starts. */
export function startOf({ position }: Nodes): Position {
  return position ? { line: position.start.line, column: position.start.column } : START;
}

const MAX_DEPTH = 40;

/** Finds a node below the limit without recursion, which a hostile tree would exhaust. */
function tooDeep(tree: Root): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level[0];
}
