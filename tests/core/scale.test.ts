import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, domainOf, levelOf, scaleOf, scaleOfLevel, toInstant, toX } from '../../src/core/scale.ts';
import { ticks } from '../../src/core/ticks.ts';

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
    [Date.UTC(2016, 0), Date.UTC(2016, 1)],
    [Date.UTC(2020, 0), Date.UTC(2025, 0)],
  ]);
  expect(domain.from).toBeLessThan(Date.UTC(2016, 0) - 20 * DAY);
  expect(domain.to).toBeGreaterThan(Date.UTC(2025, 0) + 40 * DAY);
});

describe('ticks', () => {
  test.each([
    ['a decade', '2016-01-01', '2026-01-01', 1200, ['2016', 'Jul', '2017', 'Jul', '2018']],
    ['a decade on a phone', '2016-01-01', '2026-01-01', 320, ['2016', '2018', '2020', '2022']],
    ['a year', '2024-06-10', '2025-06-10', 1200, ['2024', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', '2025']],
    ['a month', '2025-01-10', '2025-02-10', 1000, ['Jan 2025', '13', '15', '17', '19', '21', '23', '25', '27', '29', 'Feb']],
  ])('of %s', (_, from, to, width, labels) => {
    const found = ticks({ from: Date.parse(from), to: Date.parse(to), width }, 'en').map(({ label }) => label);
    expect(found.filter(Boolean).slice(0, labels.length)).toEqual(labels);
  });

  test('always show a year, and never stand closer than their labels need', () => {
    fc.assert(
      fc.property(view, (v) => {
        const found = ticks(v, 'id');
        expect(found.some(({ year, label }) => year && /\d{4}/.test(label))).toBe(true);
        const labelled = found.filter(({ label }) => label);
        for (const [index, tick] of labelled.slice(1).entries())
          expect(tick.x - (labelled[index]?.x ?? 0)).toBeGreaterThanOrEqual(35);
        expect(found.length).toBeLessThanOrEqual(v.width / 35 + 2);
        expect(scaleOf(v)).toBeGreaterThan(0);
      }),
    );
  });
});
