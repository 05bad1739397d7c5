import { type CountableTimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, domainOf, levelOf, scaleOf, scaleOfLevel, toInstant, toX } from '../../../src/core/timeline/scale.ts';
import { textWidth } from '../../../src/core/timeline/text.ts';
import { startsOf, ticks } from '../../../src/core/timeline/ticks.ts';

const view = fc
  .record({
    from: fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2026, 0) }),
    span: fc.integer({ min: 20 * DAY, max: 8000 * DAY }),
    width: fc.integer({ min: 288, max: 2400 }),
  })
  .map(({ from, span, width }) => ({ from, to: from + span, width }));

test('a place on the axis leads back to its instant', () => {
  fc.assert(
    fc.property(view, fc.double({ min: 0, max: 1, noNaN: true }), (v, share) => {
      const instant = v.from + share * (v.to - v.from);
      expect(Math.abs(toInstant(v, toX(v, instant)) - instant)).toBeLessThan(1);
    }),
  );
});

test('the scale of a level is of that level, and of none below it', () => {
  for (let level = -60; level <= 60; level++) {
    expect(levelOf(scaleOfLevel(level))).toBe(level);
    expect(levelOf(scaleOfLevel(level) * 0.999)).toBe(level - 1);
  }
});

test('four levels up is twice as wide', () => {
  expect(scaleOfLevel(4) / scaleOfLevel(0)).toBeCloseTo(2, 12);
  expect(scaleOfLevel(0)).toBeCloseTo(1 / DAY, 18);
});

test('the domain holds every event, with room at both ends', () => {
  const domain = domainOf([
    { at: Date.UTC(2016, 0, 15), from: Date.UTC(2016, 0), to: Date.UTC(2016, 1) },
    { at: Date.UTC(2020, 0), from: Date.UTC(2020, 0), to: Date.UTC(2025, 0) },
  ]);
  expect(domain.from).toBeLessThan(Date.UTC(2016, 0) - 20 * DAY);
  expect(domain.to).toBeGreaterThan(Date.UTC(2025, 0) + 40 * DAY);
});

describe('ticks', () => {
  test.each([
    ['year', utcYear, [1, 2, 5, 10]],
    ['month', utcMonth, [1, 3, 6]],
  ] as const)('every so many %ss are those of d3-time', (unit, interval: CountableTimeInterval, steps) => {
    fc.assert(
      fc.property(view, fc.constantFrom(...steps), ({ from, to }, every) => {
        const expected = interval.every(every)?.range(new Date(from), new Date(to + 1)) ?? [];
        expect(startsOf({ unit, every }, { from, to })).toEqual(expected.map((date) => date.getTime()));
      }),
    );
  });

  test('every so many days start anew on the 1st of a month, and none begins nearer to the next 1st than that', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(1, 2, 7, 14), ({ from, to }, every) => {
        const days = utcDay.range(new Date(from), new Date(to + 1));
        const left = (day: Date) => utcDay.count(day, utcMonth.offset(utcMonth.floor(day), 1));
        const expected = days.filter((day) => (day.getUTCDate() - 1) % every === 0 && left(day) >= every);
        expect(startsOf({ unit: 'day', every }, { from, to })).toEqual(expected.map((date) => date.getTime()));
      }),
    );
  });

  test.each([
    ['a decade', '2016-01-01', '2026-01-01', 1200, '', ['2016', 'Jul', '2017', 'Jul', '2018']],
    ['a decade on a phone', '2016-01-01', '2026-01-01', 320, '', ['2016', '2018', '2020', '2022']],
    ['a year', '2024-06-10', '2025-06-10', 1200, '2024', ['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', '2025']],
    ['the end of February', '2020-02-20', '2020-03-08', 600, 'Feb 2020', ['23', '25', '27', 'Mar', '3', '5']],
    ['the end of a January', '2020-01-25', '2020-02-07', 600, 'Jan 2020', ['27', '29', 'Feb', '3', '5']],
    ['a month', '2025-01-10', '2025-02-10', 1000, 'Jan 2025', ['13', '15', '17', '19', '21', '23', '25', '27', '29', 'Feb']],
  ])('of %s', (_, from, to, width, pinned, labels) => {
    const found = ticks({ from: Date.parse(from), to: Date.parse(to), width }, 'en');
    expect(found.pinned).toBe(pinned);
    // What is pinned covers what is under it.
    const covered = pinned ? textWidth(pinned, 12, 600) + 12 : 0;
    const seen = found.ticks.filter(({ x, label }) => label && x >= covered).map(({ label }) => label);
    expect(seen.slice(0, labels.length)).toEqual(labels);
  });

  test('always show a year, and never stand closer than their labels need', () => {
    fc.assert(
      fc.property(view, (v) => {
        const { ticks: found, pinned } = ticks(v, 'id');
        expect(/\d{4}$/.test(pinned) || found.some(({ year, x, label }) => year && x >= 0 && /^\d{4}$/.test(label))).toBe(true);
        const labelled = found.filter(({ label }) => label);
        for (const [index, tick] of labelled.slice(1).entries())
          expect(tick.x - (labelled[index]?.x ?? 0)).toBeGreaterThanOrEqual(35);
        expect(found.length).toBeLessThanOrEqual(v.width / 35 + 2);
        expect(scaleOf(v)).toBeGreaterThan(0);
      }),
    );
  });

  test('stay within the room that they are made for, and so do their labels', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(0, 100, 1000), (v, margin) => {
        const { ticks: found } = ticks(v, 'en', margin);
        for (const { x, label } of found) {
          expect(x).toBeGreaterThanOrEqual(-margin - 1e-6);
          expect(x + (label ? 4 + textWidth(label, 12, 600) : 0)).toBeLessThanOrEqual(v.width + margin + 1e-6);
        }
      }),
    );
  });

  test('have no label that the left edge of the view would cut', () => {
    const decade = { from: Date.parse('2014-06-01'), to: Date.parse('2026-12-01'), width: 328 };
    const { ticks: found } = ticks(decade, 'en', 164);
    expect(found.slice(0, 4).map(({ label, x }) => [label, x < 0])).toEqual([
      ['2010', true],
      ['2012', true],
      ['', true],
      ['2016', false],
    ]);
    fc.assert(
      fc.property(view, (v) => {
        const cut = ticks(v, 'en', 500).ticks.filter(({ label, x }) => label && x > -36 && x < 0);
        expect(cut).toEqual([]);
      }),
    );
  });

  test('beyond the edges of a view change none of those within', () => {
    fc.assert(
      fc.property(view, (v) => {
        const inside = ({ x }: { readonly x: number }) => x >= 0 && x < v.width - 36;
        expect(ticks(v, 'en', v.width).ticks.filter(inside)).toEqual(ticks(v, 'en').ticks.filter(inside));
        expect(ticks(v, 'en', v.width).pinned).toBe(ticks(v, 'en').pinned);
      }),
    );
  });

  test('say in which year a view starts where no tick at its left edge does', () => {
    fc.assert(
      fc.property(view, (v) => {
        const { ticks: found, pinned } = ticks(v, 'en');
        const areYears = found.every(({ year }) => year);
        const isSaid = found.some(({ x, year }) => year && x >= 0 && x < 64);
        if (pinned) expect(pinned.slice(-4)).toBe(String(new Date(v.from).getUTCFullYear()));
        else expect(areYears || isSaid).toBe(true);
      }),
    );
  });
});
