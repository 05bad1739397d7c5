import type { Language } from '../core/language.ts';

/** Nothing in a build changes, so nothing has to be joined twice. */
export function oncePerLanguage<T>(make: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const made = new Map<Language, Promise<T>>();
  return (language) => {
    const found = made.get(language) ?? make(language);
    made.set(language, found);
    return found;
  };
}
