import type { Element, ElementContent, Nodes } from 'hast';
import { slugger } from '../entry/slug.ts';

/**
 * Gives every paragraph and every item of a list an id made of its first words, and each of them and each heading a link to itself,
 * in the tree itself.
 *
 * A number would lead to another paragraph once one is added above it. An id of words leads to that paragraph or, when its
 * beginning is written anew, to the page; links that are copied also name words at both ends of the passage.
 *
 * @param label the name of the link to the passage with this number
 */
export function markPassages(tree: Nodes, label: (number: number) => string): void {
  const slug = slugger('p');
  let number = 0;
  const linkTo = (id: string): Element => {
    number += 1;
    return element('a', { className: ['passage'], href: `#${id}`, ariaLabel: label(number) }, []);
  };
  const mark = (node: Nodes): void => {
    if (!('children' in node)) return;
    node.children = (node.children as ElementContent[]).map((child): ElementContent => {
      if (child.type !== 'element') return child;
      const { tagName, properties, children } = child;
      if (isPassage(child)) {
        const id = slug(textOf(child).trim().split(/\s+/).slice(0, FIRST_WORDS).join(' '));
        const link = linkTo(id);
        return element(tagName, { ...properties, id }, [...children, link]);
      }
      // A link inside a heading would become part of its name.
      if (HEADING.test(tagName) && typeof properties['id'] === 'string') {
        return element('div', { className: ['passage-heading'] }, [child, linkTo(properties['id'])]);
      }
      mark(child);
      return child;
    }) as typeof node.children;
  };
  mark(tree);
}

const FIRST_WORDS = 6;
const HEADING = /^h[2-4]$/;

/** A paragraph, or an item that is not made of paragraphs. */
function isPassage({ tagName, children }: Element): boolean {
  if (tagName === 'p') return true;
  return tagName === 'li' && !children.some((child) => child.type === 'element' && BLOCK.test(child.tagName));
}

const BLOCK = /^(?:p|ul|ol|blockquote|pre|table)$/;

/** The text without the numbers of citations. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'sup')) return '';
  return node.children.map(textOf).join('');
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
