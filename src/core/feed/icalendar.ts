import type { EventDate } from '../date.ts';
import type { Feed, FeedEntry } from './feed.ts';

/**
 * A feed as calendar (RFC 5545). A calendar knows days only, so what is not known to the day is left out: a month or a year is not
 * stretched over all its days, and a rough date is not set on one. What lasts is there from its first day to its last.
 *
 * @param note what the calendar says of those that it leaves out: how many of how many
 */
export function writeCalendar(feed: CalendarFeed, note: (left: number, all: number) => string): string {
  const dated = feed.entries.flatMap((entry) => {
    const days = daysOf(entry.when);
    return days ? [{ entry, days }] : [];
  });
  const [all, left] = [feed.entries.length, feed.entries.length - dated.length];
  const about = [feed.subtitle, left > 0 && note(left, all), feed.meta.cite].filter(Boolean).join(' ');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Sputnik Moments//Calendar//${feed.language.toUpperCase()}`,
    text('NAME', feed.title),
    text('X-WR-CALNAME', feed.title),
    text('DESCRIPTION', about),
    text('X-WR-CALDESC', about),
    address('URL', feed.page),
    address('SOURCE;VALUE=URI', feed.self),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...dated.flatMap(({ entry, days }) => [
      'BEGIN:VEVENT',
      text('UID', entry.id),
      // When the entry was last changed, not when the file was made: the same content always gives the same file.
      `DTSTAMP:${basic(entry.updated)}T000000Z`,
      `CREATED:${basic(entry.published)}T000000Z`,
      `DTSTART;VALUE=DATE:${dayOf(days.from)}`,
      `DTEND;VALUE=DATE:${dayOf(days.to)}`,
      text('SUMMARY', entry.title),
      text('DESCRIPTION', `${entry.summary}\n${entry.url}`),
      address('URL', entry.url),
      `CATEGORIES:${entry.tags.map(escapeText).join(',')}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The days that a date names, the last one exclusive; undefined where it names none. */
function daysOf({ start, end, interval }: EventDate): { readonly from: number; readonly to: number } | undefined {
  const isDay = (bound: typeof start) => bound?.precision === 'day' && !bound.approximate && !bound.uncertain;
  if (!start || !isDay(start)) return undefined;
  if (interval && end && !isDay(end)) return undefined;
  // Where the end is open, the first day is all that is known.
  return { from: start.from, to: end?.to ?? start.to };
}

function text(name: string, value: string): string {
  return `${name}:${escapeText(value)}`;
}

function escapeText(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n');
}

/** An address cannot have a line break; one that has was never an address. */
function address(name: string, value: string): string {
  return `${name}:${value.replace(/[\r\n\s]/g, '')}`;
}

/** Lines of at most 75 octets in UTF-8, none of them broken within a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function dayOf(instant: number): string {
  return basic(new Date(instant).toISOString().slice(0, 10));
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

export interface CalendarFeed extends Feed {
  readonly entries: readonly (FeedEntry & { readonly when: EventDate })[];
}
