import { type Language, LOCALE } from './language.ts';

const formats = new Map<Language, Intl.NumberFormat>();

/** Fills the gaps of a word, `{count} of {total}`; numbers are written as the language writes them. */
export function fillGaps(word: string, gaps: Readonly<Record<string, string | number>>, language: Language): string {
  const number = formats.get(language) ?? new Intl.NumberFormat(LOCALE[language]);
  formats.set(language, number);
  return word.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = gaps[name];
    return value === undefined ? gap : typeof value === 'number' ? number.format(value) : value;
  });
}
