import { getCollection } from 'astro:content';
import { makeOriginal, type Original } from '../core/original.ts';
import { timeline } from './timeline.ts';

/** What translators need of every event that stands, in order of time. */
export async function originals(): Promise<Original[]> {
  const [{ events }, written, translations] = await Promise.all([
    timeline('en'),
    getCollection('events'),
    getCollection('translations'),
  ]);
  const entryOf = new Map(written.map((entry) => [entry.id, entry]));
  const translationOf = new Map(translations.map((entry) => [entry.id, entry]));
  return events.map(({ id, facts, actors }): Original => {
    const [entry, translation] = [entryOf.get(id), translationOf.get(id)];
    return makeOriginal({
      id,
      digest: String(entry?.rendered?.metadata?.['digest']),
      facts,
      body: entry?.body ?? '',
      country: actors[0]?.country,
      translation: translation && { data: translation.data, body: translation.body ?? '' },
    });
  });
}
