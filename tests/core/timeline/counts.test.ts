import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES, type Lane } from '../../../src/core/lane.ts';
import { SIDES } from '../../../src/core/side.ts';
import { countsOf, hiddenTicks } from '../../../src/core/timeline/counts.ts';
import { ROWS } from '../../../src/core/timeline/drawing.ts';
import { byActor, byLane, mirror } from '../../../src/core/timeline/grouping.ts';
import { BUCKETS } from '../../../src/core/timeline/pyramid.ts';
import { DAY, type Domain, scaleOf, toX, type View } from '../../../src/core/timeline/scale.ts';
import type { Bucket } from '../../../src/core/timeline/tile-file.ts';
import { anyAim, anyTileEvents, anyWidth, eventsOn, type Served, serve, viewOf } from './timeline.ts';

const grouping = mirror(new Set(SIDES), ROWS);
const anyCorpus = anyTileEvents({ least: 100, most: 400 });
const runs = { numRuns: 50, endOnFailure: true };

/** Buckets that nowhere overlap: those of the tiles of one level. */
function bucketsAt({ tiles }: Served, level: number): Bucket[] {
  const all = [...tiles.values()];
  return all
    .filter((tile) => tile.level === level)
    .flatMap(({ buckets }) => buckets)
    .sort((a, b) => a.from - b.from);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What a band has in a bucket, lane by lane. */
function lanesIn(buckets: readonly Bucket[], band: string): number[] {
  return LANES.map((_, lane) => sum(buckets.map(({ lanes }) => lanes[band as 'us' | 'cn' | 'other'][lane] ?? 0)));
}

function within(domain: Domain, { from, to }: Domain): boolean {
  // Half a ms of tolerance: edges of stretches are found in two ways.
  return from >= domain.from - 0.5 && to <= domain.to + 0.5;
}

describe('counts', () => {
  test('are the sums of what their stretch hides, band by band and lane by lane, and only few go without', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, fc.integer({ min: 0, max: 3 }), (events, width, level) => {
        const served = serve(events);
        const buckets = bucketsAt(served, level);
        const view = { ...served.domain, width: width * 2 ** level };
        const counts = countsOf(buckets, view, grouping, 0);
        for (const { band, from, to, total, lanes, x } of counts) {
          const own = buckets.filter((bucket) => within({ from, to }, bucket));
          expect(lanes).toEqual(lanesIn(own, band));
          expect(total).toBe(sum(lanes));
          expect(total).toBeGreaterThanOrEqual(3);
          expect(x).toBeCloseTo(toX(view, (from + to) / 2), 6);
        }
        for (const side of SIDES) {
          const without = buckets.filter((bucket) => !counts.some((count) => count.band === side && within(count, bucket)));
          for (const bucket of without) expect(sum(bucket.lanes[side])).toBeLessThan(3);
        }
      }),
      runs,
    );
  });

  test('have room for their numbers, and never stand on each other', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, fc.integer({ min: 0, max: 3 }), anyAim, (events, width, level, aim) => {
        const served = serve(events);
        const view = viewOf(served.domain, width, aim);
        const counts = countsOf(bucketsAt(served, level), view, grouping, width);
        for (const side of SIDES) {
          const own = counts.filter(({ band }) => band === side).sort((a, b) => a.from - b.from);
          for (const [index, { from, to }] of own.entries()) {
            expect((to - from) * scaleOf(view)).toBeGreaterThanOrEqual(30 - 1e-6);
            expect(from).toBeGreaterThanOrEqual((own[index - 1]?.to ?? Number.NEGATIVE_INFINITY) - 0.5);
          }
        }
      }),
      runs,
    );
  });

  test('are of the same stretches wherever the view is panned', () => {
    const events = eventsOn(Array.from({ length: 1500 }, (_, index) => 16_000 + index * 3));
    const served = serve(events);
    const all = served.domain.to - served.domain.from;
    const anyZoom = fc.integer({ min: 0, max: 5 });
    const anyStep = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(anyWidth, fc.integer({ min: 0, max: 3 }), anyZoom, anyStep, (width, level, doublings, step) => {
        const buckets = bucketsAt(served, level);
        const span = all / 2 ** doublings;
        const middle = (served.domain.from + served.domain.to) / 2;
        const view: View = { from: middle - span / 2, to: middle + span / 2, width };
        const panned: View = { from: view.from + step * span, to: view.to + step * span, width };
        // As far as both views show stretches whole, with their margins: the widest has 60 px, or is a bucket.
        const cut = Math.max(all / 2 ** level / BUCKETS, 60 / scaleOf(view));
        const shared = { from: Math.max(view.from, panned.from) - span + cut, to: Math.min(view.to, panned.to) + span - cut };
        const stretches = (at: View) =>
          countsOf(buckets, at, grouping, width)
            .filter((count) => within(shared, count))
            .map(({ band, from, to, total }) => `${total} ${band} from ${from} to ${to}`);
        expect(stretches(panned)).toEqual(stretches(view));
      }),
      { numRuns: 1000 },
    );
  });

  test('go to the bands of lanes as well, and to no band of actors', () => {
    fc.assert(
      fc.property(anyCorpus, (events) => {
        const served = serve(events);
        const buckets = bucketsAt(served, 0);
        const view = { ...served.domain, width: 1200 };
        for (const { band, lanes, total } of countsOf(buckets, view, byLane(LANES, 2), 0)) {
          expect(lanes.map((count, lane) => (LANES[lane] === band ? 0 : count))).toEqual(LANES.map(() => 0));
          expect(total).toBe(lanes[LANES.indexOf(band as Lane)]);
        }
        const actors = byActor(['openai'], () => ['openai'], 3);
        expect(countsOf(buckets, view, actors, 0)).toEqual([]);
        expect(hiddenTicks(buckets, view, actors, 0)).toEqual([]);
      }),
      runs,
    );
  });

  test('are none where nothing is hidden', () => {
    expect(countsOf([], { from: 0, to: 100 * DAY, width: 1200 }, grouping, 0)).toEqual([]);
  });
});

describe('ticks of events that are only counted', () => {
  test('are as many as there are events where these find room, and never closer than they can be told apart', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, fc.integer({ min: 0, max: 3 }), anyAim, (events, width, level, aim) => {
        const served = serve(events);
        const view = viewOf(served.domain, width, aim);
        for (const bucket of bucketsAt(served, level)) {
          const [left, right] = [toX(view, bucket.from), toX(view, bucket.to)];
          const ticks = hiddenTicks([bucket], view, grouping, width);
          const isNear = right > -width && left < 2 * width;
          for (const side of SIDES) {
            const own = ticks.filter(({ band }) => band === side).map(({ x }) => x);
            const room = Math.max(1, Math.floor((right - left) / 3 + 1e-9));
            expect(own.length).toBeLessThanOrEqual(isNear ? room : 0);
            if (isNear) expect(own.length).toBeGreaterThanOrEqual(Math.min(sum(bucket.lanes[side]), Math.max(1, room - 1)));
            for (const [index, x] of own.entries()) {
              expect(x).toBeGreaterThan(left - 1e-6);
              expect(x).toBeLessThan(right + 1e-6);
              if (index > 0) expect(x - (own[index - 1] ?? 0)).toBeGreaterThanOrEqual(3 - 1e-6);
            }
          }
        }
      }),
      runs,
    );
  });

  test('have the lanes of the events where all of them find room', () => {
    fc.assert(
      fc.property(anyCorpus, (events) => {
        const served = serve(events);
        const view = { ...served.domain, width: 100_000 };
        for (const bucket of bucketsAt(served, 0)) {
          const ticks = hiddenTicks([bucket], view, grouping, 0);
          for (const side of SIDES) {
            const own = ticks.filter(({ band }) => band === side);
            expect(LANES.map((lane) => own.filter((tick) => tick.lane === lane).length)).toEqual(bucket.lanes[side]);
          }
        }
      }),
      runs,
    );
  });

  test('keep a share for each lane where there is no room for all', () => {
    const lanes = { us: [80, 0, 0, 20, 0, 0, 0], cn: LANES.map(() => 0), other: LANES.map(() => 0) };
    const bucket: Bucket = { from: 0, to: 30 * DAY, origin: 0, lanes, grades: [0, 0, 100, 0, 0] };
    const ticks = hiddenTicks([bucket], { from: 0, to: 30 * DAY, width: 60 }, grouping, 0);
    expect(ticks).toHaveLength(20);
    expect(ticks.filter(({ lane }) => lane === LANES[0])).toHaveLength(16);
    expect(ticks.filter(({ lane }) => lane === LANES[3])).toHaveLength(4);
  });
});
