import { getEntry } from 'astro:content';
import { REPO_URL } from 'astro:env/client';
import { parseDate } from './core/date.ts';
import { LANES } from './core/lane.ts';
import { DEFAULT_LANGUAGE, type Language } from './core/language.ts';
import { makePaths } from './core/paths.ts';
import { makeRepository } from './core/repository.ts';
import { type Edition, makeEdition } from './core/timeline/edition.ts';
import { makeWords } from './core/words.ts';
import synthetic from './events.json';
import { publish } from './published.mjs';

/** Takes the place of the site's model in the copy that is measured: the same calls, with synthetic events. */
export const paths = makePaths('/');

const repository = makeRepository(REPO_URL);

export function languageParam(language: Language): string | undefined {
  return language === DEFAULT_LANGUAGE ? undefined : language;
}

const CHANGED = '2026-01-01';

const events = publish(synthetic).map((event) => ({
  ...event,
  language: DEFAULT_LANGUAGE,
  year: new Date(event.at).getUTCFullYear(),
  changed: CHANGED,
  facts: { status: event.status },
  // Only what is listed is put into words.
  get when() {
    return parseDate(new Date(event.at).toISOString().slice(0, 10));
  },
}));
const byId = new Map(events.map((event) => [event.id, event]));

export async function timeline(language: Language) {
  const table = await getEntry('words', language);
  const words = makeWords(table.data, language);
  return {
    language,
    words,
    site: { name: words('site.name'), paths, address: (path: string) => new URL(path, import.meta.env.SITE).href },
    repository,
    events,
    event: (id: string) => byId.get(id),
    eras: [],
    lanes: LANES,
    years: [...new Set(events.map(({ year }) => year))],
  };
}

let made: Edition | undefined;

export async function edition(): Promise<Edition> {
  made ??= makeEdition(events, DEFAULT_LANGUAGE, { actor: String, place: String });
  return made;
}
