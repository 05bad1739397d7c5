import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/language.ts';

/**
 * An entry in one language: in the words of its translation, or in those of the default language as long as it has none.
 *
 * @param known its translation, if it has one
 */
export function inLanguage<T extends Written>(entry: Written, known: T | undefined, language: Language) {
  const translation = language === DEFAULT_LANGUAGE ? undefined : known;
  const { html = '', metadata = {} } = translation?.rendered ?? entry.rendered ?? {};
  const text: Translated = {
    title: translation?.data.title ?? entry.data.title,
    summary: translation?.data.summary ?? entry.data.summary,
    language: translation ? language : DEFAULT_LANGUAGE,
    languages: known ? LANGUAGES : [DEFAULT_LANGUAGE],
    html,
    stale: isStale(translation?.rendered),
  };
  return { translation, text, metadata };
}

/** Whether a translation was made from English words that have changed since. */
export function isStale(rendered: Written['rendered']): boolean {
  return rendered?.metadata?.['stale'] === true;
}

interface Written {
  readonly data: { readonly title: string; readonly summary: string };
  readonly rendered?: { readonly html: string; readonly metadata?: Record<string, unknown> } | undefined;
}

/** The words of an entry. */
export interface Translated {
  readonly title: string;
  readonly summary: string;
  /** Of the words: the default language's where they are not translated yet. */
  readonly language: Language;
  /** The languages in which they exist. */
  readonly languages: readonly Language[];
  /** Of a story, what stands before the first step. */
  readonly html: string;
  /** Whether the English words have changed since these were made from them. */
  readonly stale: boolean;
}
