/** `<share-link>`: its button opens the system's own menu for sharing, and is hidden where there is none. */
export class ShareLink extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('share' in navigator)) return;
    this.#connection = new AbortController();
    button.hidden = false;
    button.addEventListener('click', () => this.#share(), { signal: this.#connection.signal });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #share(): Promise<void> {
    const { title = '', text = '', url = '', failed = '' } = this.dataset;
    const status = this.querySelector('[role="status"]');
    const said = await navigator.share({ title, text, url }).then(
      () => '',
      // Readers who close the menu know that nothing was shared.
      (error: unknown) => (error instanceof DOMException && error.name === 'AbortError' ? '' : failed),
    );
    if (status) status.textContent = said;
  }
}

customElements.define('share-link', ShareLink);

declare global {
  interface HTMLElementTagNameMap {
    'share-link': ShareLink;
  }
}
