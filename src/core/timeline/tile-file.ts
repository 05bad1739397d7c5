import { calendarFormat } from '../calendar.ts';
import type { Link } from '../graph.ts';
import { LANES } from '../lane.ts';
import type { Language } from '../language.ts';
import { RELATIONS } from '../relation.ts';
import { SIDES, type Side } from '../side.ts';
import { kindOf, laneOfKind, sideOfKind, significanceOfKind } from './columns.ts';
import type { LayoutEvent } from './layout.ts';
import { BUCKETS, COUNTS, spanOfTile, type Tile, type TilePlace } from './pyramid.ts';
import { DAY, type Domain } from './scale.ts';

/** Tiles of another version are refused: their numbers would mean something else. */
export const TILE_VERSION = 1;

/**
 * A tile as it is served, in one language: what a page needs to draw its events and to list them, and counts of those that it
 * does not name. Tables of titles apart from tiles would cost a reader, who reads one language, the same bytes and more requests.
 *
 * @param eventAt the event of a row
 */
export function writeTile(tile: Tile, eventAt: (row: number) => TileEvent | undefined, edition: string): TileFile {
  const named = tile.rows.flatMap((row) => eventAt(row) ?? []);
  return {
    version: TILE_VERSION,
    edition,
    level: tile.level,
    place: tile.place,
    total: tile.total,
    events: named.map((event) => eventRow(event)),
    counts: tile.counts ? countRows(tile.counts) : [],
  };
}

/**
 * Reads a tile.
 *
 * @throws RangeError when it is no tile, or one of another version, edition or place
 */
export function readTile(
  value: unknown,
  expected: TilePlace & { readonly edition: string },
  domain: Domain,
  language: Language,
): LoadedTile {
  const file = value as Partial<TileFile> | null;
  if (typeof file !== 'object' || file?.version !== TILE_VERSION) {
    throw new RangeError(`a tile of version ${String(file?.version)}, expected ${TILE_VERSION}`);
  }
  const { edition, level, place, total = 0, events = [], counts = [] } = file;
  if (edition !== expected.edition || level !== expected.level || place !== expected.place) {
    const received = `tile ${level}-${place} of edition ${edition}`;
    throw new RangeError(`${received}, expected ${expected.level}-${expected.place} of ${expected.edition}`);
  }
  return {
    level: expected.level,
    place: expected.place,
    span: spanOfTile(expected, domain),
    total,
    events: events.map((row) => readEvent(row, language)),
    buckets: bucketsOf(readCounts(counts), expected, domain),
  };
}

/** The buckets of a tile that count anything. */
export function bucketsOf(counts: Uint32Array, place: TilePlace, domain: Domain): Bucket[] {
  const span = spanOfTile(place, domain);
  const width = (span.to - span.from) / BUCKETS;
  return Array.from({ length: BUCKETS }, (_, index): Bucket => {
    const own = counts.subarray(index * COUNTS, (index + 1) * COUNTS);
    const lanesOf = (side: number) => [...own.subarray(side * LANES.length, (side + 1) * LANES.length)];
    return {
      from: span.from + index * width,
      to: span.from + (index + 1) * width,
      origin: domain.from,
      lanes: { us: lanesOf(0), cn: lanesOf(1), other: lanesOf(2) },
      grades: [...own.subarray(SIDES.length * LANES.length)],
    };
  }).filter(({ grades }) => grades.some((count) => count > 0));
}

function eventRow(event: TileEvent): EventRow {
  const { row, id, title, at, from, to, softStart, softEnd, date, links, foreign } = event;
  const day = Math.floor(at / DAY);
  const single = from === day * DAY && to === (day + 1) * DAY && !softStart && !softEnd && !foreign;
  const base = [row, id, title, kindOf(event), day, links.map((link) => linkRow(link, day))] as const;
  const flags = (softStart ? 1 : 0) + (softEnd ? 2 : 0) + (foreign ? 4 : 0);
  return single ? base : [...base, date, [dayOf(from), dayOf(to), flags]];
}

function readEvent([row, id, title, kind, day, links, date, extent]: EventRow, language: Language): TileEvent {
  const [from, to, flags] = extent ?? [day, day + 1, 0];
  return {
    row,
    id,
    title,
    side: sideOfKind(kind),
    lane: laneOfKind(kind),
    significance: significanceOfKind(kind),
    at: day * DAY,
    from: from === null ? undefined : from * DAY,
    to: to === null ? undefined : to * DAY,
    softStart: (flags & 1) > 0,
    softEnd: (flags & 2) > 0,
    foreign: (flags & 4) > 0,
    date: date ?? calendarFormat(language, 'day').format(day * DAY),
    links: links.map((link) => readLink(link, day)),
  };
}

function linkRow({ type, reverse, row, at }: DatedLink, day: number): LinkRow {
  const place = RELATIONS.indexOf(type);
  return [reverse ? -1 - place : place, row, Math.floor(at / DAY) - day];
}

function readLink([code, row, distance]: LinkRow, day: number): DatedLink {
  const reverse = code < 0;
  return { type: RELATIONS[reverse ? -1 - code : code] ?? RELATIONS[0], reverse, row, at: (day + distance) * DAY };
}

function dayOf(instant: number | undefined): number | null {
  return instant === undefined ? null : Math.floor(instant / DAY);
}

/** The counts of each bucket that has any: its number, then counts one after the other, with runs of zeros as negative numbers. */
function countRows(counts: Uint32Array): CountRow[] {
  return Array.from({ length: BUCKETS }, (_, bucket): number[] => {
    const row = [bucket];
    for (const value of counts.subarray(bucket * COUNTS, (bucket + 1) * COUNTS)) {
      const last = row.at(-1) ?? 0;
      if (value > 0) row.push(value);
      else if (last < 0) row[row.length - 1] = last - 1;
      else row.push(-1);
    }
    return row;
  }).filter((row): row is CountRow => row.length > 2);
}

function readCounts(rows: readonly CountRow[]): Uint32Array {
  const counts = new Uint32Array(BUCKETS * COUNTS);
  for (const [bucket, ...row] of rows) {
    let index = bucket * COUNTS;
    for (const value of row) {
      if (value < 0) index -= value;
      else counts[index++] = value;
    }
  }
  return counts;
}

/** An event as a tile names it. */
export interface TileEvent extends LayoutEvent {
  /** Its place among all events, in order of time. */
  readonly row: number;
  /** Its date in words. */
  readonly date: string;
  /** True where it is not translated yet, and its title stands in the default language. */
  readonly foreign: boolean;
  readonly links: readonly DatedLink[];
}

/** A relation, by the row of the other event, and where that one stands, so that it can be drawn before it is known. */
export interface DatedLink extends Omit<Link, 'event'> {
  readonly row: number;
  /** Ms since the epoch, UTC. */
  readonly at: number;
}

/** A tile with what it says of its span. */
export interface LoadedTile extends TilePlace {
  readonly span: Domain;
  readonly events: readonly TileEvent[];
  /** Where it counts events that it does not name, in order of time. */
  readonly buckets: readonly Bucket[];
  /** How many events it has, named or counted. */
  readonly total: number;
}

/** Counts of the events in a stretch of time that a tile does not name. */
export interface Bucket extends Domain {
  /** Where the pyramid starts. */
  readonly origin: number;
  /** For each side, the number of events in each lane. */
  readonly lanes: Readonly<Record<Side, readonly number[]>>;
  /** The number of events of each significance, from the least. */
  readonly grades: readonly number[];
}

export interface TileFile extends TilePlace {
  readonly version: number;
  /** Changes whenever any tile does. */
  readonly edition: string;
  readonly total: number;
  readonly events: readonly EventRow[];
  readonly counts: readonly CountRow[];
}

type LinkRow = readonly [code: number, row: number, days: number];
type CountRow = [bucket: number, ...counts: number[]];
type EventRow = readonly [
  row: number,
  id: string,
  title: string,
  kind: number,
  day: number,
  links: readonly LinkRow[],
  /** In words, where it is not just the day. */
  date?: string,
  extent?: readonly [from: number | null, to: number | null, flags: number],
];
