import { LANES, type Lane } from '../lane.ts';
import { parsePairs, writePairs } from './pairs.ts';

/**
 * Reads a search from the query of an address. Whatever it does not know it leaves out: an old or mistyped address shows too much
 * rather than nothing.
 *
 * @example parseSearch('?q=chips&lane=controls,models').lanes // ['controls', 'models']
 */
export function parseSearch(address: string): SearchQuery {
  const { first, list } = parsePairs(address);
  return normalSearch({
    text: first('q') ?? '',
    lanes: list('lane') as Lane[],
    actors: list('actor'),
    years: list('year').map(Number),
    significances: list('significance').map(Number),
    sort: list('sort')[0] as Sort,
  });
}

/** The query of an address for a search, with its question mark; empty for an empty search. */
export function formatSearch(search: SearchQuery): string {
  const { text, lanes, actors, years, significances, sort } = normalSearch(search);
  return writePairs([
    ['q', text],
    ['lane', lanes.join()],
    ['actor', actors.join()],
    ['year', years.join()],
    ['significance', significances.join()],
    ['sort', sort === 'relevance' ? '' : sort],
  ]);
}

/** The same search as it is written: known values only, each once, in one order. */
export function normalSearch({ text, lanes, actors, years, significances, sort }: SearchQuery): SearchQuery {
  return {
    text: normalText(text),
    lanes: LANES.filter((lane) => lanes.includes(lane)),
    actors: [...new Set(actors)].filter((actor) => /^[a-z0-9-]+$/.test(actor)).sort(),
    years: [...new Set(years)].filter((year) => Number.isInteger(year) && year >= 1900 && year < 2200).sort((a, b) => a - b),
    significances: [5, 4, 3, 2, 1].filter((significance) => significances.includes(significance)),
    sort: SORTS.find((known) => known === sort) ?? 'relevance',
  };
}

/** The text that is searched: spaces trimmed, half characters and everything past a sensible length left out. */
export function normalText(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, ''))
    .slice(0, MAX_LENGTH)
    .join('')
    .trim();
}

/** Longest text, in characters. */
export const MAX_LENGTH = 120;

export const SORTS = ['relevance', 'newest', 'oldest'] as const;

export type Sort = (typeof SORTS)[number];

/** A search: within a list the values are alternatives, and an empty list allows everything. */
export interface SearchQuery {
  readonly text: string;
  readonly lanes: readonly Lane[];
  /** Ids. */
  readonly actors: readonly string[];
  readonly years: readonly number[];
  readonly significances: readonly number[];
  readonly sort: Sort;
}
