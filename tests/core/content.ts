import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../src/core/language.ts';
import { WordTable } from '../../src/core/words.ts';

/** The interface words of the site. */
export function readWords(language: Language): WordTable {
  return WordTable.parse(parse(readFileSync(new URL(`../../content/words/${language}.yaml`, import.meta.url), 'utf8')));
}
