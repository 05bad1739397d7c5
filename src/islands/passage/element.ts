/** `<passage-links>`: a click on the link of a passage copies its address, together with words that find it after an edit. */
export class PassageLinks extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a.passage')) link.title = this.dataset['title'] ?? '';
    this.addEventListener('click', (event) => this.#copy(event), { signal: this.#connection.signal });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #copy(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.passage') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { copied = '', failed = '' } = this.dataset;
    const said = await import('./copy.ts')
      .then(({ copyAddress }) => copyAddress(link))
      .then(
        () => copied,
        () => failed,
      );
    if (said === failed) location.hash = link.hash;
    for (const other of this.querySelectorAll<HTMLElement>('a.passage[data-said]')) delete other.dataset['said'];
    link.dataset['said'] = said;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = said;
  }
}

customElements.define('passage-links', PassageLinks);

declare global {
  interface HTMLElementTagNameMap {
    'passage-links': PassageLinks;
  }
}
