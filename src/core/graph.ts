import type { RelationType } from './relation.ts';

/**
 * Relations seen from both of their ends. Each is written once in the content, at one event; the other event gets its reverse.
 *
 * @returns for every event id its relations, in the order written, then the reversed ones in the order of `events`
 */
export function linkEvents(events: readonly Linked[]): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>(events.map(({ id }) => [id, []]));
  for (const { id, relations = [] } of events) {
    for (const { type, event } of relations) if (links.has(event)) links.get(id)?.push({ type, reverse: false, event });
  }
  for (const { id, relations = [] } of events) {
    for (const { type, event } of relations) links.get(event)?.push({ type, reverse: true, event: id });
  }
  return links;
}

/** Something with relations to others of its kind. */
export interface Linked {
  readonly id: string;
  readonly relations?: readonly { readonly type: RelationType; readonly event: string }[] | undefined;
}

/** One relation as seen from one of its ends: `reverse` when it was written at the other. */
export interface Link {
  readonly type: RelationType;
  readonly reverse: boolean;
  readonly event: string;
}
