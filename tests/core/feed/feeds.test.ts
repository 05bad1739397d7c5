import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/core/date.ts';
import { writeAtom } from '../../../src/core/feed/atom.ts';
import { type CalendarFeed, writeCalendar } from '../../../src/core/feed/icalendar.ts';
import { jsonFeed } from '../../../src/core/feed/json-feed.ts';

type Entry = CalendarFeed['entries'][number];

function entry(change: Partial<Entry> & { readonly date?: string } = {}): Entry {
  const { date = '2023-10-20', ...rest } = change;
  return {
    id: 'https://example.org/events/a/',
    url: 'https://example.org/events/a/',
    title: 'A firm raises a sum',
    summary: 'The firm said so.',
    html: '<p>The firm said so.</p>',
    language: 'en',
    tags: ['Capital'],
    published: '2026-01-02',
    updated: '2026-03-04',
    when: parseDate(date),
    ...rest,
  };
}

function feed(entries: readonly Entry[]): CalendarFeed {
  return {
    title: 'Capital & more',
    subtitle: 'Rounds, funds; listings',
    language: 'id',
    page: 'https://example.org/lanes/capital/',
    self: 'https://example.org/lanes/capital/feed.xml',
    author: { name: 'Us', url: 'https://example.org/about/' },
    meta: { licence: 'https://example.org/by/', cite: 'Us, data.', generated: '2026-05-06', digest: '0123456789abcdef' },
    entries,
  };
}

const note = (left: number, all: number) => `${left} of ${all} left out.`;
const calendarOf = (entries: readonly Entry[]) => new ICAL.Component(ICAL.parse(writeCalendar(feed(entries), note)));
const eventsOf = (entries: readonly Entry[]) =>
  calendarOf(entries)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom('<', '&', ']]>', '"', "'", ';', ',', '\\', ':'),
  ),
  maxLength: 120,
});
// XML has no way to write control characters, and content has none.
const printable = anyText
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''))
  .filter((text) => text.trim() === text && text !== '');

describe('Atom', () => {
  test('says in which language it is, under which licence, and when it changed', () => {
    const xml = writeAtom(feed([entry(), entry({ id: 'https://example.org/b', updated: '2026-04-01', language: 'en' })]));
    expect(xml).toContain('xml:lang="id"');
    expect(xml).toContain('<entry xml:lang="en">');
    expect(xml).toContain('<link rel="license" href="https://example.org/by/"/>');
    expect(xml).toContain('<updated>2026-04-01T00:00:00Z</updated>\n<author>');
    const { title, rights, entries } = parseAtomFeed(xml);
    expect([title?.value, rights?.value]).toEqual(['Capital & more', 'Us, data.']);
    expect(entries).toMatchObject([{ published: '2026-01-02T00:00:00Z', updated: '2026-03-04T00:00:00Z' }, {}]);
  });

  test('an empty one has the day of the edition', () => {
    expect(writeAtom(feed([]))).toContain('<updated>2026-05-06T00:00:00Z</updated>');
  });

  test('whatever a title says, a reader gets it back', () => {
    fc.assert(
      fc.property(printable, (title) => {
        const [found] = parseAtomFeed(writeAtom(feed([entry({ title, html: `<p>${title}</p>` })]))).entries ?? [];
        expect(found?.title?.value).toBe(title);
        expect(found?.content?.value).toBe(`<p>${title}</p>`);
      }),
    );
  });
});

test('JSON Feed has what version 1.1 requires, and the language', () => {
  const written = JSON.stringify(jsonFeed(feed([entry()])));
  expect(parseJsonFeed(written)).toMatchObject({
    title: 'Capital & more',
    language: 'id',
    home_page_url: 'https://example.org/lanes/capital/',
    items: [
      { id: 'https://example.org/events/a/', content_html: '<p>The firm said so.</p>', date_published: '2026-01-02T00:00:00Z' },
    ],
  });
});

describe('a calendar', () => {
  test.each([
    ['2023-10-20', '2023-10-20', '2023-10-21'],
    ['2017-05-23/2017-05-27', '2017-05-23', '2017-05-28'],
    ['2022-10-07/..', '2022-10-07', '2022-10-08'],
  ])('has %s from %s up to %s', (date, from, to) => {
    const [event] = eventsOf([entry({ date })]);
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([true, from, to]);
  });

  test.each(['2023-10', '2023', '2023-10-20~', '2023-10-20?', '../2023-10-20', '2023-10-20/2023-11', '2023-10-20/2023-10-25~'])(
    'leaves out %s, of which no day is known, and says so',
    (date) => {
      expect(eventsOf([entry({ date })])).toEqual([]);
      expect(calendarOf([entry({ date })]).getFirstPropertyValue('x-wr-caldesc')).toContain('1 of 1 left out.');
    },
  );

  test('a title cannot begin a line of its own', () => {
    const title = 'A\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT\rBEGIN:VALARM';
    const text = writeCalendar(feed([entry({ title, summary: title, tags: [title] })]), note);
    expect(text).not.toMatch(/^(ATTENDEE|BEGIN:VALARM)/m);
    expect(eventsOf([entry({ title })])[0]?.summary).toBe(title.replace(/\r\n|\r/g, '\n'));
  });

  test('whatever a title says, a reader gets it back, from lines of at most 75 octets', () => {
    fc.assert(
      fc.property(printable, (title) => {
        const lines = writeCalendar(feed([entry({ title })]), note).split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(eventsOf([entry({ title })])[0]?.summary).toBe(title);
      }),
    );
  });

  test('tags with commas stay whole', () => {
    const [component] = calendarOf([entry({ tags: ['Chips, more', 'b'] })]).getAllSubcomponents('vevent');
    expect(component?.getFirstProperty('categories')?.getValues()).toEqual(['Chips, more', 'b']);
  });
});
