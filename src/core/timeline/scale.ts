import type { Folds } from './folds.ts';

/**
 * Time ↔ pixels. A view is a window on the time axis; its level of detail is its scale rounded down to a quarter of a doubling, so
 * that everything chosen for a level has at least the room it was chosen with.
 */
export const DAY = 86_400_000;

/** Levels of detail to each doubling of the scale. */
export const STEPS = 4;

/** The closest zoom: 192 CSS px for a day, more than any label needs, so that two days never hide each other's events. */
export const MAX_SCALE = 192 / DAY;

/** Px of an instant (ms since the epoch, UTC) from the left edge of the view. */
export function toX(view: View, instant: number): number {
  return (placeOf(view, instant) - placeOf(view, view.from)) * scaleOf(view);
}

/** The instant under a distance from the left edge in CSS px. */
export function toInstant(view: View, x: number): number {
  const place = placeOf(view, view.from) + x / scaleOf(view);
  return view.folds ? view.folds.instantAt(place) : place;
}

/** The stretch of time in a view and so many CSS px beyond both of its edges. */
export function around(view: View, margin: number): Domain {
  return { from: toInstant(view, -margin), to: toInstant(view, view.width + margin) };
}

/** Whether two stretches of time have more than an end in common. */
export function overlaps(a: Domain, b: Domain): boolean {
  return a.from < b.to && a.to > b.from;
}

/** CSS px for each ms outside folds. */
export function scaleOf(view: View): number {
  return view.width / (placeOf(view, view.to) - placeOf(view, view.from));
}

/** The level of detail of a scale (px for each ms): level 0 is one px a day, four levels up is twice as wide. */
export function levelOf(scale: number): number {
  // A hair of tolerance: a scale computed as exactly a level's must not fall below it through rounding.
  return Math.floor(Math.log2(scale * DAY) * STEPS + 1e-9);
}

/** The smallest scale of a level, px for each ms. */
export function scaleOfLevel(level: number): number {
  return 2 ** (level / STEPS) / DAY;
}

/**
 * The stretch of time that a timeline can show: all of its events, with a margin at both ends so that the first and the last
 * mark do not touch the frame. Without events it is the decade from 2016, so that an empty timeline still has an axis.
 *
 * @param dates where each event stands, and what its date covers; ms since the epoch, UTC
 */
export function domainOf(dates: readonly Dated[]): Domain {
  if (dates.length === 0) return EMPTY_DOMAIN;
  // A call with a million arguments would exhaust the stack.
  const from = dates.reduce((first, date) => Math.min(first, date.from ?? date.at), Number.POSITIVE_INFINITY);
  const to = dates.reduce((last, date) => Math.max(last, date.to ?? date.at), Number.NEGATIVE_INFINITY);
  const margin = Math.max((to - from) * 0.03, 20 * DAY);
  // Labels stand to the right of their marks by preference, so the end gets more room than the start.
  return wholeDays({ from: from - margin, to: to + 2 * margin });
}

/** A range of whole days: the days in which it starts and ends are in it, but for a hair's breadth that rounding may have added. */
export function wholeDays({ from, to }: Domain): Domain {
  return { from: Math.floor(from / DAY + HAIR) * DAY, to: Math.ceil(to / DAY - HAIR) * DAY };
}

/** Days. */
const HAIR = 1e-6;

const EMPTY_DOMAIN: Domain = { from: Date.UTC(2016, 0), to: Date.UTC(2026, 0) };

interface Dated {
  readonly at: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface Domain {
  /** Ms since the epoch, UTC. */
  readonly from: number;
  readonly to: number;
}

export interface View extends Domain {
  /** CSS px. */
  readonly width: number;
  /** Empty stretches that take less room than their time would. */
  readonly folds?: Folds | undefined;
}

/** Where an instant stands on the axis of a view, ms: the instant itself unless stretches before it are folded. */
export function placeOf({ folds }: Pick<View, 'folds'>, instant: number): number {
  return folds ? folds.placeOf(instant) : instant;
}
