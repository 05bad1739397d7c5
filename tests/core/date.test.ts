import parseEdtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchor,
  compareDates,
  datetime,
  describeDate,
  isDate,
  isUncertain,
  parseDate,
  precisionOf,
  yearOf,
} from '../../src/core/date.ts';

const utc = (year: number, month = 1, day = 1) => Date.UTC(year, month - 1, day);

describe('a date is said in words of both languages, at its own precision', () => {
  test.each([
    ['2023-10-20', '20 October 2023', '20 Oktober 2023'],
    ['2023-10', 'October 2023', 'Oktober 2023'],
    ['2023', '2023', '2023'],
    ['2024-02~', 'about February 2024', 'sekitar Februari 2024'],
    ['2023-03?', 'possibly March 2023', 'mungkin Maret 2023'],
    ['2024%', 'possibly about 2024', 'mungkin sekitar 2024'],
    ['2017-05-23/2017-05-27', '23–27 May 2017', '23–27 Mei 2017'],
    ['2022-12-30/2023-01-02', '30 December 2022 – 2 January 2023', '30 Desember 2022 – 2 Januari 2023'],
    ['2025-09/2025-10', 'September–October 2025', 'September–Oktober 2025'],
    ['2020-11/2023-07', 'November 2020 – July 2023', 'November 2020 – Juli 2023'],
    ['2020/2023', '2020–2023', '2020–2023'],
    ['2023-11-10~/2023-11-21', 'about 10 November 2023 – 21 November 2023', 'sekitar 10 November 2023 – 21 November 2023'],
    ['2022/..', 'since 2022', 'sejak 2022'],
    ['../2020', 'until 2020', 'hingga 2020'],
  ])('%s', (edtf, english, indonesian) => {
    expect(describeDate(parseDate(edtf), 'en')).toBe(english);
    expect(describeDate(parseDate(edtf), 'id')).toBe(indonesian);
  });
});

describe('a date has bounds, the start included and the end not', () => {
  test.each([
    ['2023-10-20', utc(2023, 10, 20), utc(2023, 10, 21)],
    ['2023-10', utc(2023, 10), utc(2023, 11)],
    ['2023', utc(2023), utc(2024)],
    ['2024-02~', utc(2024, 2), utc(2024, 3)],
    ['2017-05-23/2017-05-27', utc(2017, 5, 23), utc(2017, 5, 28)],
    ['2022/..', utc(2022), undefined],
    ['../2020', undefined, utc(2021)],
    ['2023-12', utc(2023, 12), utc(2024)],
    ['0099-12-31', new Date(0).setUTCFullYear(99, 11, 31), new Date(0).setUTCFullYear(100, 0, 1)],
  ])('%s', (edtf, from, to) => {
    expect(parseDate(edtf)).toMatchObject({ from, to });
  });
});

describe('what is no date of the profile is refused in words', () => {
  test.each([
    ['20 October 2023', /not a date/],
    ['2023-1-2', /not a date/],
    ['2022-02-30', /no such month or day/],
    ['2023-13', /no such month or day/],
    ['2023-02-29', /no such month or day/],
    ['2025-02-01/2024-01-01', /ends before it starts/],
    ['2023-21', /no such month or day/],
    ['202X', /not a date/],
    ['2023-10-20T10:00:00Z', /not a date/],
    ['../..', /at least one end/],
    ['..', /not a date/],
    ['2020/', /not a date/],
    ['', /not a date/],
  ])('%s', (text, message) => {
    expect(() => parseDate(text)).toThrow(message);
    expect(isDate(text)).toBe(false);
  });
});

test('a plain day is one to us exactly if it is one to the calendar, and then the library takes it as well', () => {
  const number = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
  const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
  fc.assert(
    fc.property(year, number, number, (...parts) => {
      const text = parts.join('-');
      const inCalendar = new Date(`${text}T00:00:00Z`);
      const isDay = !Number.isNaN(inCalendar.getTime()) && inCalendar.toISOString().startsWith(text);
      expect(isDate(text)).toBe(isDay);
      if (isDay) expect(() => parseEdtf(text)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('precision, uncertainty, year and the value for <time> follow from the text', () => {
  const date = parseDate('2023-11-10~/2024-01');
  expect(precisionOf(date)).toBe('month');
  expect(isUncertain(date)).toBe(true);
  expect(yearOf(date)).toBe(2023);
  expect(datetime(date)).toBe('2023-11-10');
  expect(datetime(parseDate('../2020'))).toBe('2020');
  expect(isUncertain(parseDate('2023-10-20'))).toBe(false);
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const point = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
  .map(([text, length, mark]) => text.slice(0, length) + mark);

test('every point has a start before its end, and its anchor lies within them', () => {
  fc.assert(
    fc.property(point, (text) => {
      const date = parseDate(text);
      expect(date.from).toBeLessThan(date.to ?? 0);
      expect(anchor(date)).toBe(date.from);
    }),
  );
});

test('dates order as their starts do, and then as their ends do', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const [first, second] = [parseDate(a), parseDate(b)];
      const order = Math.sign(compareDates(first, second));
      expect(order).toBe(Math.sign((first.from ?? 0) - (second.from ?? 0)) || Math.sign((first.to ?? 0) - (second.to ?? 0)));
      expect(Math.sign(compareDates(second, first))).toBe(order === 0 ? 0 : -order);
    }),
  );
});

test('an interval reaches from the start of one date to the end of the other, or is refused', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const text = `${a}/${b}`;
      const [first, second] = [parseDate(a), parseDate(b)];
      if (!isDate(text)) {
        expect(first.from ?? 0).toBeGreaterThanOrEqual(second.to ?? 0);
        return;
      }
      expect(parseDate(text)).toMatchObject({ from: first.from, to: second.to });
    }),
  );
});
