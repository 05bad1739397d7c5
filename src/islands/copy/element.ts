/** `<copy-text>`: its button copies `data-text`, or the text of its `[data-copy]`, and its status says whether it did. */
export class CopyText extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.#connection = new AbortController();
    button.hidden = false;
    button.addEventListener('click', () => this.#copy(), { signal: this.#connection.signal });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #copy(): Promise<void> {
    const { copied = '', failed = '' } = this.dataset;
    const shown = this.querySelector('[data-copy]')?.textContent ?? '';
    const text = this.dataset['text'] ?? shown.replace(/\s+/g, ' ').trim();
    const status = this.querySelector('[role="status"]');
    // Some pages may not use the clipboard: those that are framed, and those of old browsers.
    const said = await navigator.clipboard?.writeText(text).then(
      () => copied,
      () => failed,
    );
    if (status) status.textContent = said ?? failed;
  }
}

customElements.define('copy-text', CopyText);

declare global {
  interface HTMLElementTagNameMap {
    'copy-text': CopyText;
  }
}
