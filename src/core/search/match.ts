import { fold, wordsOf } from '../fold.ts';
import type { Entry, Kind, Titles } from './titles.ts';

/**
 * The entries that have every word of the text in their title or in a name, at any place. Those whose title starts with the text
 * come first, then those where a word does, then the others; among equals actors before events, the more significant before the
 * less, the newer before the older.
 *
 * @param spellings of the text: an entry that has several of them counts by the one that it has in the best place
 */
export function matchTitles({ entries }: Titles, spellings: readonly string[]): TitleMatch[] {
  const texts = spellings.map((text) => ({ wanted: fold(text).trim(), words: wordsOf(text) })).filter(({ wanted }) => wanted);
  return entries
    .flatMap((entry) =>
      texts
        .filter(({ words }) => words.every((word) => entry.searched.includes(word)))
        .map(({ wanted, words }) => ({ entry, place: placeIn(entry, wanted, words), name: nameWith(entry, words) }))
        .sort((a, b) => a.place - b.place)
        .slice(0, 1),
    )
    .sort(
      (a, b) =>
        a.place - b.place ||
        KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
        significanceOf(b.entry) - significanceOf(a.entry) ||
        b.entry.position - a.entry.position,
    );
}

/** How good a match is, the best first. */
const PLACE = { start: 0, word: 1, inside: 2, scattered: 3, names: 4 } as const;

function placeIn({ kind, folded, searched }: Entry, wanted: string, words: readonly string[]): number {
  // All names of an actor are its titles.
  const places = (kind === 'actor' ? searched.split('\n') : [folded]).map((title) => {
    const at = title.indexOf(wanted);
    if (at === 0) return PLACE.start;
    if (at > 0) return startsWord(title, wanted) ? PLACE.word : PLACE.inside;
    return words.every((word) => title.includes(word)) ? PLACE.scattered : PLACE.names;
  });
  return Math.min(...places);
}

function startsWord(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!/[\p{Letter}\p{Number}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

/** The name that explains why an entry was found, where its title does not. */
function nameWith({ folded, names }: Entry, words: readonly string[]): string | undefined {
  const missing = words.filter((word) => !folded.includes(word));
  return missing.length > 0 ? names.find((name) => missing.some((word) => fold(name).includes(word))) : undefined;
}

function significanceOf(entry: Entry): number {
  return entry.kind === 'event' ? entry.significance : 0;
}

/** Among equals, the first first. */
const KINDS: readonly Kind[] = ['actor', 'event', 'story', 'claim', 'page'];

export interface TitleMatch {
  readonly entry: Entry;
  readonly place: number;
  readonly name: string | undefined;
}
