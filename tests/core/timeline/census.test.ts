import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Census, writeCensus } from '../../../src/core/timeline/census.ts';
import { DAY } from '../../../src/core/timeline/scale.ts';

const anyDays = fc.array(fc.oneof(fc.integer({ min: -400, max: 21_000 }), fc.integer({ min: 20_000, max: 20_010 })), {
  maxLength: 200,
});
const anyInstant = fc.oneof(
  fc.integer({ min: -500, max: 21_100 }).map((day) => day * DAY),
  fc.integer({ min: 19_990 * DAY, max: 20_020 * DAY }),
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
);

function read(days: readonly number[]): Census {
  return Census.read(JSON.parse(JSON.stringify(writeCensus(days))));
}

describe('a census', () => {
  test('counts what a look at every event counts, in windows on and off the edges of days', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, anyInstant, (days, from, to) => {
        const expected = days.filter((day) => day * DAY >= from && day * DAY < to).length;
        expect(read(days).count({ from, to })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same whatever the order of days', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const sorted = [...days].sort((a, b) => b - a);
        expect(JSON.stringify(writeCensus(sorted))).toBe(JSON.stringify(writeCensus(days)));
      }),
    );
  });

  test.each<[string, [from: number, to: number], number]>([
    ['before the first day', [0, 20_000 * DAY], 0],
    ['after the last day', [20_011 * DAY, 30_000 * DAY], 0],
    ['across both ends', [0, 30_000 * DAY], 4],
    ['of the first day alone', [20_000 * DAY, 20_001 * DAY], 2],
    ['that ends where the last day starts', [20_001 * DAY, 20_010 * DAY], 1],
    ['from a moment after a day has begun', [20_000 * DAY + 1, 20_010 * DAY + 1], 2],
    ['without any length', [20_000 * DAY, 20_000 * DAY], 0],
    ['whose ends are the wrong way round', [30_000 * DAY, 0], 0],
  ])('in a window %s', (_, [from, to], count) => {
    expect(read([20_000, 20_010, 20_000, 20_003]).count({ from, to })).toBe(count);
  });

  test('of nothing counts nothing', () => {
    expect(read([]).count({ from: 0, to: 30_000 * DAY })).toBe(0);
  });

  test('stays small where years are empty', () => {
    expect(JSON.stringify(writeCensus([0, 20_000])).length).toBeLessThan(40);
  });
});
