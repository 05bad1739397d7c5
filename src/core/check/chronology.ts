import { type EventDate, parseDate } from '../date.ts';
import type { Correction, Facts } from '../event.ts';
import type { ContentSet, Finding } from './check.ts';

type DatedSet = Pick<ContentSet, 'events' | 'claims' | 'terms' | 'stories'>;

/** Dates stand in the order in which things happen, and none lies far in the future. */
export function checkDates({ events, claims, terms, stories }: DatedSet, today: number): Finding[] {
  return [...events, ...claims, ...terms, ...stories].flatMap(({ file, data }) => [
    ...outOfOrder(data).map(([path, message]): Finding => ({ rule: 'date-order', file, path, message })),
    ...tooLate(data, today).map(([path, message]): Finding => ({ rule: 'future-date', file, path, message })),
  ]);
}

const DAY = 24 * 60 * 60 * 1000;

/** An event may be entered somewhat ahead, as a hearing or a deadline that is set. */
const AHEAD = 366 * DAY;

/** What has to come first among the dates of one event. */
const ORDER = [
  ['announced', 'effective'],
  ['signed', 'effective'],
  ['effective', 'expires'],
  ['announced', 'expires'],
  ['signed', 'expires'],
  ['published', 'expires'],
] as const;

function outOfOrder({ dates = {}, added, checked, withdrawn, corrections = [] }: Dated): [Finding['path'], string][] {
  const found: [Finding['path'], string][] = [];
  for (const [earlier, later] of ORDER) {
    const [a, b] = [dates[earlier], dates[later]];
    if (a && b && isAfter(parseDate(a), parseDate(b))) {
      found.push([['dates', later], `${later} ${b} is before ${earlier} ${a}; correct one of the two`]);
    }
  }
  if (added && checked && added > checked)
    found.push([['checked'], `checked ${checked} is before added ${added}; an entry is checked when it is added, or later`]);
  if (added && withdrawn && withdrawn.date < added)
    found.push([['withdrawn', 'date'], `withdrawn ${withdrawn.date}, before it was added, ${added}; correct one of the two`]);
  for (const [index, { date }] of corrections.entries()) {
    if (added && date < added)
      found.push([['corrections', index, 'date'], `the correction of ${date} is before the entry was added, ${added}`]);
    const previous = corrections[index - 1]?.date;
    if (previous && date < previous) {
      const message = `the correction of ${date} stands after that of ${previous}; put the oldest first, a new one at the end`;
      found.push([['corrections', index, 'date'], message]);
    }
  }
  return found;
}

function tooLate(
  { date, sources = {}, corrections = [], added, checked, withdrawn }: Dated,
  today: number,
): [Finding['path'], string][] {
  const starts = (text: string) => parseDate(text).from ?? 0;
  const found: [Finding['path'], string][] = [];
  if (date && starts(date) > today + AHEAD)
    found.push([['date'], `${date} is more than a year ahead; enter an event when it is near`]);
  // A day that has begun in Jakarta or Auckland may be tomorrow here.
  const past: [Finding['path'], string][] = [
    ...Object.entries(sources).map(([key, source]): [Finding['path'], string] => [['sources', key, 'date'], source.date]),
    ...corrections.map((correction, index): [Finding['path'], string] => [['corrections', index, 'date'], correction.date]),
    [['added'], added ?? ''],
    [['checked'], checked ?? ''],
    [['withdrawn', 'date'], withdrawn?.date ?? ''],
  ];
  for (const [path, text] of past)
    if (text && starts(text) > today + DAY) found.push([path, `${text} is in the future; write the day on which it was`]);
  return found;
}

/** True when a date lies wholly after another one, whatever their precision hides. */
export function isAfter(a: EventDate, b: EventDate): boolean {
  return a.from !== undefined && b.to !== undefined && a.from >= b.to;
}

/** What has dates: an event has them all, a term of the glossary only those of its sources. */
type Dated = Partial<Pick<Facts, 'sources' | 'date' | 'dates' | 'added' | 'checked' | 'withdrawn'>> & {
  readonly corrections?: readonly Pick<Correction, 'date'>[] | undefined;
};
