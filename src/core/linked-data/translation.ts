import type { IdReference } from 'schema-dts';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';

/**
 * How a work stands to itself in other languages, in https://schema.org terms: the default language is what the others translate.
 *
 * @param languages those in which its words exist
 * @param id the `@id` of the work in a language
 */
export function translations(
  language: Language,
  languages: readonly Language[],
  id: (language: Language) => string,
): { readonly translationOfWork?: IdReference; readonly workTranslation?: readonly IdReference[] } {
  if (language !== DEFAULT_LANGUAGE) return { translationOfWork: { '@id': id(DEFAULT_LANGUAGE) } };
  const others = languages.filter((other) => other !== language);
  return others.length > 0 ? { workTranslation: others.map((other) => ({ '@id': id(other) })) } : {};
}
