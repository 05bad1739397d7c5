import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../../src/core/relation.ts';
import { arcs, bundledArcs } from '../../../src/core/timeline/arcs.ts';
import { AXIS, type Drawn, draw, ROWS } from '../../../src/core/timeline/drawing.ts';
import { mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import { DAY, toX, type View } from '../../../src/core/timeline/scale.ts';
import type { TileEvent } from '../../../src/core/timeline/tile-file.ts';
import { anyAim, anyTileEvents, anyWidth, eventsOn, sceneOf, serve, viewOf } from './timeline.ts';

const anyCorpus = anyTileEvents({ least: 2, most: 120 });

function drawnOf(events: readonly TileEvent[], view: View): Drawn<TileEvent> {
  const grouping = mirror(sidesOf(events), ROWS);
  const { sight } = sceneOf(serve(events), view.width, grouping).sight(view);
  return draw(sight, view, grouping, 'en', { budget: 250 });
}

/** The numbers of a path, and where it starts and ends. */
function endsOf(path: string) {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const [x = Number.NaN, y = Number.NaN] = numbers;
  return { numbers, start: [x, y], last: numbers.at(-1) ?? Number.NaN };
}

/** As precise as a path is written. */
function rounded(...numbers: readonly number[]): number[] {
  return numbers.map((number) => Number(number.toFixed(1)));
}

describe('the relations of one event', () => {
  test('run from its mark to the mark of each other event, or out of the frame towards it', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyAim, fc.nat(), (events, width, aim, choice) => {
        const view = viewOf(serve(events).domain, width, aim);
        const drawn = drawnOf(events, view);
        const mark = drawn.marks[choice % Math.max(1, drawn.marks.length)];
        if (!mark) return;
        const { links } = mark.item.event;
        const found = arcs(drawn, view, mark.item.event);
        expect(found.map(({ type, reverse }) => ({ type, reverse }))).toEqual(
          links.map(({ type, reverse }) => ({ type, reverse })),
        );
        for (const [index, { path }] of found.entries()) {
          const { numbers, start } = endsOf(path);
          expect(numbers.every(Number.isFinite)).toBe(true);
          expect(start).toEqual(rounded(mark.x, mark.y));
          const link = links[index];
          const other = drawn.marks.find(({ item }) => item.event.row === link?.row);
          const end = numbers.slice(-2);
          if (other) expect(end).toEqual(rounded(other.x, other.y));
          else {
            const x = toX(view, link?.at ?? 0);
            expect(end[1]).toBe(drawn.axis);
            if (x < 0) expect(end[0]).toBeLessThan(0);
            else if (x > width) expect(end[0]).toBeGreaterThan(width);
            expect(Math.abs(end[0] ?? 0)).toBeLessThanOrEqual(2 * width);
          }
        }
      }),
    );
  });

  test('are none where it is not drawn, or where it has none', () => {
    const events = eventsOn([20_000, 20_100]);
    const view = { ...serve(events).domain, width: 1200 };
    const drawn = drawnOf(events, view);
    const link = { type: RELATIONS[0], reverse: false, row: 1, at: 20_100 * DAY };
    expect(arcs(drawn, view, { row: 0, links: [] })).toEqual([]);
    expect(arcs(drawn, view, { row: 99, links: [link] })).toEqual([]);
    expect(arcs(drawn, view, { row: 0, links: [link] })).toHaveLength(1);
  });
});

describe('all relations', () => {
  test('run between events that are drawn, each once, from mark to mark by way of the axis', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyAim, (events, width, aim) => {
        const drawn = drawnOf(events, viewOf(serve(events).domain, width, aim));
        const places = new Map(drawn.marks.map(({ item, x, y }) => [item.event.row, { x, y }]));
        const expected = drawn.marks.flatMap(({ item, x, y }) =>
          item.event.links.flatMap(({ type, reverse, row }) => {
            const to = places.get(row);
            return !reverse && to ? [[type, ...rounded(x, y), ...rounded(to.y)].join(' ')] : [];
          }),
        );
        const found = bundledArcs(drawn, Number.POSITIVE_INFINITY);
        const ends = found.map(({ type, path }) => [type, ...endsOf(path).start, endsOf(path).last].join(' '));
        expect(ends.sort()).toEqual(expected.sort());
        for (const { reverse, path, type } of found) {
          const { numbers } = endsOf(path);
          expect(numbers.every(Number.isFinite)).toBe(true);
          expect(reverse).toBe(false);
          const track = drawn.axis + AXIS / 2 + (RELATIONS.indexOf(type) - (RELATIONS.length - 1) / 2) * 3;
          expect(numbers).toContain(Number(track.toFixed(1)));
          expect(Math.abs(track - drawn.axis - AXIS / 2)).toBeLessThan(AXIS / 2);
        }
      }),
    );
  });

  test('end above or below the place on the axis where the other mark stands', () => {
    const [first, second] = eventsOn([20_000, 20_400]);
    const link = { type: RELATIONS[1] ?? RELATIONS[0], reverse: false, row: 1, at: 20_400 * DAY };
    const events = [{ ...(first as TileEvent), links: [link] }, second as TileEvent];
    const drawn = drawnOf(events, { ...serve(events).domain, width: 1200 });
    const [from, to] = drawn.marks;
    const { numbers } = endsOf(bundledArcs(drawn, 10)[0]?.path ?? '');
    expect(numbers.slice(0, 2)).toEqual(rounded(from?.x ?? 0, from?.y ?? 0));
    expect(numbers.slice(-3, -2)).toEqual(rounded(to?.x ?? 0));
    expect(numbers.slice(-1)).toEqual(rounded(to?.y ?? 0));
  });

  test('are at most as many as asked for, those between the more significant events first', () => {
    const ties = fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(ties, fc.nat({ max: 30 }), (pairs, most) => {
        const plain = eventsOn(Array.from({ length: 30 }, (_, index) => 20_000 + index * 20));
        const events = plain.map((event) => ({
          ...event,
          links: pairs
            .filter(([from, to]) => from === event.row && to !== from)
            .map(([, to]) => ({ type: RELATIONS[0], reverse: false, row: to, at: plain[to]?.at ?? 0 })),
        }));
        const drawn = drawnOf(events, { ...serve(events).domain, width: 1200 });
        const significance = new Map(drawn.marks.map(({ item, x }) => [x.toFixed(1), item.event.significance]));
        const at = (x: number | undefined) => significance.get((x ?? Number.NaN).toFixed(1)) ?? Number.NaN;
        const found = bundledArcs(drawn, most);
        expect(found.length).toBe(Math.min(most, pairs.filter(([from, to]) => from !== to).length));
        expect(found).toEqual(bundledArcs(drawn, Number.POSITIVE_INFINITY).slice(0, most));
        const weights = found.map(({ path }) => at(endsOf(path).start[0]) + at(endsOf(path).numbers.at(-3)));
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }),
    );
  });

  test('are none where there are none', () => {
    const events = eventsOn([20_000, 20_100, 20_200]);
    expect(bundledArcs(drawnOf(events, { ...serve(events).domain, width: 1200 }), 100)).toEqual([]);
  });
});
