/** `<term-notes>`: what a marked term means appears beside it, on a click or Enter, and while the mouse rests on it. */
export class TermNotes extends HTMLElement {
  #connection: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
      const note = this.querySelector<HTMLElement>(`#term-${link.hash.slice(1)}`);
      // A browser without popovers follows the link.
      if (note?.popover) this.#join(link, note, this.#connection.signal);
    }
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    clearTimeout(this.#timer);
  }

  #join(link: HTMLAnchorElement, note: HTMLElement, signal: AbortSignal): void {
    const isOpen = () => note.matches(':popover-open');
    const show = () => isOpen() || note.showPopover({ source: link });
    link.ariaHasPopup = 'dialog';
    const tell = () => {
      link.ariaExpanded = String(isOpen());
    };
    tell();
    note.addEventListener('toggle', tell, { signal });
    link.addEventListener(
      'click',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        clearTimeout(this.#timer);
        // Escape gives the focus back to where it was when the note was shown.
        note.hidePopover();
        link.focus();
        show();
        note.focus();
      },
      { signal },
    );
    const later = (event: PointerEvent, delay: number, act: () => void) => {
      clearTimeout(this.#timer);
      if (event.pointerType === 'mouse') this.#timer = setTimeout(act, delay);
    };
    // What was clicked stays.
    const leave = (event: PointerEvent) => later(event, 300, () => note.contains(document.activeElement) || note.hidePopover());
    link.addEventListener('pointerenter', (event) => later(event, 400, show), { signal });
    link.addEventListener('pointerleave', leave, { signal });
    note.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    note.addEventListener('pointerleave', leave, { signal });
  }
}

customElements.define('term-notes', TermNotes);

declare global {
  interface HTMLElementTagNameMap {
    'term-notes': TermNotes;
  }
}
