import type { Facts } from '../event.ts';
import type { ContentSet, Finding, Item } from './check.ts';
import { noSuchEvent } from './named-event.ts';

/** What is withdrawn says when and why, names a successor that stands, and nothing else leads to it any more. */
export function checkWithdrawals(set: ContentSet): Finding[] {
  const withdrawn = withdrawnIds(set.events);
  return [...checkReasons(set), ...checkSuccessors(set, withdrawn), ...checkNamed(set, withdrawn)];
}

/** Ids of the events that were withdrawn. */
export function withdrawnIds(events: readonly Item<Pick<Facts, 'status'>>[]): ReadonlySet<string> {
  return new Set(events.filter(({ data }) => data.status === 'withdrawn').map(({ id }) => id));
}

/** The status and the reason come together, in each language that the entry has. */
function checkReasons({ events, translations }: ContentSet): Finding[] {
  const found: Finding[] = [];
  const reasons = new Map(events.map(({ id, data }) => [id, data.withdrawn]));
  for (const { file, data } of events) {
    if (data.status === 'withdrawn' && !data.withdrawn) {
      const message = 'withdrawn, but not when and why; add withdrawn with a date and a reason';
      found.push({ rule: 'withdrawal', file, path: ['status'], message });
    }
    if (data.status !== 'withdrawn' && data.withdrawn) {
      const message = `the status is ${data.status}; write "status: withdrawn", or remove this`;
      found.push({ rule: 'withdrawal', file, path: ['withdrawn'], message });
    }
  }
  for (const { id, file, data } of translations) {
    if (!reasons.has(id)) continue;
    const [has, needs] = [data.withdrawn !== undefined, reasons.get(id) !== undefined];
    if (has === needs) continue;
    const message = needs
      ? 'en.mdx says why the entry was withdrawn; add withdrawn with that reason in this language'
      : 'en.mdx does not say that the entry was withdrawn; remove this, or add it there';
    found.push({ rule: 'withdrawal', file, path: ['withdrawn'], message });
  }
  return found;
}

function checkSuccessors({ events, ids }: ContentSet, withdrawn: ReadonlySet<string>): Finding[] {
  return events.flatMap(({ id, file, data }): Finding[] => {
    const successor = data.withdrawn?.successor;
    if (!successor) return [];
    const path = ['withdrawn', 'successor'];
    if (successor === id) {
      return [{ rule: 'withdrawal', file, path, message: 'an entry cannot succeed itself; name another one, or none' }];
    }
    if (withdrawn.has(successor)) {
      return [
        { rule: 'withdrawn-event', file, path, message: `${successor} was withdrawn, too; name an event that stands, or none` },
      ];
    }
    const message = noSuchEvent(successor, ids.events, 'add its entry first, or name none');
    return message ? [{ rule: 'unknown-event', file, path, message }] : [];
  });
}

/** Relations, claims, terms and stories name only events that stand. What a withdrawn entry itself said is not followed. */
function checkNamed({ events, claims, terms, stories }: ContentSet, withdrawn: ReadonlySet<string>): Finding[] {
  const named = [
    ...events
      .filter(({ id }) => !withdrawn.has(id))
      .flatMap(({ file, data }) =>
        (data.relations ?? []).map(({ event }, index) => ({ file, event, path: ['relations', index, 'event'] })),
      ),
    ...[...claims, ...terms].map(({ file, data: { event } }) => ({ file, event, path: ['event'] })),
    ...stories.flatMap(({ file, data }) => data.steps.map((event, index) => ({ file, event, path: ['steps', index] }))),
  ];
  return named.flatMap(({ file, event, path }): Finding[] => {
    if (!event || !withdrawn.has(event)) return [];
    return [{ rule: 'withdrawn-event', file, path, message: `${event} was withdrawn; name its successor, or remove this` }];
  });
}
