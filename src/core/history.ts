import { z } from 'zod';
import { type DatedEdition, type Editions, editionWith } from './check/editions.ts';
import type { Repository } from './repository.ts';

/** One change to an entry, as the repository tells it: nothing about who made it. */
const Revision = z.strictObject({
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** In UTC, `YYYY-MM-DD`. */
  day: z.iso.date(),
  /** First line of the message, in English. */
  summary: z.string(),
});

/** The changes to one entry, in any of its files. */
const EntryHistory = z.strictObject({
  /** The newest first. */
  revisions: z.array(Revision),
  /** True where the files of this build are not those of the newest revision. */
  pending: z.boolean(),
});

/** All that is known of the entries' past, by `events/<id>`, `claims/<id>`, `stories/<id>`; empty where there is no history. */
export const Histories = z.record(z.string(), EntryHistory);

/**
 * What a page tells of the past of an entry.
 *
 * @param name of the entry in the histories
 * @param own the file with the words that the page shows, from the root of the checkout
 */
export function pastOf(name: string, own: string, dates: Dates, { histories, editions, repository }: Known): Past {
  const { revisions, pending } = histories[name] ?? { revisions: [], pending: false };
  const [newest] = revisions;
  return {
    changed: lastChanged(dates, revisions),
    revisions: revisions.map((revision) => ({ ...revision, address: repository.commit(revision.commit) })),
    changes: repository.history(own.endsWith('.mdx') ? own.replace(/\/[^/]+$/, '') : own),
    edition: editionWith(dates.added, editions),
    version: newest && !pending ? { commit: newest.commit, address: repository.at(newest.commit, own) } : undefined,
  };
}

/**
 * The day on which an entry last changed, as far as it is known: that of its newest revision, of its newest correction, or
 * the one on which it was added. Days are `YYYY-MM-DD`, which compare as text.
 */
export function lastChanged({ added, corrections = [] }: Dates, revisions: readonly Pick<Revision, 'day'>[] = []): string {
  const days = [added, ...corrections.map(({ date }) => date), ...revisions.map(({ day }) => day)];
  return days.reduce((newest, day) => (day > newest ? day : newest));
}

interface Dates {
  readonly added: string;
  readonly corrections?: readonly { readonly date: string }[] | undefined;
}

/** All that is known of the past of the site. */
interface Known {
  readonly histories: Histories;
  readonly editions: Editions;
  readonly repository: Repository;
}

export interface Past {
  /** Day of the last change that is known, `YYYY-MM-DD`. */
  readonly changed: string;
  /** The newest first; none where there is no history. */
  readonly revisions: readonly (Revision & { readonly address: string })[];
  /** Address of all changes to the entry. */
  readonly changes: string;
  /** The newest frozen edition that has the entry. */
  readonly edition: DatedEdition | undefined;
  /** The entry as this build shows it, at an address under which it never changes. */
  readonly version: { readonly commit: string; readonly address: string } | undefined;
}

/** A commit as people name it. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

export type Revision = z.infer<typeof Revision>;
export type Histories = z.infer<typeof Histories>;
