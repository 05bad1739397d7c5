import { normalText } from '../../core/search-query.ts';
import { fill } from './list.ts';

/** The search field of the timeline: what it finds is lit, the rest stays in its place, and two buttons go from hit to hit. */
export class Search {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement | null;
  readonly #steps: HTMLElement | null;
  readonly #onHits: (hits: ReadonlySet<string> | undefined) => void;
  #newest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onHits called with what was found; with undefined when nothing is searched
   * @param onStep called when the reader goes to the next hit, or to the one before
   */
  constructor(
    form: HTMLFormElement,
    onHits: (hits: ReadonlySet<string> | undefined) => void,
    onStep: (direction: -1 | 1) => void,
    signal: AbortSignal,
  ) {
    this.#form = form;
    this.#field = form.querySelector('input') as HTMLInputElement;
    this.#status = form.querySelector('[data-found]');
    this.#steps = form.querySelector('[data-steps]');
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
    const answer = text
      ? await import('./hits.ts').then(({ hitsOf }) => hitsOf(text, this.#form.dataset['base'] ?? '/'))
      : undefined;
    if (number !== this.#newest) return;
    if (this.#status) {
      this.#status.textContent = answer ? fill(this.#status.dataset['found'] ?? '', { count: answer.size }) : '';
    }
    if (this.#steps) this.#steps.hidden = !answer?.size;
    this.#onHits(answer);
  }
}
