import { getEntry } from 'astro:content';
import { type DatedEdition, listEditions } from '../core/check/editions.ts';
import { describeDate } from '../core/date.ts';
import { LOCALE } from '../core/language.ts';
import { type Edition, makeEdition } from '../core/timeline/edition.ts';
import { oncePerLanguage } from './per-language.ts';
import { type Timeline, timeline } from './timeline.ts';

/** The pyramid of all events in one language, and the files that are served of it. */
export const edition = oncePerLanguage(async (language) => editionOf(await timeline(language)));

function editionOf({ events, actor, language }: Timeline): Edition {
  const countries = new Intl.DisplayNames(LOCALE[language], { type: 'region' });
  const published = events.map((event) => ({
    ...event,
    date: describeDate(event.when, language),
    foreign: event.language !== language,
    status: event.facts.status,
    actors: event.facts.actors,
    places: event.facts.places,
  }));
  const names = { actor: (id: string) => actor(id)?.localName ?? id, place: (code: string) => countries.of(code) ?? code };
  return makeEdition(published, language, names);
}

/** All frozen editions, the newest first. */
export async function frozenEditions(): Promise<readonly DatedEdition[]> {
  return listEditions((await getEntry('editions', 'editions'))?.data ?? {});
}
