import { type Language, LOCALE } from './language.ts';

/** How exact a date is. */
export type Precision = 'day' | 'month' | 'year';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates in words, as exact as they are: "20 October 2023", "October 2023", "2023". In UTC, as all instants here. */
export function calendarFormat(language: Language, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month: 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
    formats.set(key, found);
  }
  return found;
}
