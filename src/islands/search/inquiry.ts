import { normalText } from '../../core/query/search-query.ts';
import { matchTitles } from '../../core/search/match.ts';
import { spellings } from '../../core/search/spellings.ts';
import type { Entry } from '../../core/search/titles.ts';
import type { Finder, TextHit } from './finder.ts';

/**
 * Answers what is being typed in two steps: titles at once, the full text after a pause. Only the newest question is answered;
 * what arrives for an older one is dropped.
 */
export class Inquiry {
  readonly #finder: Finder;
  readonly #show: (answer: Answer) => void;
  #newest = 0;
  #last: Answer | undefined;

  constructor(finder: Finder, show: (answer: Answer) => void) {
    this.#finder = finder;
    this.#show = (answer) => {
      this.#last = answer;
      show(answer);
    };
  }

  async ask(typed: string, pause = PAUSE): Promise<void> {
    this.#newest += 1;
    const number = this.#newest;
    const isStale = () => number !== this.#newest;
    const text = normalText(typed);
    const titles = await this.#finder.titles().catch(() => undefined);
    if (isStale()) return;
    if (!titles) return this.#show({ text, state: 'unavailable', entries: [], rows: [] });
    const { entries } = titles;
    const matches = matchTitles(titles, spellings(text, this.#finder.language)).map(
      ({ entry, name }): Row => ({ entry, name, inTitles: true }),
    );
    if (!text) return this.#show({ text, state: 'done', entries, rows: [] });
    // While more is typed, most of what was found still stands; taking it away for a moment would only flicker.
    const last = this.#last;
    const kept = last && text.startsWith(last.text) && last.text ? last.rows.filter(({ excerpt }) => excerpt) : [];
    this.#show({ text, state: 'loading', entries, rows: merge(matches, kept) });
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (isStale()) return;
    const texts = await this.#finder.texts(text).catch(() => undefined);
    if (isStale()) return;
    const found = texts?.map(({ entry, excerpt }): Row => ({ entry, name: undefined, inTitles: false, excerpt }));
    this.#show({ text, state: found ? 'done' : 'failed', entries, rows: merge(matches, found ?? []) });
  }
}

/** Titles first, in their order; then what only the full text has. */
function merge(titles: readonly Row[], texts: readonly Row[]): Row[] {
  const textOf = new Map(texts.map((row) => [row.entry, row]));
  const inTitles = new Set(titles.map(({ entry }) => entry));
  return [
    ...titles.map((row) => ({ ...row, excerpt: textOf.get(row.entry)?.excerpt })),
    ...texts.filter(({ entry }) => !inTitles.has(entry)).map((row) => ({ ...row, inTitles: false })),
  ];
}

/** Between the last key and the search of the full text, ms. */
const PAUSE = 120;

export interface Answer {
  readonly text: string;
  /** `failed`: no full text; `unavailable`: no titles either. */
  readonly state: 'loading' | 'done' | 'failed' | 'unavailable';
  /** Everything that can be found. */
  readonly entries: readonly Entry[];
  readonly rows: readonly Row[];
}

/** One result. */
export interface Row {
  readonly entry: Entry;
  /** The name by which it was found, where its title does not show it. */
  readonly name: string | undefined;
  readonly inTitles: boolean;
  /** Null where none is wanted. */
  readonly excerpt?: TextHit['excerpt'] | null | undefined;
}
