import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import type { Words } from '../../core/words.ts';
import { altOf } from '../entry/image.ts';
import { eventOf } from '../entry/steps.ts';

/**
 * The body of an entry as plain text: a block a paragraph, with an empty line between them. Citations are numbers in brackets.
 *
 * @param number the number of a source in the list that follows the text
 * @param title the title of an event, which heads its step of a story
 */
export function plainText(
  tree: Root,
  words: Words,
  number: (source: string) => number,
  title: (event: string) => string,
): string {
  const inline = (node: Nodes): string => {
    if (node.type === 'citation') return `[${number(node.source)}]`;
    if (node.type === 'break') return '\n';
    if (node.type === 'image') return `[${words('picture.label')}: ${altOf(node)}]`;
    if ('value' in node) return node.type === 'text' ? node.value.replace(/\s*\n\s*/g, ' ') : node.value;
    return 'children' in node ? node.children.map(inline).join('') : '';
  };
  const block = (node: Nodes): string[] => {
    switch (node.type) {
      case 'list':
        return [node.children.map((item, index) => listItem(item, node.ordered ? `${index + 1}. ` : '- ')).join('\n')];
      case 'blockquote':
        return [indented(node.children.flatMap(block).join('\n\n'), '> ', '> ')];
      case 'table':
        return [node.children.map((row) => row.children.map(inline).join(' | ')).join('\n')];
      case 'mdxJsxFlowElement':
        return [headingOf(node), ...node.children.flatMap(block)].filter((text) => text !== '');
      default:
        return [inline(node)];
    }
  };
  const headingOf = (element: MdxJsxFlowElement) => {
    if (element.name === 'Dispute') return words('dispute.heading');
    return element.name === 'Step' ? title(eventOf(element)) : '';
  };
  const listItem = (item: { readonly children: readonly Nodes[] }, mark: string) =>
    indented(item.children.flatMap(block).join('\n'), mark, ' '.repeat(mark.length));
  return tree.children.flatMap(block).join('\n\n');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}
