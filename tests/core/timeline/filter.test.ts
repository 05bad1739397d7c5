import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/lane.ts';
import { SIDES } from '../../../src/core/side.ts';
import { STATUSES } from '../../../src/core/status.ts';
import { byRank, columnsOf } from '../../../src/core/timeline/columns.ts';
import { readFacets, writeFacets } from '../../../src/core/timeline/facet-file.ts';
import { countRows, type Filter, isOpen, NO_FILTER, rowsPassing } from '../../../src/core/timeline/filter.ts';
import { DAY } from '../../../src/core/timeline/scale.ts';

const ACTORS = ['openai', 'deepseek', 'bis', 'huawei', 'nvidia'];
const PLACES = ['US', 'CN', 'TW', 'NL'];

const anyRecords = fc
  .array(
    fc.record({
      at: fc.oneof(fc.integer({ min: 16_000, max: 21_000 }), fc.integer({ min: 20_000, max: 20_010 })).map((day) => day * DAY),
      side: fc.constantFrom(...SIDES),
      lane: fc.constantFrom(...LANES),
      significance: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom(...STATUSES),
      actors: fc.subarray(ACTORS, { maxLength: 3 }),
      places: fc.subarray(PLACES, { maxLength: 2 }),
    }),
    { maxLength: 150 },
  )
  .map((records) => records.sort((a, b) => a.at - b.at));

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  lanes: fc.subarray([...LANES]),
  actors: fc.subarray([...ACTORS, 'nobody']),
  place: fc.option(fc.constantFrom(...PLACES, 'AQ'), { nil: undefined }),
  significance: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
  status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
});

function tableOf(records: readonly Recorded[]) {
  const file = writeFacets(columnsOf(records), records, { edition: 'e', actor: (id) => id, place: (code) => code });
  return readFacets(JSON.parse(JSON.stringify(file)), 'e');
}

/** The same question, asked of each event in turn. */
function passes({ lane, significance, status, actors, places }: Recorded, filter: Filter): boolean {
  return (
    (filter.lanes.length === 0 || filter.lanes.includes(lane)) &&
    (filter.actors.length === 0 || filter.actors.some((actor) => actors.includes(actor))) &&
    (filter.place === undefined || places.includes(filter.place)) &&
    (filter.significance === undefined || significance >= filter.significance) &&
    (filter.status === undefined || status === filter.status)
  );
}

describe('a filter', () => {
  test('lets through what a look at every event lets through', () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, (records, filter) => {
        const expected = records.flatMap((record, row) => (passes(record, filter) ? [row] : []));
        expect([...rowsPassing(tableOf(records), filter)].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('gives rows by rank, whether the ranks are given or not', () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, (records, filter) => {
        const table = tableOf(records);
        const ranked = byRank(table);
        const rows = rowsPassing(table, filter, ranked);
        expect(rows).toEqual(rowsPassing(table, filter));
        const places = rows.map((row) => ranked.indexOf(row));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test('is counted in a window as a look at every event counts', () => {
    const anyInstant = fc.integer({ min: 15_900 * DAY, max: 21_100 * DAY });
    fc.assert(
      fc.property(anyRecords, anyFilter, anyInstant, anyInstant, (records, filter, from, to) => {
        const table = tableOf(records);
        const expected = records.filter((record) => passes(record, filter) && record.at >= from && record.at < to).length;
        expect(countRows(table, rowsPassing(table, filter), { from, to })).toBe(expected);
      }),
    );
  });

  test('that narrows nothing lets everything through', () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, (records, filter) => {
        expect(rowsPassing(tableOf(records), NO_FILTER)).toHaveLength(records.length);
        if (isOpen(filter)) expect(rowsPassing(tableOf(records), filter)).toHaveLength(records.length);
      }),
    );
  });

  test.each<[string, Partial<Filter>]>([
    ['lanes', { lanes: ['models'] }],
    ['actors', { actors: ['openai'] }],
    ['a place', { place: 'US' }],
    ['a significance', { significance: 2 }],
    ['a status', { status: 'confirmed' }],
  ])('by %s is not open', (_, part) => {
    expect(isOpen({ ...NO_FILTER, ...part })).toBe(false);
    expect(isOpen(NO_FILTER)).toBe(true);
  });

  test('of nothing lets nothing through', () => {
    const table = tableOf([]);
    expect(rowsPassing(table, NO_FILTER)).toEqual([]);
    expect(countRows(table, [], { from: 0, to: 30_000 * DAY })).toBe(0);
  });
});

interface Recorded {
  readonly at: number;
  readonly side: (typeof SIDES)[number];
  readonly lane: (typeof LANES)[number];
  readonly significance: number;
  readonly status: (typeof STATUSES)[number];
  readonly actors: readonly string[];
  readonly places: readonly string[];
}
