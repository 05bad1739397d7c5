import { parseDate, yearOf } from '../date.ts';
import type { Facts } from '../event.ts';
import { LANES } from '../lane.ts';
import type { Item } from './check.ts';
import { withdrawnIds } from './withdrawals.ts';

/**
 * Every page that a link in content may lead to, as it is written there: without base path and language. A tombstone is none.
 *
 * @param ids the names of everything that has a page of its own
 */
export function targetsOf(
  ids: TargetIds,
  events: readonly Item<Pick<Facts, 'date' | 'status' | 'actors'>>[],
): ReadonlySet<string> {
  const targets = new Set(OWN);
  for (const id of ids.events) targets.add(`/events/${id}/`);
  const standing = events.filter(({ data }) => data.status !== 'withdrawn');
  const acting = new Set(standing.flatMap(({ data }) => data.actors));
  // Only those that act have a page. While an entry cannot be read, any of them may act in it.
  const isComplete = [...ids.events].length === events.length;
  for (const id of ids.actors) if (acting.has(id) || !isComplete) targets.add(`/actors/${id}/`);
  for (const id of ids.stories) targets.add(`/stories/${id}/`);
  for (const id of ids.claims) targets.add(`/claims/${id}/`);
  for (const id of ids.pages) targets.add(`/${id}/`);
  for (const id of ids.rules) targets.add(`/contribute/rules/${id}/`);
  for (const lane of LANES) targets.add(`/lanes/${lane}/`);
  for (const { data } of standing) targets.add(`/${yearOf(parseDate(data.date))}/`);
  for (const id of withdrawnIds(events)) targets.delete(`/events/${id}/`);
  return targets;
}

/** Pages that stand for no entry. */
const OWN = [
  '/',
  '/search/',
  '/stories/',
  '/claims/',
  '/glossary/',
  '/contribute/contributors/',
  '/contribute/new/',
  '/contribute/new/claim/',
  '/contribute/new/correction/',
  '/contribute/new/translation/',
  '/contribute/rules/',
];

export interface TargetIds {
  readonly events: Iterable<string>;
  readonly actors: Iterable<string>;
  readonly stories: Iterable<string>;
  readonly claims: Iterable<string>;
  readonly pages: Iterable<string>;
  readonly rules: Iterable<string>;
}
