import { idsIn } from '../../core/contribute/entry-id.ts';
import { type Comparable, type Similar, similarTo } from '../../core/contribute/similar.ts';
import type { Facts } from '../../core/event.ts';
import { DEFAULT_LANGUAGE } from '../../core/language.ts';
import { makeWords, type Words } from '../../core/words.ts';
import type { Entry } from '../entry/entry.ts';
import { KINDS, type Kind, locate } from '../entry/location.ts';
import { everListed } from '../git/listed.ts';
import { Library } from '../library/library.ts';
import type { Known } from '../library/set.ts';
import { readInsecureHosts } from '../links/hosts.ts';

/** What a checkout has, as far as a new entry is concerned. */
export class Checkout {
  readonly root: string;
  readonly library: Library;
  readonly known: Known;

  constructor(root: string) {
    this.root = root;
    this.known = { everListed: everListed(root), insecureHosts: readInsecureHosts(root) };
    this.library = new Library(root, this.known.everListed);
  }

  /** Every sound entry. */
  get entries(): Entry[] {
    return (Object.keys(KINDS) as Kind[]).flatMap((kind) => [...this.library.entries(kind).values()]);
  }

  /** What the site calls things in English. */
  get words(): Words | undefined {
    const table = this.library.entries('words').get(DEFAULT_LANGUAGE)?.data;
    return table && makeWords(table, DEFAULT_LANGUAGE);
  }

  /** Ids that stand for something, or ever did. */
  taken(folder: 'events' | 'actors' | 'claims' | 'stories'): ReadonlySet<string> {
    const redirects = Object.entries(this.library.entries('redirects').get('redirects')?.data ?? {}).flat();
    const permalinks = this.library.entries('permalinks').get('permalinks')?.data ?? [];
    const files = this.library.files.flatMap((file) => {
      const location = locate(file);
      return location ? `/${file.split('/')[1]}/${location.id}/` : [];
    });
    return idsIn(folder, [...this.known.everListed, ...permalinks, ...redirects, ...files]);
  }

  /** What can be named: `id`, what it is called, and what else may be typed for it. */
  choices(of: 'actor' | 'event'): Choice[] {
    if (of === 'actor') {
      return [...this.library.entries('actors')].flatMap(([id, { data }]) => {
        const others = [data?.names?.short, data?.names?.zh, data?.names?.id].filter(Boolean).join(', ');
        return data ? [{ value: id, label: data.name, hint: [id, others].filter(Boolean).join(', ') }] : [];
      });
    }
    return this.events()
      .sort(confirmedFirst)
      .map(({ id, data }) => ({ value: id, label: data.title, hint: `${id}, ${data.date}` }));
  }

  /** The events that stand, the latest first. */
  events(): { id: string; data: Facts }[] {
    return [...this.library.entries('events')]
      .flatMap(([id, { data }]) => (data && data.status !== 'withdrawn' ? [{ id, data }] : []))
      .sort((a, b) => (a.data.date < b.data.date ? 1 : -1));
  }

  /** Entries of the same kind that may be about the same. */
  similar(folder: 'events' | 'claims', candidate: Comparable): Alike[] {
    const known = new Map(folder === 'events' ? this.#comparableEvents() : this.#comparableClaims());
    const all = [...known].map(([id, entry]) => ({ ...entry, id }));
    return similarTo(candidate, all).map((similar) => {
      const { title = '', date = '' } = known.get(similar.id) ?? {};
      return { ...similar, title, date };
    });
  }

  #comparableEvents(): [string, Comparable][] {
    return this.events().map(({ id, data: { title, date, actors, sources } }) => [
      id,
      { title, date, actors, addresses: addressesOf(sources) },
    ]);
  }

  #comparableClaims(): [string, Comparable][] {
    return [...this.library.entries('claims')].flatMap(([id, { data }]): [string, Comparable][] =>
      data ? [[id, { title: data.statement.en, actors: data.actors ?? [], addresses: addressesOf(data.sources) }]] : [],
    );
  }
}

/** Puts events whose record is settled before the others, which may yet change; all else stays in order. */
export function confirmedFirst(a: Standing, b: Standing): number {
  return Number(a.data.status !== 'confirmed') - Number(b.data.status !== 'confirmed');
}

interface Standing {
  readonly data: Pick<Facts, 'status'>;
}

export function addressesOf(sources: Readonly<Record<string, { readonly url?: string }>> = {}): string[] {
  return Object.values(sources).flatMap(({ url }) => url ?? []);
}

/** An entry that may be about the same as another. */
export type Alike = Similar & { readonly title: string; readonly date: string };

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}
