import type { View } from '../../core/scale.ts';
import type { ListedEvent } from './events.ts';

/** The list under the timeline: it shows the events of the view, and says how many they are. */
export class List {
  readonly #events: readonly ListedEvent[];
  readonly #count: HTMLElement | null;
  readonly #template: string;
  readonly #empty: HTMLElement | null;
  readonly #years: readonly HTMLElement[];

  constructor(root: ParentNode, events: readonly ListedEvent[]) {
    this.#events = events;
    this.#count = root.querySelector('[data-count]');
    this.#template = this.#count?.dataset['count'] ?? '';
    this.#empty = root.querySelector('[data-empty]');
    this.#years = [...root.querySelectorAll<HTMLElement>('[data-year]')];
  }

  /** @returns the events of the view that pass the filter */
  show({ from, to }: View, passes: (event: ListedEvent) => boolean): readonly ListedEvent[] {
    const isInView = (event: ListedEvent) => (event.from ?? event.at) < to && Math.max(event.to ?? to, event.at) >= from;
    const shown = this.#events.filter((event) => isInView(event) && passes(event));
    const inView = new Set(shown);
    for (const event of this.#events) event.item.hidden = !inView.has(event);
    for (const year of this.#years) year.hidden = !year.querySelector('[data-event]:not([hidden])');
    if (this.#empty) this.#empty.hidden = shown.length > 0;
    if (this.#count) this.#count.textContent = fill(this.#template, { count: shown.length, total: this.#events.length });
    return shown;
  }
}

/** Fills the gaps of a word: `{count} of {total}`. */
export function fill(template: string, gaps: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
