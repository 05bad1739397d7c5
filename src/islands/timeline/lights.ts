import type { Count } from '../../core/timeline/counts.ts';
import { OVERVIEW } from '../../core/timeline/histogram.ts';
import type { Choice } from './choice.ts';
import type { Instrument } from './instrument.ts';
import { type Answer, Search } from './search.ts';

/** What a search has found, lit in the drawing, the overview and the list, with buttons that go from hit to hit. */
export class Lights {
  readonly #instrument: Instrument;
  readonly #choice: Choice;
  readonly #goTo: (row: number) => void;
  readonly #search: Search | undefined;
  #answer: Answer;
  #isLit = false;

  /**
   * @param goTo brings an event into view, by its row
   * @param onHits called when something else is lit
   */
  constructor(instrument: Instrument, choice: Choice, goTo: (row: number) => void, onHits: () => void) {
    this.#instrument = instrument;
    this.#choice = choice;
    this.#goTo = goTo;
    const { host, data, signal } = instrument;
    const form = host.querySelector<HTMLFormElement>('form.timeline-search');
    const find = async (text: string) => {
      const [{ hitsOf }] = await Promise.all([import('./hits.ts'), choice.load()]);
      return hitsOf(text, data.base, 'framed' in host.dataset);
    };
    const light = (answer: Answer) => {
      this.#answer = answer;
      this.tell();
      this.show();
      onHits();
    };
    if (form) this.#search = new Search(form, find, light, (step) => this.step(step), signal);
  }

  get text(): string {
    return this.#search?.text ?? '';
  }

  focus(): void {
    this.#search?.focus();
  }

  async set(text: string): Promise<void> {
    await this.#search?.set(text);
  }

  isHit(row: number): boolean {
    return this.#hits?.has(row) ?? false;
  }

  /** Lights what is drawn. */
  show(): void {
    const hits = this.#hits;
    if (!hits && !this.#isLit) return;
    this.#isLit = hits !== undefined;
    const { drawn, picture } = this.#instrument;
    const named = new Set(drawn?.marks.map(({ item }) => item.event.row));
    const hidden = [...(hits ?? [])].filter((row) => !named.has(row)).flatMap((row) => this.#instantOf(row) ?? []);
    const isHitCount = ({ from, to }: Count) => hidden.some((at) => at >= from && at < to);
    picture.light(hits && (({ row }) => hits.has(row)), isHitCount);
  }

  /** How many hits lie before and after the view, on buttons that go to the nearest of them. */
  showEdges(): void {
    const { host, view } = this.#instrument;
    const { from, to } = view;
    const at = (row: number) => this.#instantOf(row) ?? from;
    const show = (name: 'earlier' | 'later', rows: readonly number[], nearest: number | undefined) => {
      const button = host.querySelector<HTMLButtonElement>(`[data-${name}]`);
      if (!button) return;
      button.hidden = rows.length === 0;
      button.textContent = this.#instrument.wording.word(name, { count: rows.length });
      button.onclick = () => nearest !== undefined && this.#goTo(nearest);
    };
    const earlier = this.#rows.filter((row) => at(row) < from);
    const later = this.#rows.filter((row) => at(row) >= to);
    show('earlier', earlier, earlier.at(-1));
    show('later', later, later[0]);
  }

  /** Says how many hits pass the filter, and draws a line across the overview for each of them. */
  tell(): void {
    const { domain, host } = this.#instrument;
    const rows = this.#rows;
    this.#search?.tell(this.#inWords(rows.length), rows.length > 0);
    const instants = rows.flatMap((row) => this.#instantOf(row) ?? []);
    const path = instants.map((at) => `M${(((at - domain.from) / (domain.to - domain.from)) * OVERVIEW).toFixed(2)},0v2`);
    host.querySelector('.overview .hits')?.setAttribute('d', path.join(''));
  }

  /** Goes to the next hit, round from the last to the first. */
  step(direction: -1 | 1): void {
    const rows = this.#rows;
    const { drawn, first } = this.#instrument;
    const current = drawn?.marks.find(({ item }) => item.event.id === first)?.item.event.row ?? -1;
    const following = rows.filter((row) => (direction === 1 ? row > current : row < current));
    const next = direction === 1 ? (following[0] ?? rows[0]) : (following.at(-1) ?? rows.at(-1));
    if (next !== undefined) this.#goTo(next);
  }

  /** Hits that pass the filter, in order of time. */
  get #rows(): readonly number[] {
    const passing = this.#choice.rows && new Set(this.#choice.rows);
    return [...(this.#hits ?? [])].filter((row) => !passing || passing.has(row)).sort((a, b) => a - b);
  }

  /** The rows that are lit; undefined while nothing is searched. */
  get #hits(): ReadonlySet<number> | undefined {
    return this.#answer === 'failed' ? new Set() : this.#answer?.rows;
  }

  #inWords(count: number): string {
    const { wording } = this.#instrument;
    if (!this.#answer) return '';
    if (this.#answer === 'failed') return wording.word('searchFailed');
    return wording.word(this.#answer.areAll ? 'found' : 'foundByTitle', { count });
  }

  #instantOf(row: number): number | undefined {
    return this.#choice.facets?.instantOf(row);
  }
}
