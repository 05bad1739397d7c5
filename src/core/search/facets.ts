import { countValues, isChosen } from '../query/faceting.ts';
import type { SearchQuery } from '../query/search-query.ts';
import type { Entry, EventEntry } from './titles.ts';

/** What a search can be narrowed by, and the values that an event has of each. */
export const FACETS = {
  lane: ({ lane }) => [lane],
  actor: ({ actors }) => actors,
  year: ({ year }) => [String(year)],
  significance: ({ significance }) => [String(significance)],
} as const satisfies Record<string, (event: EventEntry) => readonly string[]>;

export type Facet = keyof typeof FACETS;

/** True if a search lets the entry through. What is not an event has nothing to narrow by, and passes only while nothing is chosen. */
export function passes(entry: Entry, search: SearchQuery): boolean {
  return isChosen(choices(search), (facet) => valuesOf(entry, facet));
}

/** How many of the entries each value would leave. */
export function countFacets(entries: readonly Entry[], search: SearchQuery): Record<Facet, ReadonlyMap<string, number>> {
  const chosen = choices(search);
  const count = (facet: Facet) => countValues(entries, chosen, valuesOf, facet);
  return { lane: count('lane'), actor: count('actor'), year: count('year'), significance: count('significance') };
}

function valuesOf(entry: Entry, facet: Facet): readonly string[] {
  return entry.kind === 'event' ? FACETS[facet](entry) : [];
}

function choices({ lanes, actors, years, significances }: SearchQuery): Record<Facet, readonly string[]> {
  return { lane: lanes, actor: actors, year: years.map(String), significance: significances.map(String) };
}
