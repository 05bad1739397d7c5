import { fold } from '../fold.ts';

/**
 * Whether what a full-text search has marked can be an answer. Pagefind shortens a word that no text has until some text has the
 * rest: it answers "xyzzy" with texts that have an "X". Stemming takes endings off, and in Indonesian beginnings too, so a marked
 * word need share only three letters in a row with what was wanted, or most of a shorter word.
 *
 * @param text what was searched for
 * @param marked the marked words of one result; where there are none (the word is in its title or names), nothing speaks against it
 */
export function isAnswer(text: string, marked: readonly string[]): boolean {
  const wanted = words(text);
  const found = marked.flatMap(words);
  if (wanted.length === 0 || found.length === 0) return true;
  return wanted.some((word) => found.some((other) => shares(word, other)));
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shares(wanted: string, other: string): boolean {
  const length = wanted.length > 3 ? 3 : Math.ceil((wanted.length + 1) / 2);
  for (let start = 0; start + length <= wanted.length; start++) {
    if (other.includes(wanted.slice(start, start + length))) return true;
  }
  return false;
}
