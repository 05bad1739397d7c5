import type { Choice } from './choice.ts';
import type { Instrument } from './instrument.ts';
import type { List } from './list.ts';
import type { Summaries } from './summaries.ts';

/** What a view shows, in words: the list under the drawing, how many events there are, and what a screen reader hears. */
export class Report {
  readonly #instrument: Instrument;
  readonly #choice: Choice;
  readonly #list: List;
  readonly #summaries: Summaries;

  constructor(instrument: Instrument, choice: Choice, list: List, summaries: Summaries) {
    this.#instrument = instrument;
    this.#choice = choice;
    this.#list = list;
    this.#summaries = summaries;
  }

  /** @param isHit whether a search has found an event, by its row */
  async write(isHit: (row: number) => boolean): Promise<void> {
    const { view, drawn, data, host } = this.#instrument;
    const named = (drawn?.marks ?? []).map(({ item }) => item.event);
    const listed = named.filter(({ at }) => at >= view.from && at < view.to).sort((a, b) => a.row - b.row);
    if (!(await this.#list.show(listed, isHit))) return;
    this.#summaries.follow(
      listed.map((event) => ({ event, item: this.#list.itemOf(event) })),
      this.#instrument.tiles,
    );
    const shown = await this.#count(listed.length);
    const show = (name: string, text: string, isShown = true) => {
      const element = host.querySelector<HTMLElement>(`[data-${name}]`);
      if (!element) return;
      element.hidden = !isShown;
      if (text) element.textContent = text;
    };
    const [first] = [...listed].sort((a, b) => b.significance - a.significance);
    const { total } = data;
    const range = this.#instrument.wording.months(this.#instrument.view);
    show('most', this.#instrument.wording.word('most', { count: listed.length }), listed.length < shown);
    show('count', this.#instrument.wording.word('shown', { count: shown, total }));
    const isFilteredOut = this.#choice.rows?.length === 0;
    show('empty', '', shown === 0 && !isFilteredOut);
    show('filtered-out', '', isFilteredOut);
    show('status', this.#instrument.wording.word('window', { shown, total, range, title: first?.title ?? '–' }));
  }

  /** How many events the view has, those included that are not known here. @param known how many are */
  async #count(known: number): Promise<number> {
    const { view, gestures, data } = this.#instrument;
    if (gestures.isFit && !this.#choice.rows) return data.total;
    // Without the network it is at least as many as are named.
    return this.#choice.count(view).catch(() => known);
  }
}
