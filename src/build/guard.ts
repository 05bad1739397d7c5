import type { Root } from 'mdast';
import type { Position, Report } from './report.ts';
import { startOf, walk } from './tree.ts';
export function guardTree(tree: Root, _report: Report): InnerLink[] {
  const links: InnerLink[] = [];
  walk(tree, (node) => {
    if (node.type === 'link' && node.url.startsWith('/')) links.push({ url: node.url, at: startOf(node) });
  });
  return links;
}
export interface InnerLink {
  readonly url: string;
  readonly at: Position;
}
