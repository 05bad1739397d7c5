import { describeDate, type EventDate, isUncertain } from '../date.ts';
import type { Language } from '../language.ts';
import type { Reference } from './reference.ts';

/**
 * References as RIS, with the tags that Zotero, EndNote and Mendeley read of a web page. Written here, because citation-js breaks
 * lines within words and leaves out the name of the site.
 */
export function ris(references: readonly Reference[], language: Language): string {
  return references.map((reference) => record(reference, language)).join('\r\n');
}

function record(reference: Reference, language: Language): string {
  const { key, title, author, site, publisher, date, url, kind, version, dated, summary, note } = reference;
  const year = date?.start?.iso.slice(0, 4);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['PB', publisher],
    ['PY', year],
    ['DA', date && year && risDate(date, language)],
    ['ET', version],
    ['M3', kind],
    ['AB', summary],
    ['LA', reference.language],
    ['UR', url],
    ['N1', [dated, note].filter(Boolean).join('. ')],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`] : []));
  return `${written.join('')}ER  - \r\n`;
}

/** `YYYY/MM/DD/other information`: parts that are not known stay empty, and what is no single certain date is said in words. */
function risDate(date: EventDate, language: Language): string {
  const [year = '', month = '', day = ''] = date.start?.iso.split('-') ?? [];
  const words = date.interval || isUncertain(date) ? describeDate(date, language) : '';
  return [year, month, day, words].join('/');
}
