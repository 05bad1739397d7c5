import { type Domain, MAX_SCALE, type View } from '../../core/timeline/scale.ts';

/**
 * The window on the overview, as a slider whose thumb is the view: drag it or its edges, press the overview to bring the window
 * there; arrows pan by a tenth of the window, with Shift by a whole one, + and − zoom, Home and End go to the ends.
 */
export class Brush {
  readonly #track: HTMLElement;
  readonly #thumb: HTMLElement;
  readonly #domain: Domain;
  readonly #show: (range: Domain) => void;
  #range: Domain;
  #size = '';

  /** @param show called with the stretch of time that the reader has chosen */
  constructor(track: HTMLElement, domain: Domain, show: (range: Domain) => void, signal: AbortSignal) {
    this.#track = track;
    this.#thumb = track.querySelector<HTMLElement>('[role="slider"]') as HTMLElement;
    this.#domain = domain;
    this.#show = show;
    this.#range = domain;
    this.#thumb.ariaValueMin = '0';
    this.#thumb.ariaValueMax = '100';
    track.addEventListener('pointerdown', (event) => this.#grab(event), { signal });
    this.#thumb.addEventListener('keydown', (event) => this.#press(event), { signal });
  }

  /** @param view of a drawing that is as wide as the track */
  follow({ from, to, width }: View): void {
    this.#range = { from, to };
    const start = this.#shareOf(from) * width;
    const size = `${(this.#shareOf(to) * width - start).toFixed(1)}px`;
    this.#thumb.style.transform = `translate(${start.toFixed(1)}px)`;
    if (this.#size !== size) this.#thumb.style.inlineSize = size;
    this.#size = size;
  }

  /** Says where it stands, once it has come to rest. @param words the stretch of time in words, for the ear */
  tell(words: string): void {
    this.#thumb.ariaValueNow = (this.#shareOf((this.#range.from + this.#range.to) / 2) * 100).toFixed(1);
    this.#thumb.ariaValueText = words;
  }

  /** @returns from 0, where the domain starts, to 1 */
  #shareOf(instant: number): number {
    return (instant - this.#domain.from) / (this.#domain.to - this.#domain.from);
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    const box = this.#track.getBoundingClientRect();
    const instantAt = (x: number) => this.#domain.from + ((x - box.left) / box.width) * (this.#domain.to - this.#domain.from);
    const start = instantAt(event.clientX);
    const edge = event.target instanceof HTMLElement ? event.target.dataset['edge'] : undefined;
    if (!edge && event.target !== this.#thumb) this.#pan(start - (this.#range.from + this.#range.to) / 2);
    const { from, to } = this.#range;
    const drag = ({ clientX }: PointerEvent) => {
      const moved = instantAt(clientX) - start;
      if (edge === 'from') this.#choose({ from: Math.min(from + moved, to - this.#narrowest), to });
      else if (edge === 'to') this.#choose({ from, to: Math.max(to + moved, from + this.#narrowest) });
      else this.#choose(this.#within({ from: from + moved, to: to + moved }));
    };
    event.preventDefault();
    this.#thumb.focus();
    const release = new AbortController();
    const { signal } = release;
    this.#track.setPointerCapture(event.pointerId);
    this.#track.addEventListener('pointermove', drag, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      this.#track.addEventListener(end, () => release.abort(), { signal });
  }

  #press(event: KeyboardEvent): void {
    const span = this.#range.to - this.#range.from;
    const step = event.shiftKey ? span : span / 10;
    const actions: Partial<Record<string, () => void>> = {
      ArrowLeft: () => this.#pan(-step),
      ArrowDown: () => this.#pan(-step),
      ArrowRight: () => this.#pan(step),
      ArrowUp: () => this.#pan(step),
      PageDown: () => this.#pan(-span),
      PageUp: () => this.#pan(span),
      Home: () => this.#pan(this.#domain.from - this.#range.from),
      End: () => this.#pan(this.#domain.to - this.#range.to),
      '+': () => this.#zoom(0.5),
      '=': () => this.#zoom(0.5),
      '-': () => this.#zoom(2),
    };
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  }

  #pan(by: number): void {
    this.#choose(this.#within({ from: this.#range.from + by, to: this.#range.to + by }));
  }

  #zoom(factor: number): void {
    const middle = (this.#range.from + this.#range.to) / 2;
    const half = (Math.max(this.#narrowest, this.#range.to - this.#range.from) * factor) / 2;
    this.#choose(this.#within({ from: middle - half, to: middle + half }));
  }

  #choose(range: Domain): void {
    // The drawing follows in its next frame; a key may come before that.
    this.#range = { from: Math.max(range.from, this.#domain.from), to: Math.min(range.to, this.#domain.to) };
    this.#show(this.#range);
  }

  /** The same window, moved back into the domain. */
  #within({ from, to }: Domain): Domain {
    const by = Math.max(0, this.#domain.from - from) - Math.max(0, to - this.#domain.to);
    return { from: from + by, to: to + by };
  }

  /** The shortest stretch that the closest zoom can show in a frame as wide as the track, ms. */
  get #narrowest(): number {
    return this.#track.clientWidth / MAX_SCALE;
  }
}
