import { getCollection, getEntry } from 'astro:content';
import { type Place, placeOf } from '../core/contribute/origin.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/language.ts';
import type { Page } from '../core/page.ts';
import { lines } from './provenance.ts';
import { isStale, type Translated } from './translated.ts';

/** A page of prose. */
export async function prose(id: string, language: Language): Promise<Prose | undefined> {
  const entries = await Promise.all(LANGUAGES.map((each) => getEntry('pages', `${id}/${each}`)));
  const entry = entries[LANGUAGES.indexOf(language)] ?? entries[LANGUAGES.indexOf(DEFAULT_LANGUAGE)];
  if (!entry) return undefined;
  return {
    ...entry.data,
    id,
    place: placeOf(`content/pages/${entry.id}.mdx`, await lines()),
    languages: LANGUAGES.filter((_, index) => entries[index]),
    language: entry.id.endsWith(`/${language}`) ? language : DEFAULT_LANGUAGE,
    html: entry.rendered?.html ?? '',
    stale: isStale(entry.rendered),
  };
}

/** Ids of all pages of prose. */
export async function proseIds(): Promise<string[]> {
  const entries = await getCollection('pages');
  return [...new Set(entries.map(({ id }) => id.split('/')[0] ?? id))];
}

export interface Prose extends Page, Pick<Translated, 'language' | 'languages' | 'html' | 'stale'> {
  readonly id: string;
  readonly place: Place;
}
