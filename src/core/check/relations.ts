import { parseDate } from '../date.ts';
import type { Facts } from '../event.ts';
import type { RelationType } from '../relation.ts';
import type { ContentSet, Finding, Item } from './check.ts';
import { isAfter } from './chronology.ts';
import { noSuchEvent } from './named-event.ts';

/** Relations lead to other events that exist, each once, from cause to effect, and never in a circle. */
export function checkRelations({ events, ids }: RelatedSet): Finding[] {
  const standing = events.filter(({ data }) => data.status !== 'withdrawn');
  return [
    ...checkEnds(events, ids.events),
    ...checkDirections(standing),
    ...checkCycles(standing, CAUSES),
    ...checkCycles(standing, PARTS),
  ];
}

type RelatedSet = Pick<ContentSet, 'events'> & { readonly ids: Pick<ContentSet['ids'], 'events'> };

/** Which end of a relation is the cause (or the whole): the event that states it, or the one it leads to. */
const CAUSES: Ends = { 'responds-to': 'target', escalates: 'target', supersedes: 'target', enables: 'source' };
const PARTS: Ends = { 'part-of': 'target' };

function checkEnds(events: readonly Item<Facts>[], known: ReadonlySet<string>): Finding[] {
  return events.flatMap(({ id, file, data }) => {
    const seen = new Set<string>();
    return (data.relations ?? []).flatMap(({ type, event }, index): Finding[] => {
      const path = ['relations', index, 'event'];
      const name = `${type} ${event}`;
      if (seen.has(name))
        return [{ rule: 'repeated-relation', file, path, message: `${name} stands here a second time; remove one of the two` }];
      seen.add(name);
      if (event === id)
        return [{ rule: 'self-relation', file, path, message: 'an event cannot be related to itself; name the other event' }];
      const message = noSuchEvent(event, known, 'add its entry first, or remove the relation');
      return message ? [{ rule: 'unknown-event', file, path, message }] : [];
    });
  });
}

/** A cause does not begin after its effect has ended. */
function checkDirections(events: readonly Item<Facts>[]): Finding[] {
  const facts = new Map(events.map(({ id, data }) => [id, data]));
  return events.flatMap(({ id, file, data }) =>
    (data.relations ?? []).flatMap(({ type, event }, index): Finding[] => {
      const other = facts.get(event);
      const end = CAUSES[type];
      if (!other || !end || event === id) return [];
      const [cause, effect] = end === 'source' ? [data, other] : [other, data];
      if (!isAfter(parseDate(cause.date), parseDate(effect.date))) return [];
      const message = `${type} ${event}, but that is of ${other.date} and this of ${data.date}; state the relation the other way round, or in the other entry`;
      return [{ rule: 'date-order', file, path: ['relations', index, 'type'], message }];
    }),
  );
}

/** Follows the edges from cause to effect and reports every edge that leads back to where the walk came from. */
function checkCycles(events: readonly Item<Facts>[], ends: Ends): Finding[] {
  const edges = edgesOf(events, ends);
  const state = new Map<string, 'open' | 'done'>();
  const found: Finding[] = [];
  for (const { id } of events) {
    // An explicit stack: a chain of answers may be longer than the call stack is deep.
    const walk = state.has(id) ? [] : [{ id, next: 0 }];
    while (walk.length > 0) {
      const top = walk[walk.length - 1];
      if (!top) break;
      state.set(top.id, 'open');
      const edge = edges.get(top.id)?.[top.next];
      top.next += 1;
      if (!edge) {
        state.set(top.id, 'done');
        walk.pop();
      } else if (state.get(edge.to) === 'open') {
        const ids = walk.map((step) => step.id);
        const circle = [...ids.slice(ids.indexOf(edge.to)), edge.to];
        const message = `this relation closes a circle, ${circle.join(' → ')} (each leads to the next); remove the one that is wrong`;
        if (circle.length > 2)
          found.push({ rule: 'relation-cycle', file: edge.file, path: ['relations', edge.index, 'event'], message });
      } else if (!state.has(edge.to)) {
        walk.push({ id: edge.to, next: 0 });
      }
    }
  }
  return found;
}

function edgesOf(events: readonly Item<Facts>[], ends: Ends): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const { id, file, data } of events) {
    for (const [index, { type, event }] of (data.relations ?? []).entries()) {
      const end = ends[type];
      if (!end) continue;
      const [from, to] = end === 'source' ? [id, event] : [event, id];
      edges.set(from, [...(edges.get(from) ?? []), { to, file, index }]);
    }
  }
  return edges;
}

type Ends = Partial<Record<RelationType, 'source' | 'target'>>;

/** From a cause to its effect, with the place that states it. */
interface Edge {
  readonly to: string;
  readonly file: string;
  readonly index: number;
}
