import { type Language, LOCALE } from './language.ts';

/** A stretch of time as its months and years, "October 2022 – September 2025". Instants are ms since the epoch, UTC. */
export function monthsInWords({ from, to }: { readonly from: number; readonly to: number }, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(from, to);
}
