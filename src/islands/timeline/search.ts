import { normalText } from '../../core/search-query.ts';

/** The search field of the timeline: what it finds is lit, the rest stays in its place, and two buttons go from hit to hit. */
export class Search {
  readonly #find: (text: string) => Promise<ReadonlySet<number>>;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement | null;
  readonly #steps: HTMLElement | null;
  readonly #found: (count: number) => string;
  readonly #onHits: (hits: ReadonlySet<number> | undefined) => void;
  #newest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param found how many were found, in words
   * @param find the rows of the events that a text finds
   * @param onHits called with what was found; with undefined when nothing is searched
   * @param onStep called when the reader goes to the next hit, or to the one before
   */
  constructor(
    form: HTMLFormElement,
    found: (count: number) => string,
    find: (text: string) => Promise<ReadonlySet<number>>,
    onHits: (hits: ReadonlySet<number> | undefined) => void,
    onStep: (direction: -1 | 1) => void,
    signal: AbortSignal,
  ) {
    this.#find = find;
    this.#field = form.querySelector('input') as HTMLInputElement;
    this.#status = form.querySelector('[data-found]');
    this.#steps = form.querySelector('[data-steps]');
    this.#found = found;
    this.#onHits = onHits;
    // Typing settles first; the code and the index come with the first letter.
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), 150);
    };
    this.#field.addEventListener('input', later, { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        onStep(1);
      },
      { signal },
    );
    form.querySelector('[data-previous]')?.addEventListener('click', () => onStep(-1), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  get text(): string {
    return normalText(this.#field.value);
  }

  focus(): void {
    this.#field.focus();
  }

  /** Searches for a text that the reader has not typed here. */
  async set(text: string): Promise<void> {
    if (text === this.text) return;
    this.#field.value = text;
    await this.#ask();
  }

  async #ask(): Promise<void> {
    this.#newest += 1;
    const number = this.#newest;
    const { text } = this;
    const answer = text ? await this.#find(text).catch(() => new Set<number>()) : undefined;
    if (number !== this.#newest) return;
    if (this.#status) this.#status.textContent = answer ? this.#found(answer.size) : '';
    if (this.#steps) this.#steps.hidden = !answer?.size;
    this.#onHits(answer);
  }
}
