import type { Side } from '../side.ts';
import { frame } from './drawing.ts';
import { type Grouping, mirror } from './grouping.ts';
import type { LayoutEvent } from './layout.ts';
import { DAY, type Domain } from './scale.ts';

/**
 * The stretch of time that a step of a story shows: its event, and as much around it as its neighbours in the story are away.
 * Before the first step that is the whole story.
 *
 * @param domain the whole story
 * @param step from 0; undefined before the first one
 */
export function stretchOf(events: readonly LayoutEvent[], domain: Domain, step: number | undefined): Domain {
  const at = step === undefined ? undefined : events[step]?.at;
  if (at === undefined) return domain;
  const before = events.flatMap((other) => (other.at < at ? [at - other.at] : []));
  const after = events.flatMap((other) => (other.at > at ? [other.at - at] : []));
  const gaps = [before, after].flatMap((side) => (side.length > 0 ? [Math.min(...side)] : []));
  const [near = DAY, far = near] = gaps;
  const whole = domain.to - domain.from;
  const span = Math.min(whole, Math.max(CLOSEST, SHARE * Math.sqrt(near * far)));
  const from = Math.min(domain.to - span, Math.max(domain.from, at - span * 0.45));
  return { from, to: from + span };
}

/** The same events, that of the step before all others where there is not room for every label. */
export function emphasise(events: readonly LayoutEvent[], step: number | undefined): LayoutEvent[] {
  return events.map((event, index) => ({ ...event, significance: index === step ? 5 : Math.min(event.significance, 3) }));
}

/** A picture between two others; `share` of the way has been gone. Zooming is even to the eye if it goes by factors. */
export function between(a: Domain, b: Domain, share: number): Domain {
  if (share >= 1) return b;
  const [spanA, spanB] = [a.to - a.from, b.to - b.from];
  const span = spanA * (spanB / spanA) ** share;
  // How far the way from one scale to the other has been gone; in step with it, the frame glides straight across.
  const part = Math.abs(spanB - spanA) < DAY ? share : (span - spanA) / (spanB - spanA);
  const from = a.from + (b.from - a.from) * part;
  return { from, to: from + span };
}

/** The mirror with as many rows as there is room for; where there is none for a mirror, one band for all sides. */
export function groupingFor(sides: ReadonlySet<Side>, { width, height }: Room): Grouping {
  const mirrors = width < WIDE ? [] : [4, 3, 2, 1].map((rows) => mirror(sides, rows));
  const fitting = [...mirrors, ...[3, 2].map(strip)].find(({ bands }) => frame(bands).height <= height);
  return fitting ?? strip(1);
}

function strip(rows: number): Grouping {
  return { bands: [{ id: STRIP, isAbove: true, rows }], bandOf: () => STRIP, bandOfKind: () => STRIP };
}

const STRIP = 'strip';

/** How many times the distance of the neighbours is shown. */
const SHARE = 3;

/** No step shows less time than this. */
const CLOSEST = 45 * DAY;

/** The narrowest frame of a mirror, CSS px. */
const WIDE = 640;

/** CSS px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}
