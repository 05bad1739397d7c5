import type { Side } from '../side.ts';
import type { Domain } from './scale.ts';

/** Into how many parts the overview of a timeline is divided; its view box is as wide, and 2 high. */
export const OVERVIEW = 120;

/**
 * How many events begin in each of so many equal parts of the domain, American acts apart from all others: the overview of a
 * timeline, whatever its size.
 */
export function histogram(events: readonly Datum[], { from, to }: Domain, parts: number): Histogram {
  const above = new Array<number>(parts).fill(0);
  const below = new Array<number>(parts).fill(0);
  for (const { at, side } of events) {
    const part = Math.min(parts - 1, Math.max(0, Math.floor(((at - from) / (to - from)) * parts)));
    const counts = isAbove(side) ? above : below;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return { above, below, highest: Math.max(1, ...above, ...below) };
}

/**
 * The histogram as two SVG paths, American acts up from the middle and the others down, in a view box of `parts` × 2: one unit
 * wide for each part, and one unit high for the highest count. Counts go by their square root, so that a single event still shows.
 */
export function histogramPaths({ above, below, highest }: Histogram): { above: string; below: string } {
  const bars = (counts: readonly number[], direction: -1 | 1) =>
    counts
      .map((count, part) => (count === 0 ? '' : `M${part},1h0.86v${round(direction * Math.sqrt(count / highest))}h-0.86z`))
      .join('');
  return { above: bars(above, -1), below: bars(below, 1) };
}

function isAbove(side: Side): boolean {
  return side === 'us';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

interface Datum {
  /** Ms since the epoch, UTC. */
  readonly at: number;
  readonly side: Side;
}

export interface Histogram {
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** The highest count of a part on either side, at least 1. */
  readonly highest: number;
}
