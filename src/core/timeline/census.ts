import { DAY, type Domain } from './scale.ts';

/** How many events stand on each day: exact counts of any stretch of time, in a few kilobytes whatever the corpus. */
export class Census {
  readonly #from: number;
  /** For each day the number of events on all days before it. */
  readonly #before: readonly number[];

  private constructor(from: number, perDay: readonly number[]) {
    this.#from = from;
    const before = [0];
    for (const count of perDay) before.push((before.at(-1) ?? 0) + count);
    this.#before = before;
  }

  static read({ from, days }: CensusFile): Census {
    return new Census(
      from,
      days.flatMap((value) => (value < 0 ? new Array<number>(-value).fill(0) : [value])),
    );
  }

  /** The days on which there is an event, since the epoch, in order. */
  get days(): readonly number[] {
    return this.#before.slice(1).flatMap((until, index) => (until > (this.#before[index] ?? 0) ? [this.#from + index] : []));
  }

  /** The number of events from one instant to another, the latter excluded; ms since the epoch, UTC. */
  count({ from, to }: Domain): number {
    return Math.max(0, this.#until(to) - this.#until(from));
  }

  #until(instant: number): number {
    const index = Math.ceil(instant / DAY) - this.#from;
    return this.#before[Math.min(Math.max(0, index), this.#before.length - 1)] ?? 0;
  }
}

/** @param days days since the epoch, in any order */
export function writeCensus(days: ArrayLike<number>): CensusFile {
  const counts = new Map<number, number>();
  for (let row = 0; row < days.length; row++) counts.set(days[row] ?? 0, (counts.get(days[row] ?? 0) ?? 0) + 1);
  const known = [...counts.keys()].sort((a, b) => a - b);
  const from = known[0] ?? 0;
  const file: number[] = [];
  for (const [index, day] of known.entries()) {
    const gap = index === 0 ? 0 : day - (known[index - 1] ?? 0) - 1;
    if (gap > 0) file.push(-gap);
    file.push(counts.get(day) ?? 0);
  }
  return { from, days: file };
}

export interface CensusFile {
  /** The first day with an event, days since the epoch. */
  readonly from: number;
  /** The number of events on each day from there on; a negative number stands for so many days without any. */
  readonly days: readonly number[];
}
