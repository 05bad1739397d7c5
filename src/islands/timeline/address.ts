/**
 * The address of the view: that of the page, so that a view can be linked to and gone back to. A frame on another site leaves its own
 * address and that site's history alone; there the link that leads out of it follows the view.
 */
export class ViewAddress {
  readonly #home: string;
  readonly #way: HTMLAnchorElement | null;
  readonly isFramed: boolean;

  /** @param home where the whole timeline is */
  constructor(host: HTMLElement, home: string) {
    this.#home = home;
    this.isFramed = 'framed' in host.dataset;
    this.#way = host.querySelector('a[data-view]');
  }

  of(query: string): string {
    return this.isFramed ? this.#home + query : `${location.pathname}${query}${location.hash}`;
  }

  /** @param isStep whether the reader can go back to what was shown before */
  write(query: string, isStep = false): void {
    const address = this.of(query);
    if (this.isFramed) this.#way?.setAttribute('href', address);
    else if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    document.dispatchEvent(new Event('timeline-view'));
  }
}
