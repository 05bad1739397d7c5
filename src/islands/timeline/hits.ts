import { matchTitles } from '../../core/titles.ts';
import { Finder } from '../search/finder.ts';

const finders = new Map<string, Finder>();

/**
 * The events that a search finds, in their titles, their actors' names or their text. Titles answer even when the index of the
 * texts cannot be had.
 *
 * @param base the base path of the site
 */
export async function hitsOf(text: string, base: string): Promise<ReadonlySet<string>> {
  const finder = finders.get(base) ?? new Finder(base);
  finders.set(base, finder);
  const [titles, texts] = await Promise.all([finder.titles(), finder.texts(text).catch(() => [])]);
  const found = [...matchTitles(titles, text), ...texts].map(({ entry }) => entry);
  return new Set(found.filter(({ kind }) => kind === 'event').map(({ id }) => id));
}
