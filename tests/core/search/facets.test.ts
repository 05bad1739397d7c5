import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../../src/core/query/search-query.ts';
import { countFacets, passes } from '../../../src/core/search/facets.ts';
import { type Entry, type EventEntry, readTitles, type TitlesFile } from '../../../src/core/search/titles.ts';

const file: TitlesFile = {
  version: 3,
  edition: '',
  lanes: ['Controls', 'Policy', 'Compute', 'Models', 'Capital', 'Markets', 'Adoption'],
  sides: [],
  events: [
    ['a', 'A', '', 0, 0, 5, 2022, [0]],
    ['b', 'B', '', 3, 0, 3, 2023, [0, 1]],
    ['c', 'C', '', 3, 1, 2, 2023, [1]],
    ['d', 'D', '', 4, 1, 3, 2024, []],
  ],
  actors: [
    ['nvidia', 'Nvidia', 'company'],
    ['zhipu-ai', 'Zhipu AI', 'company'],
  ],
  pages: [['about', 'About']],
  claims: [],
  stories: [],
};
const { entries } = readTitles(file);
const ids = (address: string) => entries.filter((entry) => passes(entry, parseSearch(address))).map(({ id }) => id);
const counts = (address: string) =>
  Object.fromEntries(
    Object.entries(countFacets(entries, parseSearch(address))).map(([facet, values]) => [facet, Object.fromEntries(values)]),
  );

describe('facets', () => {
  test.each([
    ['', ['a', 'b', 'c', 'd', 'nvidia', 'zhipu-ai', 'about']],
    ['?lane=models', ['b', 'c']],
    ['?lane=models,capital', ['b', 'c', 'd']],
    ['?lane=models&actor=nvidia', ['b']],
    ['?actor=nvidia,zhipu-ai&year=2023', ['b', 'c']],
    ['?significance=5&year=2024', []],
    ['?actor=nobody', []],
  ])('%s lets through %j', (address, through) => {
    expect(ids(address)).toEqual(through);
  });

  test('without a choice each value counts what has it', () => {
    expect(counts('')).toEqual({
      lane: { controls: 1, models: 2, capital: 1 },
      actor: { nvidia: 2, 'zhipu-ai': 2 },
      year: { 2022: 1, 2023: 2, 2024: 1 },
      significance: { 5: 1, 3: 2, 2: 1 },
    });
  });

  test('a choice narrows the other facets, not its own', () => {
    expect(counts('?lane=models')).toEqual({
      lane: { controls: 1, models: 2, capital: 1 },
      actor: { nvidia: 1, 'zhipu-ai': 2 },
      year: { 2023: 2 },
      significance: { 3: 1, 2: 1 },
    });
  });

  test('a count is what choosing the value adds', () => {
    const isEvent = (entry: Entry): entry is EventEntry => entry.kind === 'event';
    for (const [value, count] of Object.entries(counts('?year=2023')['lane'] ?? {})) {
      expect(entries.filter(isEvent).filter((entry) => passes(entry, parseSearch(`?year=2023&lane=${value}`)))).toHaveLength(
        count,
      );
    }
  });
});
