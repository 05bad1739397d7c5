import type { ContentSet, Item } from '../../src/core/check/check.ts';
import type { Claim } from '../../src/core/claim.ts';
import type { Facts, Source } from '../../src/core/event.ts';
import type { Site } from '../../src/core/linked-data/website.ts';
import { makePaths } from '../../src/core/paths.ts';
import type { Story } from '../../src/core/story.ts';
import type { Term } from '../../src/core/term.ts';

/** A site at the root of its host. */
export const site: Site = { name: 'The Site', paths: makePaths('/'), address: (path) => `https://example.org${path}` };

/** A sound source, with an address of its own for each name. */
export function source(name = 'a'): Source {
  return {
    title: 'A headline',
    publisher: 'The Post',
    url: `https://example.org/${name}`,
    date: '2023-01-01',
    lang: 'en',
    kind: 'secondary',
  };
}

/** A sound event, changed as told. */
export function event(change: Partial<Facts> = {}): Facts {
  return {
    title: 'A firm raises money',
    summary: 'A firm raised money.',
    date: '2023-10-20',
    lane: 'capital',
    significance: 3,
    actors: ['acme'],
    places: ['CN'],
    status: 'confirmed',
    sources: { post: source() },
    added: '2026-01-01',
    checked: '2026-01-01',
    ...change,
  };
}

/** A sound claim, changed as told. */
export function claim(change: Partial<Claim> = {}): Claim {
  return {
    statement: { en: 'A firm raised a sum of money.', id: 'Sebuah perusahaan meraih dana.' },
    verdict: 'confirmed',
    record: { en: 'The firm said so on that day.', id: 'Perusahaan itu mengatakannya hari itu.' },
    subject: 'capital',
    event: 'zhipu-funding',
    actors: ['acme'],
    sources: { post: source() },
    added: '2026-01-01',
    checked: '2026-01-01',
    ...change,
  };
}

/** A sound term, changed as told. */
export function term(change: Partial<Term> = {}): Term {
  return {
    term: { en: 'Entity List', id: 'Daftar Entitas' },
    forms: { en: ['Entity List'], id: ['Daftar Entitas'] },
    definition: { en: 'A list of foreign companies.', id: 'Daftar perusahaan asing.' },
    sources: { post: source() },
    ...change,
  };
}

/** A sound story, changed as told. */
export function story(change: Partial<Story> = {}): Story {
  return {
    title: 'A firm and its backers',
    summary: 'Who paid for the firm, and when.',
    steps: ['zhipu-funding'],
    added: '2026-01-01',
    checked: '2026-01-01',
    ...change,
  };
}

export function item<T>(folder: string, id: string, data: T): Item<T> {
  return { id, file: `content/${folder}/${id}.yaml`, data };
}

/** A set in which one event and one actor exist. */
export function set(parts: Partial<ContentSet>): ContentSet {
  return {
    events: [],
    translations: [],
    actors: [],
    claims: [],
    terms: [],
    stories: [],
    storyTranslations: [],
    originals: [],
    words: [],
    redirects: undefined,
    tombstones: undefined,
    permalinks: undefined,
    ownWords: undefined,
    misspellings: undefined,
    everListed: new Set(),
    insecureHosts: new Set(),
    editions: undefined,
    ids: {
      events: new Set(['zhipu-funding']),
      translations: new Set(),
      actors: new Set(['acme']),
      claims: new Set(),
      stories: new Set(),
      pages: new Set(),
      rules: new Set(),
      words: new Set(),
    },
    ...parts,
  };
}
