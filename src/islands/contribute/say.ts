import { fillGaps } from '../../core/gaps.ts';
import type { Language } from '../../core/language.ts';

/** The words that the form needs while it is filled in: a text, or one for a single thing and one for any other number. */
export type FormWords = Readonly<Record<string, string | readonly [one: string, other: string]>>;

export type Say = (key: string, gaps?: Readonly<Record<string, string | number>>) => string;

export function sayer(words: FormWords, language: Language): Say {
  return (key, gaps = {}) => {
    const word = words[key] ?? key;
    const text = typeof word === 'string' ? word : word[gaps['count'] === 1 ? 0 : 1];
    return fillGaps(text, gaps, language);
  };
}
