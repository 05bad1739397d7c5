import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/lane.ts';
import { SIDES } from '../../../src/core/side.ts';
import {
  byRank,
  type Columns,
  columnsOf,
  GRADES,
  laneOfKind,
  sideOfKind,
  significanceOfKind,
} from '../../../src/core/timeline/columns.ts';
import {
  BUCKETS,
  CAPACITY,
  COUNTS,
  keyOf,
  makePyramid,
  type Pyramid,
  spanOfTile,
  type Tile,
} from '../../../src/core/timeline/pyramid.ts';
import { DAY, type Domain, domainOf } from '../../../src/core/timeline/scale.ts';

const KINDS = SIDES.length * LANES.length * GRADES;

/** Any corpus as columns, in order of time: spread, in a burst, and up to thousands. */
const anyColumns = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 16_000, max: 21_000 }), fc.integer({ min: 20_000, max: 20_010 })),
      fc.nat({ max: KINDS - 1 }),
    ),
    { maxLength: 900, size: 'max' },
  )
  .map(columns);

function columns(rows: readonly (readonly [day: number, kind: number])[]): Columns {
  const inTime = [...rows].sort(([a], [b]) => a - b);
  return { days: Int32Array.from(inTime, ([day]) => day), kinds: Uint8Array.from(inTime, ([, kind]) => kind) };
}

function domainOfColumns({ days }: Columns): Domain {
  return domainOf(Array.from(days, (day) => ({ at: day * DAY, to: (day + 1) * DAY })));
}

function make(all: Columns) {
  const domain = domainOfColumns(all);
  return { all, domain, pyramid: makePyramid(all, domain) };
}

function halvesBelow(pyramid: Pyramid, { level, place }: Tile): Tile[] {
  return [place * 2, place * 2 + 1].flatMap((half) => pyramid.get(keyOf({ level: level + 1, place: half })) ?? []);
}

/** All rows that a tile and those below it name. */
function rowsUnder(pyramid: Pyramid, tile: Tile): number[] {
  return [...tile.rows, ...halvesBelow(pyramid, tile).flatMap((half) => rowsUnder(pyramid, half))];
}

/** What a tile has to count of some rows, one by one. */
function countOf({ days, kinds }: Columns, rows: readonly number[], { from, to }: Domain): number[] {
  const counts = new Array<number>(BUCKETS * COUNTS).fill(0);
  for (const row of rows) {
    const kind = kinds[row] ?? 0;
    const start = Math.floor((((days[row] ?? 0) * DAY - from) / (to - from)) * BUCKETS) * COUNTS;
    const cell = SIDES.indexOf(sideOfKind(kind)) * LANES.length + LANES.indexOf(laneOfKind(kind));
    const grade = SIDES.length * LANES.length + significanceOfKind(kind) - 1;
    counts[start + cell] = (counts[start + cell] ?? 0) + 1;
    counts[start + grade] = (counts[start + grade] ?? 0) + 1;
  }
  return counts;
}

function significance({ kinds }: Columns, row: number | undefined): number {
  return significanceOfKind(kinds[row ?? -1] ?? 0);
}

describe('a pyramid', () => {
  test('names every event in exactly one tile, in whose span it is', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const { all, domain, pyramid } = make(any);
        const named = [...pyramid.values()].flatMap((tile) => tile.rows);
        expect(named.sort((a, b) => a - b)).toEqual(Array.from(all.days, (_, row) => row));
        for (const tile of pyramid.values()) {
          const span = spanOfTile(tile, domain);
          const ats = tile.rows.map((row) => (all.days[row] ?? 0) * DAY);
          expect(ats.every((at) => at >= span.from && at < span.to)).toBe(true);
          expect(ats).toEqual([...ats].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('has no tile over its capacity, and none below a tile that has room', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const { pyramid } = make(any);
        for (const tile of pyramid.values()) {
          expect(tile.rows.length).toBeLessThanOrEqual(CAPACITY);
          const below = halvesBelow(pyramid, tile);
          if (tile.rows.length < CAPACITY) expect(below).toEqual([]);
          expect(below.length > 0).toBe(tile.counts !== undefined);
          expect(tile.total).toBe(tile.rows.length + below.reduce((sum, { total }) => sum + total, 0));
          if (tile.level > 0) expect(tile.rows.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('counts in each bucket, by side and lane and by significance, just what the tiles below name', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const { all, domain, pyramid } = make(any);
        for (const tile of pyramid.values()) {
          const below = halvesBelow(pyramid, tile).flatMap((half) => rowsUnder(pyramid, half));
          const counts = tile.counts ?? new Uint32Array(BUCKETS * COUNTS);
          expect(Array.from(counts)).toEqual(countOf(all, below, spanOfTile(tile, domain)));
        }
      }),
    );
  });

  test('names what is at least as significant as what it counts', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const { all, pyramid } = make(any);
        for (const tile of pyramid.values()) {
          const least = Math.min(...tile.rows.map((row) => significance(all, row)));
          const below = halvesBelow(pyramid, tile).flatMap((half) => half.rows);
          for (const row of below) expect(significance(all, row)).toBeLessThanOrEqual(least);
        }
      }),
    );
  });

  test('is the same for the same input', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const copy = { days: Array.from(any.days), kinds: Array.from(any.kinds) };
        expect([...make(copy).pyramid]).toEqual([...make(any).pyramid]);
      }),
    );
  });

  test('names the same events whatever their sides and lanes are', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const plain = { days: any.days, kinds: Uint8Array.from(any.kinds, (kind) => kind % GRADES) };
        const rows = (pyramid: Pyramid) => [...pyramid].map(([key, tile]) => [key, tile.rows, tile.total]);
        expect(rows(make(plain).pyramid)).toEqual(rows(make(any).pyramid));
      }),
    );
  });

  test('has as many events in the first tile, of the same significance, whatever the order of events within a day', () => {
    fc.assert(
      fc.property(anyColumns, fc.infiniteStream(fc.nat()), (any, dice) => {
        const shuffled = Array.from(any.days, (day, row) => ({ day, kind: any.kinds[row] ?? 0, die: dice.next().value }))
          .sort((a, b) => a.day - b.day || a.die - b.die)
          .map(({ day, kind }) => [day, kind] as const);
        const grades = ({ all, pyramid }: ReturnType<typeof make>) =>
          (pyramid.get('0-0')?.rows ?? []).map((row) => significance(all, row)).sort();
        const other = make(columns(shuffled));
        expect(grades(other)).toEqual(grades(make(any)));
        expect(other.pyramid.get('0-0')?.total).toBe(any.days.length);
      }),
    );
  });

  test('names in one tile more, and counts on the way to it, an event that is less significant than all', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 21_001, max: 21_500 }), (any, day) => {
        const kinds = Uint8Array.from(any.kinds, (kind) => (kind % GRADES === 0 ? kind + 1 : kind));
        const before: Columns = { days: any.days, kinds };
        const after: Columns = { days: [...Array.from(any.days), day], kinds: [...kinds, 0] };
        const added = any.days.length;
        const domain = domainOfColumns(after);
        const [old, young] = [makePyramid(before, domain), makePyramid(after, domain)];
        for (const [key, tile] of young) {
          const { from, to } = spanOfTile(tile, domain);
          const passed = rowsUnder(young, tile).includes(added);
          expect(tile.rows.filter((row) => row !== added)).toEqual(old.get(key)?.rows ?? []);
          expect(tile.total - (old.get(key)?.total ?? 0)).toBe(passed ? 1 : 0);
          if (!passed) expect(tile).toEqual(old.get(key));
          else expect(day * DAY >= from && day * DAY < to).toBe(true);
        }
        expect([...old.keys()].filter((key) => !young.has(key))).toEqual([]);
      }),
    );
  });

  test('changes by one event in and one out at most in each tile when an event is added at its end', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 21_001, max: 21_500 }), fc.nat({ max: KINDS - 1 }), (any, day, kind) => {
        const after: Columns = { days: [...Array.from(any.days), day], kinds: [...Array.from(any.kinds), kind] };
        const domain = domainOfColumns(after);
        const [old, young] = [makePyramid(any, domain), makePyramid(after, domain)];
        for (const [key, { rows }] of young) {
          const former = old.get(key)?.rows ?? [];
          expect(rows.filter((row) => !former.includes(row)).length).toBeLessThanOrEqual(1);
          expect(former.filter((row) => !rows.includes(row)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('of nothing is one empty tile', () => {
    const { pyramid } = make(columns([]));
    expect([...pyramid.values()]).toMatchObject([{ level: 0, place: 0, rows: [], total: 0, counts: undefined }]);
  });

  test('of one event is one tile that names it', () => {
    const { pyramid } = make(columns([[20_000, 7]]));
    expect([...pyramid.values()]).toMatchObject([{ rows: [0], total: 1, counts: undefined }]);
  });

  test.each([CAPACITY, CAPACITY + 1])('of %i events has a second tile only if one is too many', (size) => {
    const { pyramid } = make(columns(Array.from({ length: size }, (_, index) => [20_000 + index, 3])));
    expect(pyramid.size).toBe(size > CAPACITY ? 2 : 1);
  });

  test('of 5,000 events of one day names them all, tile below tile', () => {
    const { all, pyramid } = make(columns(Array.from({ length: 5000 }, (_, index) => [20_000, index % KINDS])));
    const tiles = [...pyramid.values()];
    expect(tiles.map(({ level }) => level)).toEqual(tiles.map((_, index) => index));
    expect(tiles).toHaveLength(Math.ceil(5000 / CAPACITY));
    expect(new Set(tiles.flatMap(({ rows }) => rows)).size).toBe(5000);
    expect(tiles.flatMap((tile) => Math.min(...tile.rows.map((row) => significance(all, row)))).sort((a, b) => b - a)).toEqual(
      tiles.map((tile) => Math.min(...tile.rows.map((row) => significance(all, row)))),
    );
  });

  test('of some of the rows is the pyramid of these rows alone', () => {
    fc.assert(
      fc.property(anyColumns, fc.nat({ max: KINDS - 1 }), (any, most) => {
        const domain = domainOfColumns(any);
        const rows = Array.from(byRank(any)).filter((row) => (any.kinds[row] ?? 0) <= most);
        const pyramid = makePyramid(any, domain, rows);
        const named = [...pyramid.values()].flatMap((tile) => tile.rows);
        expect(named.sort((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
        expect(pyramid.get('0-0')?.total).toBe(rows.length);
      }),
    );
  });
});

describe('the rank of events', () => {
  test('is an order of all rows in which significance never rises', () => {
    fc.assert(
      fc.property(anyColumns, (any) => {
        const ranked = Array.from(byRank(any));
        expect([...ranked].sort((a, b) => a - b)).toEqual(Array.from(any.days, (_, row) => row));
        const grades = ranked.map((row) => significance(any, row));
        expect(grades).toEqual([...grades].sort((a, b) => b - a));
      }),
    );
  });

  test('spreads equals over time instead of taking the earliest first', () => {
    const ranked = Array.from(byRank(columns(Array.from({ length: 1000 }, (_, index) => [18_000 + index, 2])))).slice(0, 100);
    const perQuarter = [0, 1, 2, 3].map((quarter) => ranked.filter((row) => Math.floor(row / 250) === quarter).length);
    expect(Math.min(...perQuarter)).toBeGreaterThan(10);
  });
});

test('side, lane and significance are read back from their one number', () => {
  for (const side of SIDES) {
    for (const lane of LANES) {
      for (const significance of [1, 2, 3, 4, 5]) {
        const kind = columnsOf([{ at: 0, side, lane, significance }]).kinds[0] ?? -1;
        expect([sideOfKind(kind), laneOfKind(kind), significanceOfKind(kind)]).toEqual([side, lane, significance]);
      }
    }
  }
});
