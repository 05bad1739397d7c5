import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/language.ts';

/** The languages in which the words of an entry exist. */
export function languagesOf(translated: boolean): readonly Language[] {
  return translated ? LANGUAGES : [DEFAULT_LANGUAGE];
}

/** Whether a translation was made from English words that have changed since. */
export function isStale(rendered: { metadata?: Record<string, unknown> } | undefined): boolean {
  return rendered?.metadata?.['stale'] === true;
}
