import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/lane.ts';
import { SIDES } from '../../../src/core/side.ts';
import { STATUSES } from '../../../src/core/status.ts';
import { columnsOf } from '../../../src/core/timeline/columns.ts';
import { FACET_VERSION, readFacets, writeFacets } from '../../../src/core/timeline/facet-file.ts';
import { DAY } from '../../../src/core/timeline/scale.ts';

const anyId = fc.constantFrom('openai', 'deepseek', 'bis', '智谱', 'a"b');
const anyCode = fc.constantFrom('US', 'CN', 'TW');
const anyRecords = fc.array(
  fc.record({
    at: fc.integer({ min: -500, max: 21_000 }).map((day) => day * DAY),
    side: fc.constantFrom(...SIDES),
    lane: fc.constantFrom(...LANES),
    significance: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom(...STATUSES),
    actors: fc.uniqueArray(anyId),
    places: fc.uniqueArray(anyCode),
  }),
  { maxLength: 80 },
);
const names = { edition: 'abc', actor: (id: string) => `the ${id}`, place: (code: string) => `in ${code}` };

describe('a facet file', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const columns = columnsOf(records);
        const table = readFacets(JSON.parse(JSON.stringify(writeFacets(columns, records, names))), 'abc');
        expect(table.days).toEqual(columns.days);
        expect(table.kinds).toEqual(columns.kinds);
        const read = records.map((_, row) => ({
          status: STATUSES[table.statuses[row] ?? -1],
          actors: table.actors[row]?.map((actor) => table.actorNames[actor]),
          places: table.places[row]?.map((place) => table.placeNames[place]),
        }));
        const written = records.map(({ status, actors, places }) => ({
          status,
          actors: actors.map((id) => [id, `the ${id}`]),
          places: places.map((code) => [code, `in ${code}`]),
        }));
        expect(read).toEqual(written);
      }),
    );
  });

  test('is the same text for the same input', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const write = () => JSON.stringify(writeFacets(columnsOf(records), structuredClone(records), names));
        expect(write()).toBe(write());
      }),
    );
  });

  test.each<[string, unknown, RegExp]>([
    ['of another version', { version: FACET_VERSION + 1, edition: 'abc' }, /version 2.*expected 1/],
    ['of another edition', { version: FACET_VERSION, edition: 'old' }, /edition old.*expected 1, abc/],
    ['that says nothing of itself', {}, /undefined.*expected 1, abc/],
    ['that is nothing', null, /undefined.*expected 1, abc/],
    ['that is a text', 'abc', /undefined.*expected 1, abc/],
  ])('%s is refused', (_, value, message) => {
    expect(() => readFacets(value, 'abc')).toThrow(RangeError);
    expect(() => readFacets(value, 'abc')).toThrow(message);
  });
});
