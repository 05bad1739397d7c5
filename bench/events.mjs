// @ts-check
import { randomFrom } from './random.mjs';
import { makeTitle } from './titles.mjs';

const DAY = 86_400_000;
const FIRST = Date.UTC(2015, 0, 1);
const DAYS = Math.round((Date.UTC(2027, 0, 1) - FIRST) / DAY);
/** How much denser the last day is than the first, as a natural logarithm. */
const RISE = 4.2;
const EVENTS_PER_BURST = 5;

/** Each value's share in percent. */
const LANES = /** @type {const} */ ({
  models: 26,
  controls: 18,
  policy: 15,
  capital: 13,
  adoption: 13,
  compute: 11,
  markets: 4,
});
const SIDES = /** @type {const} */ ({ us: 47, cn: 47, other: 6 });
/** Within the quota of the editors: at most 8 % fives, at most 25 % fours and fives. */
const SIGNIFICANCE = /** @type {const} */ ({ 1: 5, 2: 30, 3: 45, 4: 16, 5: 4 });
const RELATIONS = /** @type {const} */ ({
  'responds-to': 45,
  enables: 17,
  escalates: 15,
  supersedes: 14,
  'part-of': 8,
  contradicts: 1,
});

/**
 * Synthetic events in order of time: dense towards the end, in bursts, as news comes. The same number always gives the same events.
 *
 * @param {number} count
 * @returns {BenchEvent[]}
 */
export function makeEvents(count) {
  const random = randomFrom(count);
  const days = makeDays(count, random);
  /** @type {BenchEvent[]} */
  const events = [];
  for (const [index, day] of days.entries()) {
    const title = makeTitle(random);
    const event = {
      id: idOf(title, index),
      title,
      date: dateOf(day),
      lane: choose(LANES, random),
      side: choose(SIDES, random),
      significance: Number(choose(SIGNIFICANCE, random)),
      links: makeLinks(events, random),
    };
    // Most intervals are short; some last for years.
    const end = Math.min(DAYS - 1, day + Math.ceil(3 / (random() + 0.003)));
    events.push(random() < 0.12 && end > day ? { ...event, end: dateOf(end) } : event);
  }
  return events;
}

/**
 * Days since the first, in order. A burst has a few events on average, some have dozens, within days or weeks.
 *
 * @param {number} count
 * @param {Random} random
 */
function makeDays(count, random) {
  /** @type {number[]} */
  const days = [];
  while (days.length < count) {
    const first = (Math.log1p(random() * Math.expm1(RISE)) / RISE) * DAYS;
    const size = Math.min(count - days.length, Math.ceil((EVENTS_PER_BURST / 3) * (random() + 0.01) ** -0.6));
    for (let left = size; left > 0; left -= 1) {
      days.push(Math.min(DAYS - 1, Math.floor(first + random() ** 3 * 20)));
    }
  }
  return days.sort((a, b) => a - b);
}

/**
 * To a few earlier events, mostly recent ones.
 *
 * @param {readonly BenchEvent[]} earlier
 * @param {Random} random
 * @returns {Link[]}
 */
function makeLinks(earlier, random) {
  const links = new Map();
  for (let left = Math.floor(random() ** 2 * 4); left > 0; left -= 1) {
    const target = earlier[earlier.length - Math.ceil(40 * random() ** 3) - 1];
    if (target) links.set(target.id, { type: choose(RELATIONS, random), event: target.id });
  }
  return [...links.values()];
}

/** @param {string} title @param {number} index */
function idOf(title, index) {
  const words = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .split('-');
  return [...words.filter(Boolean).slice(0, 3), index.toString(36)].join('-');
}

/** @param {number} day */
function dateOf(day) {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}

/**
 * @template {string} Name
 * @param {Readonly<Record<Name, number>>} shares in percent
 * @param {Random} random
 * @returns {Name}
 */
function choose(shares, random) {
  let left = random() * 100;
  const entries = /** @type {[Name, number][]} */ (Object.entries(shares));
  for (const [name, share] of entries) {
    left -= share;
    if (left < 0) return name;
  }
  return /** @type {[Name, number]} */ (entries.at(-1))[0];
}

/**
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ type: keyof typeof RELATIONS, event: string }} Link
 * @typedef {{
 *   id: string,
 *   title: string,
 *   date: string,
 *   end?: string,
 *   lane: keyof typeof LANES,
 *   side: keyof typeof SIDES,
 *   significance: number,
 *   links: Link[],
 * }} BenchEvent dates as YYYY-MM-DD
 */
