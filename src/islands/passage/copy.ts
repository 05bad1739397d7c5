import { textDirective } from '../../core/share/passage.ts';

/** Copies the public address of the passage that a link belongs to. Rejects where the page may not use the clipboard. */
export async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/#.*/, '');
  const passage = link.closest('p, li') ?? link.previousElementSibling;
  const directive = passage && textDirective(segmentsOf(passage));
  await navigator.clipboard.writeText(`${page}${link.hash}${directive ? `:~:${directive}` : ''}`);
}

/** The text of an element, parted by its citations. */
function segmentsOf(element: Element): string[] {
  const segments = [''];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches('.passage') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node instanceof Element) {
      if (node.matches('.cite')) segments.push('');
    } else if (!node.parentElement?.closest('.cite')) {
      segments.push((segments.pop() ?? '') + node.nodeValue);
    }
  }
  return segments;
}
