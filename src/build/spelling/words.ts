import type { Language } from '../../core/language.ts';
import type { Position } from '../entry/report.ts';
import { isEnglish } from './dictionary.ts';

/**
 * The words of texts that can be looked up: those in lower case, each once, parted by spaces. Names are none, and nothing that stands in
 * quotation marks, has digits or is part of an address. Of English ones only those are given that no dictionary has.
 */
export function wordsIn(texts: readonly string[], language: Language): string {
  const found = new Set<string>();
  for (const text of texts) {
    for (const chunk of text.replace(QUOTED, ' ').split(/[\s–—…]+/)) for (const word of wordsOf(chunk)) found.add(word);
  }
  return [...found].filter((word) => language !== 'en' || !isEnglish(word)).join(' ');
}

function wordsOf(chunk: string): readonly string[] {
  let words = parted.get(chunk);
  if (!words) {
    words =
      NO_WORDS.test(chunk) || NAME.test(chunk)
        ? []
        : chunk
            .split('-')
            .map(bare)
            .filter((word) => WORD.test(word));
    parted.set(chunk, words);
  }
  return words;
}

/** A few thousand words are most of what is written. */
const parted = new Map<string, readonly string[]>();

function bare(part: string): string {
  return part
    .replace(EDGES, '')
    .replace(/[’']s?$/, '')
    .replaceAll('’', "'");
}

/** Where a word stands in a file for the first time; at its start where it is put together from parts. */
export function placeOf(word: string, text: string): Position {
  const written = word.replaceAll("'", "['’]");
  const [strict, loose] = [`(?<![\\p{L}\\p{N}/._-])${written}(?![\\p{L}\\p{N}/_]|\\.\\p{L})`, `(?<!\\p{L})${written}(?!\\p{L})`];
  const index = [strict, loose].map((pattern) => text.search(new RegExp(pattern, 'u'))).find((each) => each !== -1) ?? 0;
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»/g;
/** A hyphen does not part a name: Chung-jen. */
const NAME = /\p{Lu}.*-/u;
const NO_WORDS = /[\p{N}@/\\_=<>{}[\]]|\p{L}[.:]\p{L}/u;
/** Whatever is no letter, and what is put around one: brackets, full stops, marks of quotation. */
const EDGES = /^[^\p{L}]+|[^\p{L}'’]+$/gu;
const WORD = /^\p{Ll}{2,}(?:'\p{Ll}+)*$/u;
