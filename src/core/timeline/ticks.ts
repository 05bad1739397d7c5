import { type Language, LOCALE } from '../language.ts';
import type { Fold } from './folds.ts';
import { around, DAY, type Domain, scaleOf, toX, type View } from './scale.ts';

/** The least distance between two ticks, CSS px: room for "Sept" and air, or for a year. */
const MIN_GAP = 52;

/** What a tick's label needs to its right, CSS px. */
const LABEL_ROOM = 36;

/**
 * Ticks of the time axis for a view: round steps of years, months or days, and a year on every tick that starts one. The year
 * in which the view starts (with its month, where ticks are days) is pinned to its left edge unless a tick there says it, so that
 * a year always shows; where time goes on after a fold, the year is said again. No ticks stand in folds: each is a break.
 *
 * @param margin how far ticks go beyond both edges, CSS px
 */
export function ticks(view: View, language: Language, margin = 0): { ticks: Tick[]; pinned: string; breaks: Break[] } {
  const scale = scaleOf(view);
  const step = STEPS.find(({ days }) => days * DAY * scale >= MIN_GAP) ?? DECADE;
  const seen = around(view, margin);
  const folded = (view.folds?.stretches ?? []).filter(({ from, to }) => from < seen.to && to > seen.from);
  const found = between(folded, seen).flatMap((stretch) => {
    const end = toX(view, stretch.to);
    return startsOf(step, stretch).map((at): Tick => {
      const date = new Date(at);
      const year = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
      const x = toX(view, at);
      // A label that the right edge would cut off is left out; its line stays.
      return { at, x, year, label: end - x < LABEL_ROOM ? '' : label(date, step.unit, language) };
    });
  });
  const room = step.unit === 'day' ? 64 : LABEL_ROOM;
  const isSaidAt = (start: number) => found.some(({ x, year }) => year && x >= start && x < start + room);
  const say = (instant: number) => {
    const date = new Date(instant);
    const year = String(date.getUTCFullYear());
    return step.unit === 'day' ? `${monthNames(language)[date.getUTCMonth()]} ${year}` : year;
  };
  const breaks = folded.map(({ from, to, labels }, index): Break => {
    const x = toX(view, from);
    const end = toX(view, to);
    const next = toX(view, folded[index + 1]?.from ?? seen.to);
    const year = isSaidAt(end) || next - end < room ? '' : say(to);
    return { from, to, x, width: end - x, labels, year };
  });
  const isPinned = step.unit !== 'year' && !isSaidAt(0) && !breaks.some(({ x, width }) => x <= 0 && x + width > 0);
  const starts = [
    ...breaks.filter(({ year }) => year).map(({ x, width }) => ({ from: x + width - 1, to: x + width + room })),
    // A label that the edge cuts, or half under the pinned one, would say less than none.
    { from: -LABEL_ROOM, to: isPinned ? room : 0 },
  ];
  const isCovered = ({ x }: Tick) => starts.some(({ from, to }) => x > from && x < to);
  return {
    ticks: found.map((tick) => (isCovered(tick) ? { ...tick, label: '' } : tick)),
    pinned: isPinned ? say(view.from) : '',
    breaks,
  };
}

/** What lies between stretches of time, in a stretch that they all touch. */
function between(stretches: readonly Domain[], { from, to }: Domain): readonly Domain[] {
  const starts = [from, ...stretches.map((stretch) => stretch.to)];
  const ends = [...stretches.map((stretch) => stretch.from), to];
  return starts.map((start, index) => ({ from: start, to: ends[index] ?? to })).filter((stretch) => stretch.from < stretch.to);
}

function label(date: Date, unit: Unit, language: Language): string {
  if (unit === 'year' || (date.getUTCMonth() === 0 && date.getUTCDate() === 1)) return String(date.getUTCFullYear());
  const month = monthNames(language)[date.getUTCMonth()] ?? '';
  return unit === 'month' ? month : date.getUTCDate() === 1 ? month : String(date.getUTCDate());
}

const names = new Map<Language, readonly string[]>();

function monthNames(language: Language): readonly string[] {
  let found = names.get(language);
  if (!found) {
    const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: 'UTC' });
    found = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
    names.set(language, found);
  }
  return found;
}

/**
 * The instants in a stretch of time, both ends included, at which every so many years, months or days begin, ms since the epoch, UTC.
 * Days of a month start anew on the 1st, so that "every 7th day" does not drift: 1, 8, 15, 22 (and no 29). What begins
 * nearer to the end of a month than that is left out: 29 February comes a day before the 1st.
 */
export function startsOf({ unit, every }: Pick<Step, 'unit' | 'every'>, { from, to }: Domain): number[] {
  const starts: number[] = [];
  if (unit === 'day') {
    for (let at = Math.ceil(from / DAY) * DAY; at <= to; at += DAY) {
      const [date, next] = [new Date(at), new Date(at + every * DAY)];
      const isWhole = next.getUTCMonth() === date.getUTCMonth() || next.getUTCDate() === 1;
      if ((date.getUTCDate() - 1) % every === 0 && isWhole) starts.push(at);
    }
    return starts;
  }
  const months = unit === 'year' ? every * 12 : every;
  const first = new Date(from);
  const month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let next = Math.floor(month / months) * months; ; next += months) {
    const at = Date.UTC(Math.floor(next / 12), next % 12);
    if (at > to) return starts;
    if (at >= from) starts.push(at);
  }
}

const DECADE: Step = { unit: 'year', days: 3653, every: 10 };

const STEPS: readonly Step[] = [
  { unit: 'day', days: 1, every: 1 },
  { unit: 'day', days: 2, every: 2 },
  { unit: 'day', days: 7, every: 7 },
  { unit: 'day', days: 14, every: 14 },
  { unit: 'month', days: 28, every: 1 },
  { unit: 'month', days: 90, every: 3 },
  { unit: 'month', days: 181, every: 6 },
  { unit: 'year', days: 365, every: 1 },
  { unit: 'year', days: 730, every: 2 },
  { unit: 'year', days: 1826, every: 5 },
];

type Unit = 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  /** The shortest distance between two ticks, days. */
  readonly days: number;
  /** How many units there are from one to the next. */
  readonly every: number;
}

export interface Tick {
  /** Ms since the epoch, UTC. */
  readonly at: number;
  /** CSS px from the left edge of the view. */
  readonly x: number;
  /** True where a year starts. */
  readonly year: boolean;
  readonly label: string;
}

/** Where an empty stretch of time is folded. */
export interface Break extends Fold {
  /** CSS px from the left edge of the view. */
  readonly x: number;
  readonly width: number;
  /** The year in which time goes on, unless a tick says it there or there is no room to say it. */
  readonly year: string;
}
