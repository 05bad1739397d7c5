import { normalText } from '../../core/query/search-query.ts';
import type { Hits } from './hits.ts';

/** The search field of the timeline: what it finds is lit, the rest stays in its place, and two buttons go from hit to hit. */
export class Search {
  readonly #find: (text: string) => Promise<Hits>;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement | null;
  readonly #steps: HTMLElement | null;
  readonly #onAnswer: (answer: Answer) => void;
  #newest = 0;
  /** Whether all was searched that should be. */
  #isWhole = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param find the events that a text finds
   * @param onAnswer called with what was found
   * @param onStep called when the reader goes to the next hit, or to the one before; what failed is tried again first
   */
  constructor(
    form: HTMLFormElement,
    find: (text: string) => Promise<Hits>,
    onAnswer: (answer: Answer) => void,
    onStep: (direction: -1 | 1) => void,
    signal: AbortSignal,
  ) {
    this.#find = find;
    this.#field = form.querySelector('input') as HTMLInputElement;
    this.#status = form.querySelector('[data-found]');
    this.#steps = form.querySelector('[data-steps]');
    this.#onAnswer = onAnswer;
    // Typing settles first; the code and the index come with the first letter.
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), 150);
    };
    this.#field.addEventListener('input', later, { signal });
    form.addEventListener(
      'submit',
      async (event) => {
        event.preventDefault();
        if (!this.#isWhole) await this.#ask();
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

  /** Says what was found, in words. @param hasHits whether there are hits to go to */
  tell(words: string, hasHits: boolean): void {
    if (this.#status && this.#status.textContent !== words) this.#status.textContent = words;
    if (this.#steps) this.#steps.hidden = !hasHits;
  }

  async #ask(): Promise<void> {
    this.#newest += 1;
    const number = this.#newest;
    const { text } = this;
    const answer = text ? await this.#find(text).catch(() => 'failed' as const) : undefined;
    if (number !== this.#newest) return;
    this.#isWhole = answer !== 'failed' && (answer?.areAll ?? true);
    this.#onAnswer(answer);
  }
}

/** Undefined while nothing is searched. */
export type Answer = Hits | 'failed' | undefined;
