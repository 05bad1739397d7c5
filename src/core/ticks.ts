import { type CountableTimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import { type Language, LOCALE } from './language.ts';
import { DAY, scaleOf, toX, type View } from './scale.ts';

/** The least distance between two ticks, CSS px: room for "Sept" and air, or for a year. */
const MIN_GAP = 52;

/** What a tick's label needs to its right, CSS px. */
const LABEL_ROOM = 36;

/**
 * Ticks of the time axis for a view: round steps of years, months or days, and a year on every tick that starts one. The year
 * in which the view starts (with its month, where ticks are days) is pinned to its left edge unless a tick there says it, so that
 * a year always shows.
 *
 * @param margin how far ticks go beyond both edges, CSS px
 */
export function ticks(view: View, language: Language, margin = 0): { ticks: Tick[]; pinned: string } {
  const scale = scaleOf(view);
  const step = STEPS.find(({ days }) => days * DAY * scale >= MIN_GAP) ?? DECADE;
  const beyond = margin / scale;
  const dates = step.interval.range(new Date(view.from - beyond), new Date(view.to + beyond + 1));
  const found = dates.map((date): Tick => {
    const at = date.getTime();
    const year = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const x = toX(view, at);
    // A label that the right edge would cut off is left out; its line stays.
    return { at, x, year, label: view.width + margin - x < LABEL_ROOM ? '' : label(date, step.unit, language) };
  });
  const room = step.unit === 'day' ? 64 : LABEL_ROOM;
  const isSaid = found.some(({ x, year }) => year && x >= 0 && x < room);
  if (step.unit === 'year' || isSaid) return { ticks: found, pinned: '' };
  const start = new Date(view.from);
  const year = String(start.getUTCFullYear());
  // A label half under the pinned one would say less than none.
  const clear = found.map((tick) => (tick.x > -LABEL_ROOM && tick.x < room ? { ...tick, label: '' } : tick));
  return { ticks: clear, pinned: step.unit === 'day' ? `${monthNames(language)[start.getUTCMonth()]} ${year}` : year };
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

function every(interval: CountableTimeInterval, step: number) {
  return interval.every(step) ?? interval;
}

/** Days of a month start anew on the 1st, so that "every 7th day" does not drift: 1, 8, 15, 22 (and no 29). */
function dayOfMonth(step: number) {
  return utcDay.filter((date) => (date.getUTCDate() - 1) % step === 0 && date.getUTCDate() + step <= 32);
}

const DECADE: Step = { unit: 'year', days: 3653, interval: every(utcYear, 10) };

const STEPS: readonly Step[] = [
  { unit: 'day', days: 1, interval: utcDay },
  { unit: 'day', days: 2, interval: dayOfMonth(2) },
  { unit: 'day', days: 7, interval: dayOfMonth(7) },
  { unit: 'day', days: 14, interval: dayOfMonth(14) },
  { unit: 'month', days: 28, interval: utcMonth },
  { unit: 'month', days: 90, interval: every(utcMonth, 3) },
  { unit: 'month', days: 181, interval: every(utcMonth, 6) },
  { unit: 'year', days: 365, interval: utcYear },
  { unit: 'year', days: 730, interval: every(utcYear, 2) },
  { unit: 'year', days: 1826, interval: every(utcYear, 5) },
];

type Unit = 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  /** The shortest distance between two ticks, days. */
  readonly days: number;
  readonly interval: { range(start: Date, stop: Date): Date[] };
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
