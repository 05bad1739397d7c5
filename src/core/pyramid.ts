import { byRank, type Columns, GRADES } from './columns.ts';
import { LANES } from './lane.ts';
import { DAY, type Domain } from './scale.ts';
import { SIDES } from './side.ts';

/** How many events a tile names. Two hundred bytes of text each, so that a tile stays below 4.5 kB when it is compressed. */
export const CAPACITY = 48;

/** The parts of a tile for which it counts the events that it does not name. */
export const BUCKETS = 24;

/** Counts of a bucket: one for each side and lane, then one for each grade of significance. */
export const COUNTS = SIDES.length * LANES.length + GRADES;

/**
 * A pyramid of time: its top tile spans the domain, and each tile has two below it of half its span. Events come by rank, and each
 * is named by the first tile on its way down that has room; the tiles it passes count it. So a tile names the most significant
 * events of its span that no tile above it names, every event is named exactly once, and a tile has others below it only while
 * it is over capacity. Where more events share a day than a tile can name, the tiles below it are shorter than a day.
 *
 * Linear in the number of events for a given depth; the depth grows by one each time that the corpus doubles.
 *
 * @param rows the rows to take, by rank; all unless given
 */
export function makePyramid(columns: Columns, domain: Domain, rows: ArrayLike<number> = byRank(columns)): Pyramid {
  const { days, kinds } = columns;
  const tiles = new Map<string, BuiltTile>();
  const first = emptyTile(0, 0);
  tiles.set('0-0', first);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const at = (days[row] ?? 0) * DAY;
    let { from, to } = domain;
    let tile = first;
    tile.total += 1;
    while (tile.rows.length === CAPACITY) {
      count(tile, bucketOf(at, from, to), kinds[row] ?? 0);
      const middle = (from + to) / 2;
      const isLater = at >= middle;
      if (isLater) from = middle;
      else to = middle;
      const below = tile.below ?? [emptyTile(tile.level + 1, tile.place * 2), emptyTile(tile.level + 1, tile.place * 2 + 1)];
      tile.below = below;
      tile = below[isLater ? 1 : 0];
      if (tile.total === 0) tiles.set(keyOf(tile), tile);
      tile.total += 1;
    }
    tile.rows.push(row);
  }
  for (const tile of tiles.values()) tile.rows.sort((a, b) => a - b);
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

function count(tile: BuiltTile, bucket: number, kind: number): void {
  tile.counts ??= new Uint32Array(BUCKETS * COUNTS);
  const start = bucket * COUNTS;
  const sideAndLane = start + Math.floor(kind / GRADES);
  const grade = start + SIDES.length * LANES.length + (kind % GRADES);
  tile.counts[sideAndLane] = (tile.counts[sideAndLane] ?? 0) + 1;
  tile.counts[grade] = (tile.counts[grade] ?? 0) + 1;
}

function emptyTile(level: number, place: number): BuiltTile {
  return { level, place, rows: [], total: 0, counts: undefined, below: undefined };
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

interface BuiltTile extends TilePlace {
  readonly rows: number[];
  total: number;
  counts: Uint32Array | undefined;
  below: readonly [BuiltTile, BuiltTile] | undefined;
}
