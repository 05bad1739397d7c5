import { onShortcut } from './shortcut.ts';

/** `<search-dialog>`: the button that opens search, in place of the link that serves without script. */
class SearchDialog extends HTMLElement {
  #connection: AbortController | undefined;
  #isSearching = false;

  connectedCallback(): void {
    const link = this.querySelector('a');
    const button = this.querySelector('button');
    const dialog = this.querySelector('dialog');
    const form = dialog?.querySelector('form');
    if (!link || !button || !dialog || !form) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const open = () => this.#open(dialog, signal);
    link.hidden = true;
    button.hidden = false;
    button.addEventListener('click', open, { signal });
    onShortcut(signal, open);
    dialog.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // A search field would only be emptied.
        event.preventDefault();
        dialog.close();
      },
      { signal },
    );
    dialog.addEventListener(
      'click',
      ({ target }) => {
        // The dialog itself is only hit outside of what is in it.
        if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
      },
      { signal },
    );
    // Not left to the browser: the content security policy allows no form to be sent anywhere.
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        const text = form.querySelector('input')?.value.trim();
        location.assign(text ? `${link.href}?${new URLSearchParams({ q: text })}` : link.href);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.#isSearching = false;
  }

  /** Opens at once; what searches is fetched on the first time, and then reads what has been typed meanwhile. */
  async #open(dialog: HTMLDialogElement, signal: AbortSignal): Promise<void> {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    if (this.#isSearching) return;
    this.#isSearching = true;
    try {
      const { searchIn } = await import('./dialog.ts');
      searchIn(dialog, signal);
    } catch {
      // Offline: the form still leads to the search page, and opening again tries again.
      this.#isSearching = false;
    }
  }
}

customElements.define('search-dialog', SearchDialog);

declare global {
  interface HTMLElementTagNameMap {
    'search-dialog': SearchDialog;
  }
}
