import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src/core/side.ts';
import { frame } from '../../../src/core/timeline/drawing.ts';
import type { LayoutEvent } from '../../../src/core/timeline/layout.ts';
import { DAY, domainOf } from '../../../src/core/timeline/scale.ts';
import { between, emphasise, groupingFor, stretchOf } from '../../../src/core/timeline/story-view.ts';

const event = (at: number, significance = 3): LayoutEvent => ({
  id: String(at),
  title: 'An event',
  side: 'us',
  lane: 'models',
  significance,
  at,
  from: at,
  to: at,
  softStart: false,
  softEnd: false,
});

const days = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 });

describe('the stretch of time of a step', () => {
  it('has its event in view, in the story, and never less than 45 days where there are as many', () => {
    fc.assert(
      fc.property(days, fc.nat(), (instants, seed) => {
        const events = instants.map((day) => event(day * DAY));
        const domain = domainOf(events.map(({ at }) => ({ at })));
        const step = seed % events.length;
        const { from, to } = stretchOf(events, domain, step);
        const at = events[step]?.at ?? 0;
        const hair = 1;
        expect(from).toBeGreaterThanOrEqual(domain.from - hair);
        expect(to).toBeLessThanOrEqual(domain.to + hair);
        expect(at >= from && at <= to).toBe(true);
        expect(to - from).toBeGreaterThanOrEqual(Math.min(45 * DAY, domain.to - domain.from) - hair);
      }),
    );
  });

  it('is the whole story before the first step', () => {
    const domain = { from: 0, to: 100 * DAY };
    expect(stretchOf([event(DAY)], domain, undefined)).toBe(domain);
  });

  it('is the shorter, the nearer the neighbours are', () => {
    const events = [0, 400, 410, 420, 1000].map((day) => event(day * DAY));
    const domain = { from: 0, to: 1000 * DAY };
    const spanOf = (step: number) => {
      const { from, to } = stretchOf(events, domain, step);
      return (to - from) / DAY;
    };
    expect(spanOf(2)).toBe(45);
    expect(spanOf(3)).toBeGreaterThan(spanOf(2));
    expect(spanOf(0)).toBe(1000);
  });
});

describe('the way from one stretch to another', () => {
  it.each([
    ['begins', 0, { from: 0, to: 1000 * DAY }],
    ['ends', 1, { from: 400 * DAY, to: 410 * DAY }],
  ])('%s where it should', (_name, share, expected) => {
    const { from, to } = between({ from: 0, to: 1000 * DAY }, { from: 400 * DAY, to: 410 * DAY }, share);
    expect(from).toBeCloseTo(expected.from, 0);
    expect(to).toBeCloseTo(expected.to, 0);
  });

  it('pans where the scale stays', () => {
    expect(between({ from: 0, to: 10 }, { from: 100, to: 110 }, 0.5)).toEqual({ from: 50, to: 60 });
  });

  it('never leaves what both ends are part of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 45, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, span, share) => {
          const { from, to } = between({ from: 0, to: 1000 * DAY }, { from: at * DAY, to: (at + span) * DAY }, share);
          expect(from).toBeGreaterThanOrEqual(-1);
          expect(to).toBeLessThanOrEqual(1000 * DAY + 1);
        },
      ),
    );
  });
});

it('the event of a step comes before all others', () => {
  const graded = emphasise([event(0, 5), event(1, 1), event(2, 4)], 1).map(({ significance }) => significance);
  expect(graded).toEqual([3, 5, 3]);
});

describe('the bands of a story', () => {
  it.each<[string, Side[], { width: number; height: number }, string[], number]>([
    ['a mirror where there is room', ['us', 'cn'], { width: 1300, height: 300 }, ['us', 'cn'], 2],
    ['fewer rows where there is less', ['us', 'cn'], { width: 1300, height: 250 }, ['us', 'cn'], 1],
    ['one band where a third side leaves none', ['us', 'cn', 'other'], { width: 1300, height: 250 }, ['strip'], 3],
    ['one band on a phone', ['us', 'cn'], { width: 328, height: 117 }, ['strip'], 1],
    ['one band in no height at all', ['us', 'cn'], { width: 328, height: 0 }, ['strip'], 1],
  ])('are %s', (_name, sides, room, bands, rows) => {
    const grouping = groupingFor(new Set(sides), room);
    expect(grouping.bands.map(({ id }) => id)).toEqual(bands);
    expect(grouping.bands[0]?.rows).toBe(rows);
    if (room.height > 0) expect(frame(grouping.bands).height).toBeLessThanOrEqual(room.height);
  });
});
