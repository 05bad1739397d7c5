import { getCollection } from 'astro:content';
import { timeline } from './timeline.ts';

/** The pictures of all events that stand, each with its file, from the root of the checkout. */
export async function eventPictures(): Promise<EventPicture[]> {
  const [entries, { event }] = await Promise.all([getCollection('events'), timeline('en')]);
  return entries.flatMap(({ id, data, filePath = '' }) =>
    Object.keys((event(id) && data.pictures) ?? {}).map((name) => ({
      event: id,
      name,
      file: filePath.replace(/[^/]+$/, `${name}.webp`),
    })),
  );
}

interface EventPicture {
  readonly event: string;
  readonly name: string;
  readonly file: string;
}
