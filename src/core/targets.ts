import type { Item } from './check.ts';
import { parseDate, yearOf } from './date.ts';
import type { Facts } from './event.ts';
import { LANES } from './lane.ts';

/**
 * Every page that a link in content may lead to, as it is written there: without base path and language. A tombstone is none.
 *
 * @param ids the names of everything that has a page of its own
 */
export function targetsOf(ids: TargetIds, events: readonly Item<Pick<Facts, 'date' | 'status'>>[]): ReadonlySet<string> {
  const targets = new Set(['/', '/search/', '/stories/', '/claims/', '/glossary/']);
  for (const id of ids.events) targets.add(`/events/${id}/`);
  for (const id of ids.actors) targets.add(`/actors/${id}/`);
  for (const id of ids.stories) targets.add(`/stories/${id}/`);
  for (const id of ids.claims) targets.add(`/claims/${id}/`);
  for (const id of ids.pages) targets.add(`/${id}/`);
  for (const lane of LANES) targets.add(`/lanes/${lane}/`);
  for (const { id, data } of events) {
    if (data.status === 'withdrawn') targets.delete(`/events/${id}/`);
    else targets.add(`/${yearOf(parseDate(data.date))}/`);
  }
  return targets;
}

export interface TargetIds {
  readonly events: Iterable<string>;
  readonly actors: Iterable<string>;
  readonly stories: Iterable<string>;
  readonly claims: Iterable<string>;
  readonly pages: Iterable<string>;
}
