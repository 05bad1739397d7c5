import { describeDate, type EventDate, isUncertain } from '../date.ts';
import type { Language } from '../language.ts';
import type { Style } from './citation-style.ts';
import type { Reference } from './reference.ts';

/**
 * A reference as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables), for the file.
 * No day of access: that is the reader's, and no build knows it.
 */
export function cslItem(reference: Reference, language: Language): CslItem {
  const { key, title, author, site, publisher, date, eventDate, url, kind, version, summary, note } = reference;
  return {
    id: key,
    type: 'webpage',
    title,
    ...(author && { author: [{ literal: author }] }),
    ...(site && { 'container-title': site }),
    ...(publisher && { publisher }),
    ...(date && { issued: cslDate(date, language) }),
    ...(eventDate && { 'event-date': cslDate(eventDate, language) }),
    URL: url,
    ...(kind && { genre: kind }),
    ...(version && { version }),
    language: reference.language,
    ...(summary && { abstract: summary }),
    note,
  };
}

/**
 * The same for setting it in a style: what styles would leave out stands where each of them prints it.
 *
 * @param accessed what stands for the day of access; a source gets none, as its text is taken to stand still
 */
export function styledItem(reference: Reference, style: Style, language: Language, accessed: string): CslItem {
  const { abstract: _, note: __, version: ___, genre: ____, 'event-date': _____, ...item } = cslItem(reference, language);
  const { author, date, kind, dated } = reference;
  const about = [kind, dated].filter((part) => part !== undefined).join('; ');
  return {
    ...item,
    // Chicago and MLA print a date of which CSL says `circa` as if it were certain.
    ...(date && isUncertain(date) && { issued: { literal: describeDate(date, language) } }),
    ...(about && { [style === 'mla' ? 'version' : 'genre']: about }),
    ...(author && { accessed: { literal: accessed } }),
  };
}

/**
 * A date at its own precision: year, month or day, either one or a range. `circa` holds for both ends of a range, as CSL has no
 * other way. CSL knows no range with an open end: such a date is given in words.
 */
export function cslDate(date: EventDate, language: Language): CslDate {
  const { start, end, interval } = date;
  if (!start || !end) return { literal: describeDate(date, language) };
  const parts = (interval ? [start, end] : [start]).map(({ iso }) => iso.split('-').map(Number));
  return { 'date-parts': parts, ...(isUncertain(date) && { circa: true }) };
}

export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string };

export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly accessed?: CslDate;
  readonly URL: string;
  readonly genre?: string;
  readonly version?: string;
  readonly language: string;
  readonly abstract?: string;
  readonly note?: string;
}
