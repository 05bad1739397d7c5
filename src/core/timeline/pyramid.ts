import { LANES } from '../lane.ts';
import { SIDES } from '../side.ts';
import { byRank, type Columns, GRADES } from './columns.ts';
import { DAY, type Domain } from './scale.ts';

/** How many events a tile names. Two hundred bytes of text each, so that a tile stays below 4.5 kB when it is compressed. */
export const CAPACITY = 48;

/** The parts of a tile for which it counts the events that it does not name. */
export const BUCKETS = 24;

/** Counts of a bucket: one for each side and lane, then one for each grade of significance. */
export const COUNTS = SIDES.length * LANES.length + GRADES;

/**
 * A pyramid of time: its top tile spans the domain, and each tile has two below it of half its span. Of the events of its span that
 * no tile above it names, a tile names the first by rank, as many as it has room for, and counts the others, which go on to the tiles
 * below it. So every event is named exactly once, and a tile has others below it only while it is over capacity. Where more events
 * share a day than a tile can name, the tiles below it are shorter than a day.
 *
 * Linear in the number of events for a given depth; the depth grows by one each time that the corpus doubles. One tile after the
 * other takes its events from a stretch of one array, which is divided in place, as in a quicksort: what a tile needs lies together.
 *
 * @param rows the rows to take, by rank; all unless given
 */
export function makePyramid(columns: Columns, domain: Domain, rows: ArrayLike<number> = byRank(columns)): Pyramid {
  const { days, kinds } = columns;
  const order = Uint32Array.from(rows);
  const later = new Uint32Array(order.length);
  const tiles = new Map<string, Tile>();
  const open: Stretch[] = [{ level: 0, place: 0, start: 0, end: order.length, ...domain }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { level, place, start, end, from, to } = next;
    const rest = Math.min(start + CAPACITY, end);
    const counts = rest < end ? new Uint32Array(BUCKETS * COUNTS) : undefined;
    const named = Array.from(order.subarray(start, rest)).sort((a, b) => a - b);
    tiles.set(keyOf(next), { level, place, rows: named, total: end - start, counts });
    if (!counts) continue;
    const middle = (from + to) / 2;
    let [division, moved] = [rest, 0];
    for (let index = rest; index < end; index++) {
      const row = order[index] ?? 0;
      const at = (days[row] ?? 0) * DAY;
      count(counts, bucketOf(at, from, to), kinds[row] ?? 0);
      if (at < middle) order[division++] = row;
      else later[moved++] = row;
    }
    order.set(later.subarray(0, moved), division);
    if (division < end) open.push({ level: level + 1, place: place * 2 + 1, start: division, end, from: middle, to });
    if (rest < division) open.push({ level: level + 1, place: place * 2, start: rest, end: division, from, to: middle });
  }
  return tiles;
}

export function keyOf({ level, place }: TilePlace): string {
  return `${level}-${place}`;
}

/** The stretch of time of a tile. */
export function spanOfTile({ level, place }: TilePlace, { from, to }: Domain): Domain {
  const span = (to - from) / 2 ** level;
  return { from: from + place * span, to: from + (place + 1) * span };
}

/** The bucket of an instant in a tile that spans `from` to `to`. */
function bucketOf(at: number, from: number, to: number): number {
  return Math.min(BUCKETS - 1, Math.max(0, Math.floor(((at - from) / (to - from)) * BUCKETS)));
}

function count(counts: Uint32Array, bucket: number, kind: number): void {
  const start = bucket * COUNTS;
  const sideAndLane = start + Math.floor(kind / GRADES);
  const grade = start + SIDES.length * LANES.length + (kind % GRADES);
  counts[sideAndLane] = (counts[sideAndLane] ?? 0) + 1;
  counts[grade] = (counts[grade] ?? 0) + 1;
}

/** Tiles by `keyOf`, each before those below it. */
export type Pyramid = ReadonlyMap<string, Tile>;

export interface TilePlace {
  /** How often the domain was halved. */
  readonly level: number;
  /** Which of the 2^level tiles of its level it is, in order of time. */
  readonly place: number;
}

export interface Tile extends TilePlace {
  /** The events that it names, in order of time. */
  readonly rows: readonly number[];
  /** How many events its span has, without those that tiles above it name. */
  readonly total: number;
  /** For each bucket the counts of the events that it does not name. */
  readonly counts: Uint32Array | undefined;
}

/** The events of a tile and of those below it: a stretch of the order of rows, and the stretch of time that they stand in. */
interface Stretch extends TilePlace, Domain {
  readonly start: number;
  readonly end: number;
}
