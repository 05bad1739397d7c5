import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, FORMATS, type FormatName, formatFor, ROWS } from '../../../src/core/timeline/drawing.ts';
import { mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import { extent, type LayoutEvent, layOut, type Placed } from '../../../src/core/timeline/layout.ts';
import { DAY, levelOf, MAX_SCALE, scaleOf, scaleOfLevel, toX, type View } from '../../../src/core/timeline/scale.ts';
import { anyEvents, domainOfAll, seedEvents } from './timeline.ts';

const formats = Object.keys(FORMATS) as FormatName[];
const format = fc.constantFrom(...formats);

function lay(events: readonly LayoutEvent[], name: FormatName) {
  const domain = domainOfAll(events);
  const grouping = mirror(sidesOf(events), ROWS);
  return { domain, grouping, placed: layOut(events, domain, FORMATS[name], grouping) };
}

/** Rectangles of the labels and lines of the stems that a scale shows, in px from the domain's start; rows count as heights. */
function shapes(placed: readonly Placed<LayoutEvent>[], scale: number, from: number) {
  return placed
    .filter(({ level }) => level <= levelOf(scale))
    .map((item) => {
      const x = (item.event.at - from) * scale;
      const [left, right] = extent(x, item.width, item.anchor);
      return { item, x, left, right };
    });
}

describe('a layout', () => {
  test('never loses an event, nor invents one', () => {
    fc.assert(
      fc.property(anyEvents, format, (events, name) => {
        const { placed } = lay(events, name);
        expect(placed.map(({ event }) => event.id).sort()).toEqual(events.map(({ id }) => id).sort());
      }),
    );
  });

  test('never lets two labels of a row overlap, at any scale from the whole to the closest', () => {
    fc.assert(
      fc.property(anyEvents, format, fc.double({ min: 0, max: 1, noNaN: true }), (events, name, zoom) => {
        const { domain, placed } = lay(events, name);
        const fit = FORMATS[name].minWidth / (domain.to - domain.from);
        const scale = fit * (MAX_SCALE / fit) ** zoom;
        const shown = shapes(placed, scale, domain.from);
        for (const [index, a] of shown.entries()) {
          for (const b of shown.slice(index + 1)) {
            if (a.item.event.side !== b.item.event.side || a.item.row !== b.item.row) continue;
            expect(a.right <= b.left || b.right <= a.left, `${a.item.event.id} and ${b.item.event.id}`).toBe(true);
          }
        }
      }),
    );
  });

  test('never lets a stem cross a label nearer the axis, but for stems of the same instant', () => {
    fc.assert(
      fc.property(anyEvents, format, fc.integer({ min: 0, max: 60 }), (events, name, steps) => {
        const { domain, placed } = lay(events, name);
        const scale = scaleOfLevel(levelOf(FORMATS[name].minWidth / (domain.to - domain.from)) + steps);
        const shown = shapes(placed, scale, domain.from);
        for (const outer of shown) {
          for (const inner of shown) {
            if (inner.item.event.side !== outer.item.event.side || inner.item.row >= outer.item.row) continue;
            if (inner.item.event.at === outer.item.event.at) continue;
            expect(outer.x < inner.left || outer.x > inner.right, `${outer.item.event.id} through ${inner.item.event.id}`).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  test('keeps a label in its row and on its side of the mark at every closer zoom, because it has no view', () => {
    const { placed } = lay(seedEvents, 'wide');
    for (const { event, row, anchor, level } of placed) {
      expect(['start', 'end']).toContain(anchor);
      expect(row).toBeLessThan(ROWS);
      expect(level, event.id).toBeLessThanOrEqual(levelOf(MAX_SCALE));
    }
  });

  test('is the same whatever the order in which events come', () => {
    fc.assert(
      fc.property(anyEvents, format, (events, name) => {
        expect(lay([...events].reverse(), name).placed).toEqual(lay(events, name).placed);
      }),
    );
  });

  test('labels every turning point of the seed events when all of them are in a wide view', () => {
    const { domain, placed } = lay(seedEvents, 'wide');
    const level = levelOf(1366 / (domain.to - domain.from));
    const unlabelled = placed.filter((item) => item.event.significance === 5 && item.level > level).map(({ event }) => event.id);
    expect(unlabelled).toEqual([]);
  });
});

describe('a drawing', () => {
  const draftView = (name: FormatName, events: readonly LayoutEvent[]): View => {
    const { domain } = lay(events, name);
    return { ...domain, width: FORMATS[name].minWidth };
  };

  test('of the whole domain has a mark for every event, labelled or a tick', () => {
    fc.assert(
      fc.property(anyEvents, format, (events, name) => {
        const { placed, grouping } = lay(events, name);
        const { marks } = draw({ placed }, draftView(name, events), grouping, 'en', { budget: 250 });
        expect(marks).toHaveLength(events.length);
      }),
    );
  });

  test('has no more links than its budget, labels and turning points first, and a bare tick for each of the others', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 40 }), (events, budget) => {
        const { placed, grouping } = lay(events, 'medium');
        const view = draftView('medium', events);
        const { marks, bare } = draw({ placed }, view, grouping, 'en', { budget });
        expect(marks.length).toBeLessThanOrEqual(budget);
        expect(marks.length + bare.length).toBe(events.length);
        const all = draw({ placed }, view, grouping, 'en', { budget: events.length }).marks;
        const kept = new Set(marks.map(({ item }) => item.event.id));
        const left = all.filter(({ item }) => !kept.has(item.event.id));
        const ticks = left.map(({ x, y, item }) => ({ x, y, lane: item.event.lane }));
        expect(bare).toEqual(ticks);
        const rank = (mark: (typeof marks)[number]) => (mark.labelled ? 10 : 0) + mark.item.event.significance;
        expect(Math.min(...marks.map(rank), 99)).toBeGreaterThanOrEqual(Math.max(...left.map(rank), 0));
      }),
    );
  });

  test('leaves out what is outside the view, and moves the rest when the view pans, without laying out again', () => {
    const { placed, grouping } = lay(seedEvents, 'wide');
    const view = { from: Date.UTC(2024, 0), to: Date.UTC(2025, 0), width: 1200 };
    const step = (view.to - view.from) / 10;
    const panned = { ...view, from: view.from + step, to: view.to + step };
    const marksOf = (window: View) => draw({ placed }, window, grouping, 'en', { budget: 250 }).marks;
    const before = new Map(marksOf(view).map((mark) => [mark.item.event.id, mark]));
    const after = marksOf(panned);
    expect(before.size).toBeLessThan(seedEvents.length);
    let moved = 0;
    for (const mark of after) {
      const same = before.get(mark.item.event.id);
      if (!same) continue;
      moved++;
      expect(mark).toMatchObject({ y: same.y, labelled: same.labelled, item: same.item });
      expect(mark.x).toBeCloseTo(same.x - 120, 6);
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('keeps what is labelled when zooming in', () => {
    fc.assert(
      fc.property(anyEvents, format, (events, name) => {
        const { placed, grouping } = lay(events, name);
        const wide = draftView(name, events);
        const middle = (wide.from + wide.to) / 2;
        const near = { from: (wide.from + middle) / 2, to: (wide.to + middle) / 2, width: wide.width };
        const labelled = (view: View) =>
          draw({ placed }, view, grouping, 'en', { budget: 250 }).marks.filter((mark) => mark.labelled);
        const nearIds = new Set(labelled(near).map(({ item }) => item.event.id));
        for (const { item } of labelled(wide)) {
          const x = toX(near, item.event.at);
          if (x >= 0 && x <= near.width) expect(nearIds).toContain(item.event.id);
        }
        expect(scaleOf(near)).toBeCloseTo(scaleOf(wide) * 2, 12);
      }),
    );
  });

  test('gives a bar to what lasted, and none to a single day', () => {
    const { placed, grouping } = lay(seedEvents, 'wide');
    const { spans } = draw({ placed }, draftView('wide', seedEvents), grouping, 'en', { budget: 250 });
    const ids = spans.map(({ id }) => id);
    expect(ids).toContain('china-big-tech-crackdown-2020');
    expect(ids).not.toContain('deepseek-selloff-2025');
    expect(spans.find(({ id }) => id === 'china-big-tech-crackdown-2020')).toMatchObject({ softStart: true, softEnd: true });
  });

  test('holds the label of an interval at the left edge while it goes on in the view, and no longer', () => {
    const event = { ...(seedEvents[0] as LayoutEvent), at: 19_000 * DAY, from: 19_000 * DAY, to: 19_300 * DAY };
    const { domain, placed } = lay([event], 'wide');
    const grouping = mirror(sidesOf([event]), ROWS);
    const heldAt = (day: number) => {
      const view = { from: Math.max(domain.from, day * DAY), to: (day + 60) * DAY, width: 1200 };
      return draw({ placed }, view, grouping, 'en', { budget: 250, margin: 600 }).stuck.map(({ item }) => item.event.id);
    };
    expect(heldAt(19_200)).toEqual([event.id]);
    expect(heldAt(19_310)).toEqual([]);
    expect(heldAt(18_990)).toEqual([]);
  });

  test('has no band for a side without events', () => {
    const chinese = seedEvents.filter(({ side }) => side === 'cn');
    const { placed, domain, grouping } = lay(chinese, 'medium');
    const drawn = draw({ placed }, { ...domain, width: 700 }, grouping, 'id', { budget: 250 });
    expect(drawn.bands.map(({ side }) => side)).toEqual(['cn']);
    expect(drawn.axis).toBe(0);
  });

  test('of nothing still has an axis', () => {
    const drawn = draw({ placed: [] }, { ...domainOfAll([]), width: 1040 }, mirror(sidesOf([]), ROWS), 'en', { budget: 250 });
    expect(drawn.marks).toEqual([]);
    expect(drawn.ticks.length).toBeGreaterThan(2);
  });
});

test.each([
  [288, 'narrow'],
  [639, 'narrow'],
  [640, 'medium'],
  [1040, 'wide'],
  [4000, 'wide'],
])('a frame of %i px has the %s format', (width, name) => {
  expect(formatFor(width)).toBe(name);
});
