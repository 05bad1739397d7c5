import { z } from 'zod';
import { CITABLE, type CitableKind } from '../cite/citable.ts';
import { day, slug, Withdrawal } from '../event.ts';
import { nearest } from '../nearest.ts';
import type { ContentSet, Finding } from './check.ts';
import { targetsOf } from './targets.ts';
import { withdrawnIds } from './withdrawals.ts';

/** Where pages are whose entries leave nothing when they go. An event stays as a file with the status "withdrawn". */
const KINDS = Object.values(CITABLE).filter((folder) => folder !== 'events');

const grave = z
  .string()
  .regex(
    new RegExp(`^/(?:${KINDS.join('|')})/[a-z0-9-]+/$`),
    'the path of a claim, a story or an actor without base path or language, such as /claims/old-name/; an event is withdrawn in its own file',
  );

const both = (text: z.ZodString) => z.strictObject({ en: text.describe('In English.'), id: text.describe('In Indonesian.') });

/** `content/withdrawn.yaml`: claims, stories and actors that were wrong to have, by path. Append only: the address keeps a page. */
export const Tombstones = z.record(
  grave,
  z.strictObject({
    title: both(z.string().trim().min(2).max(200)).describe(
      'What the page was called: the statement of a claim, the name of an actor.',
    ),
    date: day.describe('Day on which it was withdrawn.'),
    reason: both(Withdrawal.shape.reason).describe('Why, in sentences that a reader who followed an old link understands.'),
    successor: slug.optional().describe('Id of the one of the same kind that says it right, if there is one.'),
  }),
);

export type Tombstones = z.infer<typeof Tombstones>;

/** Paths of the pages that are left of what was withdrawn, events included. */
export function tombstonePaths({ events, tombstones }: Pick<ContentSet, 'events' | 'tombstones'>): readonly string[] {
  return [...[...withdrawnIds(events)].map((id) => `/events/${id}/`), ...Object.keys(tombstones?.data ?? {})];
}

/** What kind of record stood at the path of a tombstone, and its id. */
export function recordAt(path: string): { readonly kind: CitableKind; readonly id: string } | undefined {
  const [, folder, id = ''] = path.split('/');
  const [kind] = Object.entries(CITABLE).find(([, each]) => each === folder) ?? [];
  return kind ? { kind: kind as CitableKind, id } : undefined;
}

/** What was withdrawn is gone, and what it names instead is there. */
export function checkTombstones(set: Pick<ContentSet, 'events' | 'ids' | 'tombstones'>): Finding[] {
  const { events, ids, tombstones } = set;
  if (!tombstones) return [];
  const { data, file } = tombstones;
  const targets = targetsOf(ids, events);
  return Object.entries(data).flatMap(([path, { successor }]): Finding[] => {
    if (targets.has(path)) {
      const message = `${path} still has an entry; remove its file, or this`;
      return [{ rule: 'withdrawal', file, path: [path], message }];
    }
    const folder = path.slice(0, path.indexOf('/', 1) + 1);
    const next = `${folder}${successor}/`;
    if (!successor || targets.has(next)) return [];
    const near = nearest(
      next,
      [...targets].filter((target) => target.startsWith(folder)),
    );
    const message = `${next} does not exist${near ? `; did you mean ${near}?` : '; name one that does, or none'}`;
    return [{ rule: 'withdrawal', file, path: [path, 'successor'], message }];
  });
}
