import { type Language, LOCALE } from '../language.ts';
import { DAY, type Domain } from './scale.ts';

/**
 * Empty stretches of time, folded to a fraction of their length. A place on the folded axis is told in ms, too, so that everything
 * outside the folds keeps its scale; a fold is still passed evenly, so that every instant has a place and every place an instant.
 */
export class Folds {
  /** In order of time, apart from each other. */
  readonly stretches: readonly Fold[];
  /** Where each starts, ms since the epoch, UTC. */
  readonly #froms: readonly number[];
  /** What is left of each, ms. */
  readonly #length: number;
  /** Where each starts on the folded axis, ms. */
  readonly #starts: readonly number[];

  /**
   * @param stretches in order of time, apart from each other, each longer than `length`
   * @param length what is left of each, ms
   */
  constructor(stretches: readonly Fold[], length: number) {
    this.stretches = stretches;
    this.#froms = stretches.map(({ from }) => from);
    this.#length = length;
    let saved = 0;
    this.#starts = stretches.map(({ from, to }) => {
      const start = from - saved;
      saved += to - from - length;
      return start;
    });
  }

  /** The place of an instant (ms since the epoch, UTC) on the folded axis, ms. */
  placeOf(instant: number): number {
    const index = lastUpTo(instant, this.#froms);
    const fold = this.stretches[index];
    const start = this.#starts[index];
    if (!fold || start === undefined) return instant;
    if (instant >= fold.to) return start + this.#length + (instant - fold.to);
    return start + (instant - fold.from) * (this.#length / (fold.to - fold.from));
  }

  /** The instant at a place on the folded axis. */
  instantAt(place: number): number {
    const index = lastUpTo(place, this.#starts);
    const fold = this.stretches[index];
    const start = this.#starts[index];
    if (!fold || start === undefined) return place;
    const beyond = place - start;
    if (beyond >= this.#length) return fold.to + (beyond - this.#length);
    return fold.from + beyond * ((fold.to - fold.from) / this.#length);
  }
}

/** A stretch is long that takes at least a thirtieth of the domain; a fold keeps a forty-eighth, and some air at both sides. */
const LEAST = 1 / 30;
const LENGTH = 1 / 48;
const AIR = 1 / 200;

/** What stays open before the first and after the last that stands there: room for their labels. */
const MARGIN = 0.07;

/**
 * Folds the long stretches of a domain in which nothing stands.
 *
 * @param days days since the epoch on which something stands, in order
 * @returns undefined where there is nothing to fold
 */
export function foldEmpty(days: readonly number[], { from, to }: Domain, language: Language): Folds | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = to - from;
  const empty = [
    { from, to: first * DAY - span * MARGIN },
    ...days.slice(1).map((day, index) => ({ from: ((days[index] ?? 0) + 1) * DAY + span * AIR, to: day * DAY - span * AIR })),
    { from: (last + 1) * DAY + span * MARGIN, to },
  ];
  const stretches = empty.filter((stretch) => stretch.to - stretch.from >= span * LEAST);
  const folds = stretches.map((stretch) => ({ ...stretch, labels: durations(stretch.from, stretch.to, language) }));
  return folds.length > 0 ? new Folds(folds, span * LENGTH) : undefined;
}

/** The last of these ascending numbers that is not above a value, by its index; -1 where all are. */
function lastUpTo(value: number, ascending: readonly number[]): number {
  let index = ascending.length - 1;
  while (index >= 0 && (ascending[index] ?? value) > value) index -= 1;
  return index;
}

/** The length of a stretch of time in the largest unit that says it well, and the same more briefly: "10 mths" and "10m". */
function durations(from: number, to: number, language: Language): readonly string[] {
  const days = (to - from) / DAY;
  const [unit, count] =
    days < 60 ? (['day', days] as const) : days < 730 ? (['month', days / 30.4] as const) : (['year', days / 365.25] as const);
  return (['short', 'narrow'] as const).map((unitDisplay) =>
    new Intl.NumberFormat(LOCALE[language], { style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 }).format(count),
  );
}

export interface Fold extends Domain {
  /** How long the stretch is, at length and briefly. */
  readonly labels: readonly string[];
}
