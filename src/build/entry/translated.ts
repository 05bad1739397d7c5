import { createHash } from 'node:crypto';
import { translatedWords, type WordsOf } from '../../core/check/translated.ts';

/**
 * What a translation states under `translates`: the first twelve hexadecimal digits of the SHA-256 of the English words.
 *
 * @param body the text under the frontmatter
 */
export function digestOfWords(data: WordsOf, body: string): string {
  return createHash('sha256').update(translatedWords(data, body)).digest('hex').slice(0, DIGITS);
}

const DIGITS = 12;
