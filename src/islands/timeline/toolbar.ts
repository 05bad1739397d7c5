/** The buttons of the timeline: zoom, full window, link to the view, a day to go to, pictures, and the list of keys. */
export class Toolbar {
  readonly #host: HTMLElement;
  readonly #copied: string;
  readonly #keys: HTMLDialogElement | null;
  readonly #full: HTMLElement | null;

  /** @param copied what is said when the address has been copied */
  constructor(host: HTMLElement, actions: ToolbarActions, copied: string, signal: AbortSignal) {
    this.#copied = copied;
    this.#host = host;
    this.#keys = host.querySelector('dialog');
    this.#full = host.querySelector('[data-action="full"]');
    const perform: Record<string, (button: HTMLElement) => void> = {
      in: () => actions.zoom(2),
      out: () => actions.zoom(0.5),
      fit: actions.fit,
      full: () => this.toggleFull(),
      copy: (button) => this.#copy(button),
      svg: () => actions.save('svg'),
      png: () => actions.save('png'),
      keys: () => this.showKeys(),
    };
    host.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
        if (button) perform[button.dataset['action'] ?? '']?.(button);
      },
      { signal },
    );
    host.querySelector<HTMLInputElement>('[data-day]')?.addEventListener(
      'change',
      ({ target }) => {
        const day = target instanceof HTMLInputElement ? target.valueAsNumber : Number.NaN;
        if (Number.isFinite(day)) actions.goTo(day);
      },
      { signal },
    );
    host.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !this.#keys?.open && this.#isFull) this.toggleFull();
      },
      { signal },
    );
    signal.addEventListener('abort', () => this.#isFull && this.toggleFull());
  }

  /** Lets the timeline fill the window, or gives the page back. */
  toggleFull(): void {
    const isFull = this.#host.classList.toggle('full');
    if (this.#full) this.#full.ariaPressed = String(isFull);
    // What lies under the timeline must not scroll with it.
    document.documentElement.classList.toggle('covered', isFull);
  }

  showKeys(): void {
    this.#keys?.showModal();
  }

  get #isFull(): boolean {
    return this.#host.classList.contains('full');
  }

  async #copy(button: HTMLElement): Promise<void> {
    const status = this.#host.querySelector<HTMLElement>('[data-copied]');
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    // Where the clipboard is closed to us, the address is shown to be copied by hand.
    if (status) status.textContent = copied ? this.#copied : location.href;
    button.focus();
  }
}

export interface ToolbarActions {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly save: (form: 'svg' | 'png') => void;
  /** Brings a day into view; ms since the epoch, UTC. */
  readonly goTo: (day: number) => void;
}
