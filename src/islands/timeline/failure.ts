/** Tells the reader that a part of the timeline could not be fetched, until none is lacking any more. */
export class Failure {
  readonly #note: HTMLElement | null;
  readonly #lacking = new Set<Part>();

  constructor(host: HTMLElement) {
    this.#note = host.querySelector('[data-failure]');
  }

  set(part: Part, isLacking: boolean): void {
    if (isLacking) this.#lacking.add(part);
    else this.#lacking.delete(part);
    if (this.#note) this.#note.hidden = this.#lacking.size === 0;
  }

  has(part: Part): boolean {
    return this.#lacking.has(part);
  }
}

type Part = 'tiles' | 'desk' | 'facets' | 'picture';
