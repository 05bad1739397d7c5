import { getCollection } from 'astro:content';
import { timeline } from './timeline.ts';

/** The pictures of all events that stand, each with its file, from the root of the checkout. */
export async function eventPictures(): Promise<EventPicture[]> {
  const [entries, { event }] = await Promise.all([getCollection('pictures'), timeline('en')]);
  return entries.flatMap(({ id, filePath }) => {
    const [of = '', name = ''] = id.split('/');
    return event(of) && filePath ? [{ event: of, name, file: filePath }] : [];
  });
}

interface EventPicture {
  readonly event: string;
  readonly name: string;
  readonly file: string;
}
