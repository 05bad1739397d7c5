import { reloadWhereThere } from '../reload.ts';

/** For so long what fails again is the outcome of the reader's own attempt, ms. */
const ATTEMPT = 10_000;

/**
 * Tells the reader of parts of the timeline that could not be fetched, until none is lacking any more. Where a part is still lacking
 * when the reader has tried again, the page is loaded anew.
 */
export class Failure {
  readonly #note: HTMLElement | null;
  readonly #lacking = new Set<Part>();
  /** What was lacking when the reader tried again, and when that was. */
  #tried: ReadonlySet<Part> = new Set();
  #triedAt = 0;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#note = host.querySelector('[data-failure]');
    const tries = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('[data-retry]')) return;
      this.#tried = new Set(this.#lacking);
      this.#triedAt = performance.now();
    };
    // Before all others, of whom one may keep the click to itself.
    host.addEventListener('click', tries, { signal, capture: true });
  }

  set(part: Part, isLacking: boolean): void {
    if (isLacking) this.#lacking.add(part);
    else this.#lacking.delete(part);
    if (this.#note) this.#note.hidden = this.#lacking.size === 0;
    if (!isLacking || !this.#tried.has(part) || performance.now() - this.#triedAt > ATTEMPT) return;
    this.#tried = new Set();
    void reloadWhereThere();
  }

  has(part: Part): boolean {
    return this.#lacking.has(part);
  }
}

type Part = 'tiles' | 'desk' | 'facets' | 'picture';
