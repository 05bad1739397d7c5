import type { Language } from './language.ts';

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
  readonly licence: { readonly name: string; readonly url: string };
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
  /** When there are no entries yet: the day of the site's edition, YYYY-MM-DD. */
  readonly updated: string;
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

/** The day on which anything in a feed last changed. */
export function updatedOn({ entries, updated }: Pick<Feed, 'entries' | 'updated'>): string {
  return entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), entries[0]?.updated ?? updated);
}

/** Feeds want an instant; we know days. All of them begin at midnight UTC, which is the least that such a form can be told. */
export function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}
