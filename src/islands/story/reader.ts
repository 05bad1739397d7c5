/** Tells which step is being read: the one that lies across a line a little below what is pinned at the top. */
export class Reader {
  readonly #pin: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  readonly #onStep: (step: number | undefined) => void;
  #observer: IntersectionObserver | undefined;
  #step: number | undefined;

  /** @param onStep called with each new step, from 0; undefined before the first one */
  constructor(pin: HTMLElement, steps: readonly HTMLElement[], onStep: (step: number | undefined) => void, signal: AbortSignal) {
    this.#pin = pin;
    this.#steps = steps;
    this.#onStep = onStep;
    this.#observe();
    window.addEventListener('resize', () => this.#observe(), { signal });
    signal.addEventListener('abort', () => this.#observer?.disconnect());
  }

  #observe(): void {
    this.#observer?.disconnect();
    const pinned = this.#pin.offsetHeight;
    const line = Math.round(pinned + Math.min(REACH, (innerHeight - pinned) / 4));
    const rootMargin = `${-line}px 0px ${line + 1 - innerHeight}px 0px`;
    this.#observer = new IntersectionObserver((entries) => this.#update(entries, line), { rootMargin });
    for (const step of this.#steps) this.#observer.observe(step);
  }

  #update(entries: readonly IntersectionObserverEntry[], line: number): void {
    const crossing = entries.find(({ isIntersecting }) => isIntersecting);
    const [first] = this.#steps;
    const isBefore = first !== undefined && first.getBoundingClientRect().top > line;
    const step = isBefore ? undefined : crossing ? this.#steps.indexOf(crossing.target as HTMLElement) : this.#step;
    if (step === this.#step) return;
    this.#step = step;
    this.#onStep(step);
  }
}

/** From what is pinned down to the line, CSS px: less than the height of any step, so that a link to a step makes it the current one. */
const REACH = 120;
