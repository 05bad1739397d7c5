import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram, histogramPaths } from '../../../src/core/timeline/histogram.ts';
import { domainOf } from '../../../src/core/timeline/scale.ts';
import { anyEvents, seedEvents } from './timeline.ts';

test('every event is counted once, on its side of the axis', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 1, max: 200 }), (events, parts) => {
      const domain = domainOf(events.map(({ at }) => ({ at })));
      const { above, below } = histogram(events, domain, parts);
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
      expect(sum(above)).toBe(events.filter(({ side }) => side === 'us').length);
      expect(sum(above) + sum(below)).toBe(events.length);
      expect([above.length, below.length]).toEqual([parts, parts]);
    }),
  );
});

test('no bar is higher than its half, and a single event shows', () => {
  const domain = domainOf(seedEvents.map(({ at }) => ({ at })));
  const { above } = histogramPaths(histogram(seedEvents, domain, 96));
  const heights = [...above.matchAll(/v(-[\d.]+)/g)].map(([, height]) => Math.abs(Number(height)));
  expect(heights.length).toBeGreaterThan(5);
  for (const height of heights) expect(height).toBeLessThanOrEqual(1);
  expect(Math.min(...heights)).toBeGreaterThan(0.2);
});
