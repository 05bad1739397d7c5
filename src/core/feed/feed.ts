import type { Meta } from '../data/record.ts';
import type { Language } from '../language.ts';
import type { FeedForm } from '../paths.ts';

/** What is new somewhere, before it is written in one form or another. All addresses have their host. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
  /** The page that it follows. */
  readonly page: string;
  /** Its own address. */
  readonly self: string;
  /** Who publishes it. */
  readonly author: { readonly name: string; readonly url: string };
  /** What every download says of itself, in the language of the feed. */
  readonly meta: Meta;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The days are those of the entry, YYYY-MM-DD; when what it tells of happened stands in its title. */
export interface FeedEntry {
  /** An address that never changes, and that no other entry has. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly html: string;
  /** Of title, summary and text. */
  readonly language: Language;
  readonly tags: readonly string[];
  readonly published: string;
  readonly updated: string;
}

/** The day on which anything in a feed last changed; that of the edition where there is nothing in it yet. */
export function updatedOn({ entries, meta }: Feed): string {
  const [first = meta.generated, ...days] = entries.map(({ updated }) => updated);
  return days.reduce((latest, day) => (day > latest ? day : latest), first);
}

/** Feeds want an instant; we know days. All of them begin at midnight UTC, which is the least that such a form can be told. */
export function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}

export const FEED_NAMES = { atom: 'Atom', json: 'JSON Feed', calendar: 'iCalendar' } as const satisfies Record<FeedForm, string>;

export const FEED_TYPES = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
} as const satisfies Record<FeedForm, string>;
