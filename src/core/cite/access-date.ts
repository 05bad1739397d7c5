import type { Language } from '../language.ts';
import type { Style } from './citation-style.ts';

/**
 * A calendar day as a style writes the day on which a page was read: "November 22, 2026", "22 Nov. 2026", "22 November 2026".
 *
 * @param month counted from 1
 */
export function accessDate(year: number, month: number, day: number, style: Style, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
  if (language === 'id') return `${day} ${name} ${year}`;
  return style === 'mla' ? `${day} ${shortened(name)} ${year}` : `${name} ${day}, ${year}`;
}

/** As MLA shortens months: not those of up to four letters. */
function shortened(month: string): string {
  return month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
}
