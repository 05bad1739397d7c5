import { type Language, LOCALE } from './language.ts';

/**
 * Every language that has a code of two letters and a name in this language, for lists to choose from. Codes that were replaced are left
 * out.
 *
 * @param first codes that come first, in this order, such as those that are used; the others follow by name
 */
export function languageNames(language: Language, first: readonly string[]): LanguageName[] {
  const names = new Intl.DisplayNames(LOCALE[language], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const named = (code: string): LanguageName[] => {
    const name = Intl.getCanonicalLocales(code)[0] === code ? names.of(code) : undefined;
    return name ? [{ code, name }] : [];
  };
  const others = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => !first.includes(code))
    .flatMap(named)
    .sort((a, b) => a.name.localeCompare(b.name, LOCALE[language]));
  return [...new Set(first)].flatMap(named).concat(others);
}

export interface LanguageName {
  readonly code: string;
  readonly name: string;
}
