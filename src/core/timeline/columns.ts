import { LANES, type Lane } from '../lane.ts';
import { SIDES, type Side } from '../side.ts';
import { DAY } from './scale.ts';

/** How many grades of significance there are. */
export const GRADES = 5;

/**
 * Events as columns of numbers: the form in which a pyramid is made of them, whether of a hundred or of a million. A row is an
 * event's place in the order of time in which the site lists them.
 */
export interface Columns {
  /** Days since the epoch, UTC. */
  readonly days: ArrayLike<number>;
  /** Side, lane and significance in one number, see `kindOf`. */
  readonly kinds: ArrayLike<number>;
}

export function columnsOf(events: readonly Datum[]): Columns {
  return {
    days: Int32Array.from(events, ({ at }) => Math.floor(at / DAY)),
    kinds: Uint8Array.from(events, kindOf),
  };
}

/** One number for a side, a lane and a significance. */
export function kindOf({ side, lane, significance }: Omit<Datum, 'at'>): number {
  return (SIDES.indexOf(side) * LANES.length + LANES.indexOf(lane)) * GRADES + significance - 1;
}

export function sideOfKind(kind: number): Side {
  return SIDES[Math.floor(kind / GRADES / LANES.length)] ?? 'other';
}

export function laneOfKind(kind: number): Lane {
  return LANES[Math.floor(kind / GRADES) % LANES.length] ?? LANES[0];
}

export function significanceOfKind(kind: number): number {
  return (kind % GRADES) + 1;
}

/**
 * Rows by rank: the more significant first, and among equals by a hash of their day and of their place among the rows of that day,
 * so that those that come first are spread over time, and an event that is added elsewhere changes nothing.
 */
export function byRank({ days, kinds }: Columns): Uint32Array<ArrayBuffer> {
  const count = days.length;
  const keys = new Float64Array(count);
  const onDay = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const day = days[row] ?? 0;
    const ordinal = onDay.get(day) ?? 0;
    onDay.set(day, ordinal + 1);
    // Significance above, 21 bits of hash, and 24 bits of row below: one number to sort by, and the row is read back from it.
    const rank = (GRADES - significanceOfKind(kinds[row] ?? 0)) * 2 ** 21 + (mix(day, ordinal) >>> 11);
    keys[row] = rank * 2 ** 24 + row;
  }
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 24);
}

/** An integer hash, the finalizer of MurmurHash3 (https://github.com/aappleby/smhasher). */
function mix(day: number, ordinal: number): number {
  let hash = Math.imul(day, 0x9e3779b1) ^ Math.imul(ordinal + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

interface Datum {
  /** Ms since the epoch, UTC. */
  readonly at: number;
  readonly side: Side;
  readonly lane: Lane;
  readonly significance: number;
}
