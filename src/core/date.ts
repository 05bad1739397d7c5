import parseEdtf from 'edtf';
import { calendarFormat, type Precision } from './calendar.ts';
import type { Language } from './language.ts';

/** The dates an entry may carry, as one sentence for error messages. */
export const DATE_FORMS =
  'YYYY, YYYY-MM or YYYY-MM-DD, each with ~ (about), ? (uncertain) or % (both) after it, or two of them as from/to, where .. leaves an end open';

/**
 * Reads a date of our EDTF profile (ISO 8601-2 level 0–1 without seasons, unspecified digits, times and unknown ends:
 * no source of ours states one, and libraries disagree on their bounds).
 *
 * @returns the date with its bounds in ms since the epoch, UTC
 * @throws RangeError in words when the text is no such date, no day of the calendar, or ends before it starts
 */
export function parseDate(text: string): EventDate {
  let date = parsed.get(text);
  if (!date) {
    date = read(text);
    parsed.set(text, date);
  }
  return date;
}

/** True when `parseDate` accepts the text. */
export function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The instant that places a date on an axis: its start, or the end of one whose start is open. Ms since the epoch, UTC. */
export function anchor(date: EventDate): number {
  return date.from ?? (date.to ?? 0) - 1;
}

/** Orders dates by start, then by end; an open end comes last. */
export function compareDates(a: EventDate, b: EventDate): number {
  return anchor(a) - anchor(b) || (a.to ?? Number.MAX_VALUE) - (b.to ?? Number.MAX_VALUE);
}

/** The year an event is filed under: that of its start. */
export function yearOf(date: EventDate): number {
  return new Date(anchor(date)).getUTCFullYear();
}

/** The coarsest precision of either end. */
export function precisionOf(date: EventDate): Precision {
  const ends = [date.start?.precision, date.end?.precision];
  return ends.includes('year') ? 'year' : ends.includes('month') ? 'month' : 'day';
}

/** True when either end is marked as approximate or uncertain. */
export function isUncertain(date: EventDate): boolean {
  return [date.start, date.end].some((end) => end !== undefined && (end.approximate || end.uncertain));
}

/** A value for HTML's `<time datetime>`: the start (or only known end) at its own precision, never padded with a day. */
export function datetime(date: EventDate): string {
  return (date.start ?? date.end)?.iso ?? '';
}

/**
 * The date in words: "20 October 2023", "October 2023", "23–27 May 2017", "about February 2024", "since 2022".
 *
 * @example describeDate(parseDate('2024-02~'), 'id') // 'sekitar Februari 2024'
 */
export function describeDate(date: EventDate, language: Language): string {
  const { start, end, interval } = date;
  const words = WORDS[language];
  if (!interval && start) return hedged(start, language);
  if (start && !end) return `${words.since} ${hedged(start, language)}`;
  if (!start && end) return `${words.until} ${hedged(end, language)}`;
  if (!start || !end) return '';
  const plain = !(start.approximate || start.uncertain || end.approximate || end.uncertain);
  if (plain && start.precision === end.precision) {
    return tightenDash(calendarFormat(language, start.precision).formatRange(start.from, end.from));
  }
  return `${hedged(start, language)} – ${hedged(end, language)}`;
}

/** The library takes some 0.2 ms a date, and the same dates are asked for again and again. */
const parsed = new Map<string, EventDate>();

function read(text: string): EventDate {
  const match = PROFILE.exec(text);
  if (!match) throw new RangeError(`not a date: ${JSON.stringify(text)}; write ${DATE_FORMS}`);
  const [, startText, endText] = match;
  if (endText === undefined) {
    const point = boundary(startText ?? '');
    return { edtf: text, start: point, end: point, interval: false, from: point.from, to: point.to };
  }
  const start = startText === '..' ? undefined : boundary(startText ?? '');
  const end = endText === '..' ? undefined : boundary(endText);
  if (!start && !end) throw new RangeError(`a date needs at least one end: ${JSON.stringify(text)}`);
  if (start && end && end.to <= start.from) throw new RangeError(`ends before it starts: ${JSON.stringify(text)}`);
  return { edtf: text, start, end, interval: true, from: start?.from, to: end?.to };
}

const PART = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?`;
const PROFILE = new RegExp(String.raw`^(${PART}|\.\.(?=/))(?:/(${PART}|\.\.))?$`);

const WORDS = {
  en: { about: 'about', possibly: 'possibly', since: 'since', until: 'until' },
  id: { about: 'sekitar', possibly: 'mungkin', since: 'sejak', until: 'hingga' },
} as const satisfies Record<Language, Record<string, string>>;

function boundary(text: string): DateBoundary {
  const mark = /[~?%]$/.exec(text)?.[0];
  const iso = mark ? text.slice(0, -1) : text;
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (!exists(text, month, day)) throw new RangeError(`no such month or day: ${JSON.stringify(text)}`);
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  const [precision, from, to]: [Precision, number, number] =
    day !== undefined && month !== undefined
      ? ['day', at(year, month - 1, day), at(year, month - 1, day + 1)]
      : month !== undefined
        ? ['month', at(year, month - 1, 1), at(year, month, 1)]
        : ['year', at(year, 0, 1), at(year + 1, 0, 1)];
  return {
    iso,
    precision,
    from,
    to,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/**
 * A plain day is asked of the calendar alone, which is all that `edtf` 4 would do, in a hundredth of the time; months above 12 are
 * seasons to the library, and it takes 29 February in any year.
 */
function exists(text: string, month = 1, day = 1): boolean {
  const date = new Date(new Date(0).setUTCFullYear(Number(text.slice(0, 4)), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  if (DAY.test(text)) return true;
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function hedged(end: DateBoundary, language: Language): string {
  const words = WORDS[language];
  return [
    end.uncertain ? words.possibly : '',
    end.approximate ? words.about : '',
    calendarFormat(language, end.precision).format(end.from),
  ]
    .filter(Boolean)
    .join(' ');
}

/** CLDR spaces every dash with thin spaces; British and Indonesian style space it only when its sides are more than one word. */
function tightenDash(range: string): string {
  return range.replace(/[\u2009\u202f]/g, ' ').replace(/^(\S+) – /, '$1–');
}

/** What can have happened on the further dates of an event. */
export const DATE_KINDS = ['announced', 'signed', 'published', 'effective', 'expires'] as const;

export type DateKind = (typeof DATE_KINDS)[number];

/** One end of a date. `from` is inclusive and `to` exclusive, both in ms since the epoch, UTC. */
export interface DateBoundary {
  readonly iso: string;
  readonly precision: Precision;
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A parsed date: a single point has the same `start` and `end`; an open end is undefined, and so is its bound. */
export interface EventDate {
  readonly edtf: string;
  readonly start: DateBoundary | undefined;
  readonly end: DateBoundary | undefined;
  readonly interval: boolean;
  readonly from: number | undefined;
  readonly to: number | undefined;
}
