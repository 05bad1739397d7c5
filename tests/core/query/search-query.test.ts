import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/lane.ts';
import {
  formatSearch,
  MAX_LENGTH,
  normalSearch,
  parseSearch,
  type SearchQuery,
  SORTS,
} from '../../../src/core/query/search-query.ts';

const EMPTY: SearchQuery = { text: '', lanes: [], actors: [], years: [], significances: [], sort: 'relevance' };

const searches = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 2 * MAX_LENGTH }),
  lanes: fc.array(fc.constantFrom(...LANES)),
  actors: fc.array(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/)),
  years: fc.array(fc.integer({ min: 1950, max: 2100 })),
  significances: fc.array(fc.integer({ min: 0, max: 6 })),
  sort: fc.constantFrom(...SORTS),
});

describe('a search and its address', () => {
  test.each<[string, SearchQuery]>([
    ['', EMPTY],
    ['?q=zhipu', { ...EMPTY, text: 'zhipu' }],
    ['?q=export+controls&sort=newest', { ...EMPTY, text: 'export controls', sort: 'newest' }],
    ['?q=%E6%99%BA%E8%B0%B1', { ...EMPTY, text: '智谱' }],
    ['?q=AT%26T+%2B+%22R1%22+%3D', { ...EMPTY, text: 'AT&T + "R1" =' }],
    [
      '?lane=controls,models&actor=bis,nvidia&year=2022,2023&significance=5,4',
      { ...EMPTY, lanes: ['controls', 'models'], actors: ['bis', 'nvidia'], years: [2022, 2023], significances: [5, 4] },
    ],
  ])('%s is one spelling of both', (address, search) => {
    expect(parseSearch(address)).toEqual(search);
    expect(formatSearch(search)).toBe(address);
  });

  test.each([
    ['an unknown lane, year, significance and sort', '?lane=sports&year=12&significance=9&sort=random', ''],
    ['values out of order and twice', '?year=2023,2022,2023&lane=models,controls', '?lane=controls,models&year=2022,2023'],
    ['a parameter that is repeated', '?lane=models&lane=controls', '?lane=controls,models'],
    ['commas that are escaped', '?lane=models%2Ccontrols', '?lane=controls,models'],
    ['a cut-off escape', '?q=100%', '?q=100%25'],
    ['an actor that is no id', '?actor=<script>,nvidia', '?actor=nvidia'],
    ['parameters of others', '?utm_source=x&q=a', '?q=a'],
    ['nothing but separators', '?&&=&q=&lane=,', ''],
  ])('%s: read as far as it makes sense', (_, address, normal) => {
    expect(formatSearch(parseSearch(address))).toBe(normal);
  });

  test('every search survives its address', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(parseSearch(formatSearch(search))).toEqual(normalSearch(search));
      }),
    );
  });

  test('whatever the address, it is read, and its normal form stays what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (address) => {
        const normal = formatSearch(parseSearch(address));
        expect(formatSearch(parseSearch(normal))).toBe(normal);
      }),
    );
  });
});
