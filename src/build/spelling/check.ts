import { LANGUAGES } from '../../core/language.ts';
import { nearest } from '../../core/nearest.ts';
import type { Reading } from '../entry/entry.ts';
import type { DataOf } from '../entry/location.ts';
import { type Report, START } from '../entry/report.ts';
import { suggestEnglish } from './dictionary.ts';

/**
 * Holds the words of all entries to the dictionary and to our own lists: English ones have to be in either, Indonesian ones must not be
 * forms that the list knows as wrong. A word is reported once a file.
 *
 * @param reporterOf gives the report of a file
 */
export function checkSpelling(entries: readonly Reading[], reporterOf: (file: string) => Report): void {
  const list = entries.find(({ location: { kind } }) => kind === 'spelling');
  const own = new Set((list?.data as DataOf<'spelling'> | undefined) ?? []);
  const wrong = new Map(
    entries.flatMap(({ location: { kind }, data }) =>
      kind === 'misspellings' && data ? Object.entries(data as DataOf<'misspellings'>) : [],
    ),
  );
  for (const { location, words } of entries) {
    for (const language of words ? LANGUAGES : []) {
      // The dictionary alone does not know the words of this field.
      if (language === 'en' && !list?.data) continue;
      for (const word of words?.[language].split(' ') ?? []) {
        if (word === '') continue;
        const message = language === 'en' ? unknown(word, own) : misspelt(word, wrong);
        if (message) reporterOf(location.path)('spelling', words?.at(word) ?? START, message);
      }
    }
  }
}

function unknown(word: string, own: ReadonlySet<string>): string | undefined {
  if (own.has(word)) return undefined;
  const near = [...new Set([...suggestEnglish(word), nearest(word, own) ?? ''])].filter((each) => each !== '').slice(0, 4);
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : ';';
  return `"${word}" is not in the dictionary of British English${hint} If it is right, add the line ${word} to content/spelling/en.txt`;
}

function misspelt(word: string, wrong: ReadonlyMap<string, string>): string | undefined {
  const [, stem = word, suffix = ''] = /^(.+)(nya|lah|kah|pun)$/.exec(word) ?? [];
  const found = wrong.get(word) ?? (wrong.has(stem) ? `${wrong.get(stem)}${suffix}` : undefined);
  return found && `"${word}" is not the standard form in Indonesian (KBBI, EYD V); write ${found}`;
}
