import type { SearchQuery } from './search-query.ts';
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
export function passes(entry: Entry, search: SearchQuery, except?: Facet): boolean {
  const chosen = choices(search);
  return (Object.keys(FACETS) as Facet[]).every((facet) => {
    if (facet === except || chosen[facet].length === 0) return true;
    return entry.kind === 'event' && FACETS[facet](entry).some((value) => chosen[facet].includes(value));
  });
}

/**
 * How many of the entries each value would leave: the other facets narrow a count, its own does not, because the values of one
 * facet are alternatives.
 */
export function countFacets(entries: readonly Entry[], search: SearchQuery): Record<Facet, ReadonlyMap<string, number>> {
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      if (entry.kind !== 'event' || !passes(entry, search, facet)) continue;
      for (const value of FACETS[facet](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return { lane: count('lane'), actor: count('actor'), year: count('year'), significance: count('significance') };
}

function choices({ lanes, actors, years, significances }: SearchQuery): Record<Facet, readonly string[]> {
  return { lane: lanes, actor: actors, year: years.map(String), significance: significances.map(String) };
}
