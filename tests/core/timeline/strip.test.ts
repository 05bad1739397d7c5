import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutEvent } from '../../../src/core/timeline/layout.ts';
import { AXIS, makeStrip, markStrip } from '../../../src/core/timeline/strip.ts';
import { anyEvents, seedEvents } from './timeline.ts';

const ROOMS = { us: 60, cn: 50, other: 20 };
const WIDTH = 1072;

const strip = makeStrip(seedEvents, WIDTH, ROOMS, 'en');

function eventAt(day: string, end = day, changes: Partial<LayoutEvent> = {}): LayoutEvent {
  const from = Date.parse(day);
  const to = Date.parse(end) + 86_400_000;
  return { ...{ id: day, title: day, side: 'us', lane: 'models', significance: 3, at: from, from, to }, ...SHARP, ...changes };
}

const SHARP = { softStart: false, softEnd: false };

describe('a strip of the timeline', () => {
  test('goes over whole years, each of them named', () => {
    const { view, years } = makeStrip([eventAt('2019-05-15'), eventAt('2021-12-31')], WIDTH, ROOMS, 'en');
    expect(view).toEqual({ from: Date.UTC(2019, 0), to: Date.UTC(2022, 0), width: WIDTH });
    expect(years.filter(({ year }) => year).map(({ label }) => label)).toEqual(expect.arrayContaining(['2019', '2020', '2021']));
  });

  test('has a block for every event, all within it, none on another and none on the axis', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { blocks, unit, column, axis, height } = makeStrip(events, WIDTH, ROOMS, 'en');
        expect(blocks.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
        for (const { x, y } of blocks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + column).toBeLessThanOrEqual(WIDTH + 0.01);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + unit).toBeLessThanOrEqual(height);
          expect(y + unit <= axis + 0.01 || y >= axis + AXIS - 0.01).toBe(true);
        }
        expect(new Set(blocks.map(({ x, y }) => `${x} ${y}`)).size).toBe(blocks.length);
      }),
    );
  });

  test('puts American acts above the axis, Chinese ones below it, and the rest of the world below those', () => {
    const sides = new Map(seedEvents.map(({ id, side }) => [id, side]));
    for (const { id, y } of strip.blocks) {
      const side = sides.get(id);
      expect(y < strip.axis, id).toBe(side === 'us');
      expect(y >= strip.bases.other - 0.01, id).toBe(side === 'other');
    }
  });

  test('keeps the rooms of its sides, whatever the corpus', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => eventAt('2024-03-05', '2024-03-05', { id: `event-${index}` }));
    const { unit, axis, height } = makeStrip(crowd, WIDTH, ROOMS, 'en');
    expect(unit * 300).toBeCloseTo(ROOMS.us);
    expect(axis).toBeLessThan(ROOMS.us + 50);
    expect(height).toBeLessThan(300);
  });

  test('without events it is a year without blocks', () => {
    const empty = makeStrip([], WIDTH, ROOMS, 'en');
    expect(empty.blocks).toEqual([]);
    expect(empty.view.to - empty.view.from).toBe(366 * 86_400_000);
  });
});

describe('marks on a strip', () => {
  test('each stands over the month of its event, beyond the blocks of its side, and clear of the other marks', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const made = makeStrip(events, WIDTH, ROOMS, 'en');
        const some = events.slice(0, 12);
        const marks = markStrip(made, some);
        expect(marks.map(({ id }) => id)).toEqual(some.map(({ id }) => id));
        for (const [index, mark] of marks.entries()) {
          const block = made.blocks.find(({ id }) => id === mark.id);
          expect(mark.x).toBeCloseTo((block?.x ?? 0) + made.column / 2, 1);
          if (mark.side === 'us') expect(mark.y + mark.radius).toBeLessThan(block?.y ?? 0);
          else expect(mark.y - mark.radius).toBeGreaterThan((block?.y ?? 0) + made.unit);
          for (const other of marks.slice(0, index).filter(({ side }) => side === mark.side)) {
            expect(Math.max(Math.abs(other.x - mark.x), Math.abs(other.y - mark.y))).toBeGreaterThanOrEqual(2 * mark.radius);
          }
        }
      }),
    );
  });

  test('the only mark stays within the strip', () => {
    for (const event of seedEvents) {
      const [mark] = markStrip(strip, [event]);
      expect((mark?.y ?? -1) - (mark?.radius ?? 0)).toBeGreaterThanOrEqual(0);
      expect((mark?.y ?? 1e6) + (mark?.radius ?? 0)).toBeLessThanOrEqual(strip.height);
    }
  });

  test.each([
    ['a day', '2023-05-10', '2023-05-10', undefined],
    ['a week', '2023-05-10', '2023-05-16', undefined],
    ['half a year', '2023-01-01', '2023-06-30', { x: 0, width: 531.6 }],
  ])('%s is %s to %s: bar %o', (_, from, to, bar) => {
    const event = eventAt(from, to);
    const [mark] = markStrip(makeStrip([event], WIDTH, ROOMS, 'en'), [event]);
    if (bar) expect(mark?.span).toMatchObject({ x: bar.x, width: expect.closeTo(bar.width, 0) });
    else expect(mark?.span).toBeUndefined();
  });

  test('an open end reaches the edge, and ends that name no day are soft', () => {
    const event = eventAt('2023-05-10', '2023-05-10', { to: undefined, softEnd: true });
    const [mark] = markStrip(makeStrip([event], WIDTH, ROOMS, 'en'), [event]);
    expect((mark?.span?.x ?? 0) + (mark?.span?.width ?? 0)).toBeCloseTo(WIDTH);
    expect(mark?.span).toMatchObject({ softStart: false, softEnd: true });
  });
});
