import { matchTitles } from '../../core/search/match.ts';
import { spellings } from '../../core/search/spellings.ts';
import { Finder } from '../search/finder.ts';

const finders = new Map<string, Finder>();

/**
 * The events that a search finds, in their titles, their actors' names or their text. Titles answer even when the index of the texts
 * cannot be had.
 *
 * @param base the base path of the site
 * @param inTitles whether only titles and names are searched: a frame may not run the index of the texts
 */
export async function hitsOf(text: string, base: string, inTitles = false): Promise<Hits> {
  const finder = finderOf(base);
  const [titles, texts] = await Promise.all([finder.titles(), inTitles ? [] : finder.texts(text).catch(() => undefined)]);
  const found = [...matchTitles(titles, spellings(text, finder.language)), ...(texts ?? [])].map(({ entry }) => entry);
  // Events come first in the list of titles, in the order of their rows.
  const rows = new Set(found.filter(({ kind }) => kind === 'event').map(({ position }) => position));
  return { rows, areAll: texts !== undefined };
}

export interface Hits {
  readonly rows: ReadonlySet<number>;
  /** False where the texts were to be searched and could not be. */
  readonly areAll: boolean;
}

/** The row of an event; undefined where there is none of this id. */
export async function rowOf(id: string, base: string): Promise<number | undefined> {
  const { entries } = await finderOf(base).titles();
  return entries.find((entry) => entry.kind === 'event' && entry.id === id)?.position;
}

function finderOf(base: string): Finder {
  const finder = finders.get(base) ?? new Finder(base);
  finders.set(base, finder);
  return finder;
}
