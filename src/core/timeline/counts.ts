import { LANES, type Lane } from '../lane.ts';
import { SIDES } from '../side.ts';
import type { Grouping } from './grouping.ts';
import { around, type Domain, toX, type View } from './scale.ts';
import type { Bucket } from './tile-file.ts';

/** The least distance of two ticks, CSS px, and the least width of a stretch that has a count of its own. */
const TICK_GAP = 3;
const COUNT_WIDTH = 30;

/** Fewer events than this are shown by their ticks alone. */
const LEAST_COUNT = 3;

/**
 * Ticks for events that are only counted, spread evenly over the stretch that they are counted in: as many as there are events, or
 * as find room.
 */
export function hiddenTicks(buckets: readonly Bucket[], view: View, grouping: Grouping<never>, margin: number): RugTick[] {
  return within(buckets, view, margin).flatMap((bucket) => {
    const width = widthOf(bucket, view);
    const room = Math.max(1, Math.floor(width / TICK_GAP));
    return [...byBand(bucket, grouping)].flatMap(([band, lanes]): RugTick[] => {
      const total = sum(lanes);
      const shown = Math.min(total, room);
      return Array.from({ length: shown }, (_, index) => ({
        band,
        // Where there are more than find room, each lane keeps its share.
        lane: laneAt(lanes, Math.floor(((index + 0.5) * total) / shown)),
        x: toX(view, bucket.from) + ((index + 0.5) / shown) * width,
      }));
    });
  });
}

/**
 * Counts of events that are only counted: buckets are joined, in twos, fours and so on, until each stretch is wide enough for its
 * number. They are joined by their place on the axis of time, so that panning never joins them anew.
 */
export function countsOf(buckets: readonly Bucket[], view: View, grouping: Grouping<never>, margin: number): Count[] {
  const joined = new Map<string, Count & { lanes: number[] }>();
  for (const bucket of within(buckets, view, margin)) {
    const own = bucket.to - bucket.from;
    const joint = own * 2 ** Math.max(0, Math.ceil(Math.log2(COUNT_WIDTH / widthOf(bucket, view)) - 1e-9));
    // Both edges of a bucket are multiples of its width from where its tile starts, and so from where the pyramid does.
    const from = bucket.origin + Math.floor((bucket.from - bucket.origin + own / 2) / joint) * joint;
    for (const [band, lanes] of byBand(bucket, grouping)) {
      const key = `${band} ${from} ${joint}`;
      const count = joined.get(key) ?? {
        band,
        from,
        to: from + joint,
        x: (toX(view, from) + toX(view, from + joint)) / 2,
        total: 0,
        lanes: [],
      };
      joined.set(key, {
        ...count,
        total: count.total + sum(lanes),
        lanes: LANES.map((_, lane) => (count.lanes[lane] ?? 0) + (lanes[lane] ?? 0)),
      });
    }
  }
  return [...joined.values()].filter(({ total }) => total >= LEAST_COUNT);
}

function within(buckets: readonly Bucket[], view: View, margin: number): readonly Bucket[] {
  const seen = around(view, margin);
  return buckets.filter(({ from, to }) => to > seen.from && from < seen.to);
}

/** CSS px. */
function widthOf({ from, to }: Bucket, view: View): number {
  return toX(view, to) - toX(view, from);
}

/** For each band the counts of a bucket's lanes, where there are any. */
function byBand(bucket: Bucket, { bandOfKind }: Grouping<never>): Map<string, readonly number[]> {
  const bands = new Map<string, number[]>();
  for (const side of SIDES) {
    for (const [index, lane] of LANES.entries()) {
      const count = bucket.lanes[side][index] ?? 0;
      const band = count > 0 ? bandOfKind(side, lane) : undefined;
      if (band === undefined) continue;
      const lanes = bands.get(band) ?? LANES.map(() => 0);
      lanes[index] = (lanes[index] ?? 0) + count;
      bands.set(band, lanes);
    }
  }
  return bands;
}

/** The lane of one of the events, when they are taken lane by lane. */
function laneAt(lanes: readonly number[], index: number): Lane {
  return LANES.find((_, lane) => index < sum(lanes.slice(0, lane + 1))) ?? LANES[0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A tick of an event that is only counted. */
export interface RugTick {
  readonly band: string;
  readonly lane: Lane;
  /** CSS px from the left edge of the view. */
  readonly x: number;
}

/** How many events of a band are only counted in a stretch of time. */
export interface Count extends Domain {
  readonly band: string;
  /** The middle of the stretch, CSS px from the left edge of the view. */
  readonly x: number;
  readonly total: number;
  /** How many of them each lane has. */
  readonly lanes: readonly number[];
}
