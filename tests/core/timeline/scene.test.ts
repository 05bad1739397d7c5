import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawn, draw, ROWS } from '../../../src/core/timeline/drawing.ts';
import { type Grouping, mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import { extent, type Placed } from '../../../src/core/timeline/layout.ts';
import { CAPACITY, keyOf, spanOfTile, type TilePlace } from '../../../src/core/timeline/pyramid.ts';
import { DAY, levelOf, MAX_SCALE, scaleOf, type View } from '../../../src/core/timeline/scale.ts';
import { depthOf, Scene, TOP } from '../../../src/core/timeline/scene.ts';
import type { LoadedTile, TileEvent } from '../../../src/core/timeline/tile-file.ts';
import {
  type Aim,
  anyAim,
  anyGrouping,
  anyTileEvents,
  anyWidth,
  eventsOn,
  type Served,
  sceneOf,
  serve,
  viewOf,
} from './timeline.ts';

const anyCorpus = fc.oneof(anyTileEvents({ most: 80 }), anyTileEvents({ least: 150, most: 400 }));
const anyAims = fc.array(anyAim, { minLength: 4, maxLength: 4 });
/** A corpus has four views: two hundred in all. To make hundreds of events fewer takes minutes, and makes none of them plainer. */
const runs = { numRuns: 50, endOnFailure: true };

function labelsOf({ marks }: Drawn<TileEvent>) {
  return marks
    .filter(({ labelled }) => labelled)
    .map(({ item, x, y, stem }) => {
      const [left, right] = extent(x, item.width, item.anchor);
      return { id: item.event.id, at: item.event.at, band: item.band, row: item.row, x, y, stem, left, right };
    });
}

/** Labels held at the left edge. */
function heldIn({ stuck }: Drawn<TileEvent>) {
  return stuck.map(({ item, y }) => ({ id: item.event.id, y, left: 0, right: item.width }));
}

/** What several views show of a scene, with a margin as wide as the view on both sides. */
function drawAll(events: readonly TileEvent[], width: number, grouping: Grouping<TileEvent>, aims: readonly Aim[]) {
  const served = serve(events);
  const scene = sceneOf(served, width, grouping);
  return aims.map((aim) => {
    const view = viewOf(served.domain, width, aim);
    return draw(scene.sight(view, width).sight, view, grouping, 'en', { budget: 250, margin: width });
  });
}

function overlapsIn(drawn: Drawn<TileEvent>): string[] {
  const labels = labelsOf(drawn);
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.band === b.band && a.row === b.row && a.right > b.left && b.right > a.left)
      .map((b) => `${a.id} over ${b.id}`),
  );
}

function crossingsIn(drawn: Drawn<TileEvent>): string[] {
  const labels = labelsOf(drawn);
  return labels.flatMap((outer) =>
    labels
      .filter(({ band, row, at }) => band === outer.band && row < outer.row && at !== outer.at)
      .filter(({ left, right }) => outer.x >= left && outer.x <= right)
      .map((inner) => `${outer.id} through ${inner.id}`),
  );
}

/** Where the label of each event stands that has one at the scale of a view. */
function seatsOf(placed: readonly Placed<TileEvent>[], view: View): Map<string, string> {
  const level = levelOf(scaleOf(view));
  return new Map(
    placed
      .filter((item) => item.level <= level)
      .map((item) => [item.event.id, `${item.band} row ${item.row} ${item.anchor} from level ${item.level}`]),
  );
}

function isIn({ at }: { readonly at: number }, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return at >= from && at < to;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('what is drawn of a scene', () => {
  test('never has two labels that overlap', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyGrouping, anyAims, (events, width, group, aims) => {
        for (const drawn of drawAll(events, width, group(events), aims)) expect(overlapsIn(drawn)).toEqual([]);
      }),
      runs,
    );
  });

  test('never has a stem that crosses a label, but for stems of the same instant', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyGrouping, anyAims, (events, width, group, aims) => {
        for (const drawn of drawAll(events, width, group(events), aims)) expect(crossingsIn(drawn)).toEqual([]);
      }),
      runs,
    );
  });

  test.each([320, 960, 1366])('keeps labels of neighbouring tiles apart where these meet, in a frame of %i px', (width) => {
    const days = Array.from({ length: 400 }, (_, index) => 16_000 + index * 10);
    const events = eventsOn(days, { title: 'AlphaGo defeats top-ranked Ke Jie; leaked order bars live coverage in China' });
    const aims = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].flatMap((zoom) => [0, 0.25, 0.5, 0.75, 1].map((where) => ({ zoom, where })));
    const drawings = drawAll(events, width, mirror(sidesOf(events), ROWS), aims);
    expect(drawings.flatMap(overlapsIn)).toEqual([]);
    expect(drawings.flatMap(crossingsIn)).toEqual([]);
  });

  test('never has a label held at the left edge that overlaps another', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyGrouping, anyAims, (events, width, group, aims) => {
        for (const drawn of drawAll(events, width, group(events), aims)) {
          const labels = labelsOf(drawn).filter(({ left, right }) => right > 0 && left < width);
          for (const [index, held] of heldIn(drawn).entries()) {
            const others = [...heldIn(drawn).slice(index + 1), ...labels.filter(({ id }) => id !== held.id)];
            const under = others.filter(({ y, left }) => y === held.y && left < held.right);
            expect(under.map(({ id }) => `${held.id} over ${id}`)).toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  test('never holds two labels in one row', () => {
    const events = eventsOn([20_000, 20_050, 20_100], { side: 'us', significance: 1, to: 20_500 * DAY, softEnd: true });
    const served = serve(events);
    const grouping = mirror(new Set(['us']), ROWS);
    const view = { from: 20_250 * DAY, to: 20_350 * DAY, width: 1200 };
    const drawn = draw(sceneOf(served, 1200, grouping).sight(view, 1200).sight, view, grouping, 'en', {
      budget: 250,
      margin: 1200,
    });
    const rows = heldIn(drawn).map(({ y }) => y);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('never holds a label at the left edge that is still in view itself', () => {
    const [event] = eventsOn([20_000], { to: 20_300 * DAY, softEnd: true });
    const served = serve([event as TileEvent]);
    const grouping = mirror(new Set(['us']), ROWS);
    const view = { from: 20_005 * DAY, to: 20_105 * DAY, width: 1200 };
    const { sight } = sceneOf(served, 1200, grouping).sight(view, 1200);
    const before = { ...view, from: view.from - 4 * DAY, to: view.to - 4 * DAY };
    const drawn = (at: View) => draw(sight, at, grouping, 'en', { budget: 250, margin: 1200 });
    // Its mark has just left the view, and most of its label has not.
    expect(labelsOf(drawn(before))).toMatchObject([{ id: 'event-0', x: -12 }]);
    expect(heldIn(drawn(before))).toEqual([]);
    const far = { ...view, from: view.from + 50 * DAY, to: view.to + 50 * DAY };
    expect(heldIn(drawn(far))).toMatchObject([{ id: 'event-0' }]);
  });

  test('shows every event of the window once: by its mark, or in the count of one stretch', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyGrouping, anyAims, (events, width, group, aims) => {
        const served = serve(events);
        const scene = sceneOf(served, width, group(events));
        for (const aim of aims) {
          const view = viewOf(served.domain, width, aim);
          const { sight, missing } = scene.sight(view);
          expect(missing).toEqual([]);
          const placed = sight.placed.map(({ event }) => event.id);
          expect(new Set(placed).size).toBe(placed.length);
          const buckets = [...(sight.buckets ?? [])].sort((a, b) => a.from - b.from);
          for (const [index, bucket] of buckets.slice(1).entries()) {
            expect(bucket.from).toBeGreaterThanOrEqual(buckets[index]?.to ?? 0);
          }
          const known = new Set(placed);
          const hidden = events.filter((event) => isIn(event, view) && !known.has(event.id));
          for (const event of hidden) expect(buckets.filter((bucket) => isIn(event, bucket))).toHaveLength(1);
          for (const bucket of buckets) {
            const counted = sum(bucket.grades);
            expect(counted).toBe(sum(Object.values(bucket.lanes).flat()));
            const inside = hidden.filter((event) => isIn(event, bucket));
            const isWhole = bucket.from >= view.from && bucket.to <= view.to;
            if (isWhole) expect(counted).toBe(inside.length);
            else expect(counted).toBeGreaterThanOrEqual(inside.length);
          }
        }
      }),
      runs,
    );
  });

  test('of the whole adds up to all events, in marks, in ticks beyond the budget, and in counts', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, (events, width) => {
        const served = serve(events);
        const grouping = mirror(sidesOf(events), ROWS);
        const view = viewOf(served.domain, width, { zoom: 0, where: 0 });
        const { sight } = sceneOf(served, width, grouping).sight(view);
        const { marks, bare } = draw({ placed: sight.placed }, view, grouping, 'en', { budget: 40 });
        const counted = sum((sight.buckets ?? []).map(({ grades }) => sum(grades)));
        expect(marks.length).toBeLessThanOrEqual(40);
        expect(marks.length + bare.length + counted).toBe(events.length);
      }),
      runs,
    );
  });
});

describe('a scene', () => {
  test('pans without laying out anything anew, whatever the order in which tiles come', () => {
    const anyOrder = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyGrouping, anyAims, anyOrder, (events, width, group, aims, dice) => {
        const served = serve(events);
        const grouping = group(events);
        const complete = sceneOf(served, width, grouping);
        const waiting = [...served.tiles.keys()].map((key) => ({ key, die: dice.next().value })).sort((a, b) => a.die - b.die);
        const there = new Map<string, LoadedTile>();
        const growing = sceneOf(served, width, grouping, (place) => there.get(keyOf(place)));
        const views = aims.map((aim) => viewOf(served.domain, width, aim));
        // Looks at some view whenever a tile has come, so that what is laid out is laid out in that order.
        for (const [index, { key }] of waiting.entries()) {
          there.set(key, served.tiles.get(key) as LoadedTile);
          const view = views[index % views.length] as View;
          const now = seatsOf(growing.sight(view).sight.placed, view);
          const then = seatsOf(complete.sight(view).sight.placed, view);
          for (const [id, seat] of now) expect(then.get(id), id).toBe(seat);
        }
        for (const view of views) {
          const step = (view.to - view.from) * 0.3;
          const panned = { ...view, from: view.from + step, to: view.to + step };
          const before = seatsOf(complete.sight(view).sight.placed, view);
          const after = seatsOf(growing.sight(panned).sight.placed, panned);
          const both = { from: panned.from, to: view.to };
          for (const event of events.filter((one) => isIn(one, both))) {
            expect(after.get(event.id), event.id).toBe(before.get(event.id));
          }
        }
      }),
      runs,
    );
  });

  test('keeps what is labelled when zooming in, in its row and on its side of the mark', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyGrouping, anyAim, anyAim, (events, width, group, a, b) => {
        const served = serve(events);
        const scene = sceneOf(served, width, group(events));
        const far = viewOf(served.domain, width, { ...a, zoom: Math.min(a.zoom, b.zoom) });
        const closer = viewOf(served.domain, width, { ...a, zoom: Math.max(a.zoom, b.zoom) });
        const span = closer.to - closer.from;
        const from = far.from + b.where * (far.to - far.from - span);
        const near = { from, to: from + span, width };
        const before = seatsOf(scene.sight(far).sight.placed, far);
        const after = seatsOf(scene.sight(near).sight.placed, near);
        for (const event of events.filter((one) => isIn(one, near) && before.has(one.id))) {
          expect(after.get(event.id), event.id).toBe(before.get(event.id));
        }
      }),
      { ...runs, numRuns: 100 },
    );
  });

  test('asks for the tiles that a view needs and lacks, for no other, and for none that is not there', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, anyAims, fc.infiniteStream(fc.boolean()), (events, width, aims, dice) => {
        const served = serve(events);
        const there = new Map([...served.tiles].filter(([key]) => key === keyOf(TOP) || dice.next().value));
        const scene = sceneOf(served, width, mirror(sidesOf(events), ROWS), (place) => there.get(keyOf(place)));
        for (const aim of aims) {
          const view = viewOf(served.domain, width, aim);
          const missing = scene.sight(view, width).missing.map(keyOf).sort();
          expect(missing).toEqual(lacking(served, there, view).sort());
        }
      }),
      runs,
    );
  });

  test('asks for the top tile before all others', () => {
    const served = serve(eventsOn(Array.from({ length: 200 }, (_, index) => 20_000 + index)));
    const scene = sceneOf(served, 1200, mirror(new Set(['us', 'cn']), ROWS), () => undefined);
    expect(scene.sight({ ...served.domain, width: 1200 })).toEqual({ sight: { placed: [], buckets: [] }, missing: [TOP] });
  });

  test('lacks nothing for a view of the whole once its first tiles are there', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, (events, width) => {
        const served = serve(events);
        const places = Scene.firstPlaces(served.tiles.get(keyOf(TOP)) as LoadedTile, served.domain);
        const first = new Map(places.map((place) => [keyOf(place), served.tiles.get(keyOf(place)) as LoadedTile]));
        expect([...first.values()].every(Boolean)).toBe(true);
        const scene = sceneOf(served, width, mirror(sidesOf(events), ROWS), (place) => first.get(keyOf(place)));
        expect(scene.sight({ ...served.domain, width }).missing).toEqual([]);
      }),
      runs,
    );
  });

  test('shows intervals that began before a view and go on in it', () => {
    const [first, ...others] = eventsOn([20_000, ...Array.from({ length: 30 }, (_, index) => 20_100 + index * 10)]);
    const long = { ...(first as TileEvent), to: 20_300 * DAY };
    const served = serve([long, ...others]);
    const scene = sceneOf(served, 1200, mirror(new Set(['us', 'cn']), ROWS));
    const { sight } = scene.sight({ from: 20_200 * DAY, to: 20_250 * DAY, width: 1200 });
    expect(sight.placed.map(({ event }) => event.id)).toContain(long.id);
  });

  test.each([1, 2, 0.5])('opens tiles hardly wider than a view of 1/4 of %d of the domain', (share) => {
    const domain = { from: 0, to: 4096 * DAY };
    expect(depthOf({ from: 0, to: 1024 * share * DAY, width: 1000 }, domain)).toBe(2 - Math.log2(share));
  });

  test('of nothing is empty and lacks nothing', () => {
    const served = serve([]);
    const scene = sceneOf(served, 1200, mirror(new Set(), ROWS));
    expect(scene.sight({ ...served.domain, width: 1200 })).toEqual({ sight: { placed: [], buckets: [] }, missing: [] });
  });
});

describe('at the closest zoom', () => {
  const closest = (served: Served, width: number, at: number): View => {
    const span = Math.min(width / MAX_SCALE, served.domain.to - served.domain.from);
    return { from: at - span / 2, to: at + span / 2, width };
  };

  /** Events that are only counted in a view of the closest zoom that has their day in its middle. */
  const unreachable = (events: readonly TileEvent[], width: number, grouping: Grouping<TileEvent>): string[] => {
    const served = serve(events);
    const scene = sceneOf(served, width, grouping);
    return [...new Set(events.map(({ at }) => at))].flatMap((at) => {
      const shown = new Set(scene.sight(closest(served, width, at)).sight.placed.map(({ event }) => event.id));
      return events.filter((event) => event.at === at && !shown.has(event.id)).map(({ id }) => id);
    });
  };

  test('every event of up to 400 is a mark', () => {
    fc.assert(
      fc.property(anyCorpus, anyWidth, (events, width) => {
        expect(unreachable(events, width, mirror(sidesOf(events), ROWS))).toEqual([]);
      }),
      { ...runs, numRuns: 30 },
    );
  });

  test.each([
    [150, 'one day', 1],
    [240, 'one day', 1],
    [400, 'one day', 1],
    [400, 'one week', 7],
    [400, 'four weeks', 28],
  ])('every one of %i events of %s is a mark', (size, _, days) => {
    const events = eventsOn(Array.from({ length: size }, (__, index) => 20_000 + (index % days)));
    const grouping = mirror(sidesOf(events), ROWS);
    const counted = [320, 960, 1200, 1920].map((width) => `${width} px: ${unreachable(events, width, grouping).length}`);
    expect(counted).toEqual(['320 px: 0', '960 px: 0', '1200 px: 0', '1920 px: 0']);
  });
});

/** The tiles that a view needs and that are not there, found by looking at every tile: none is asked for before the one above it is there. */
function lacking(served: Served, there: ReadonlyMap<string, LoadedTile>, view: View): string[] {
  const deepest = depthOf(view, served.domain);
  return [...served.pyramid].flatMap(([key, tile]) => {
    const span = spanOfTile(tile, served.domain);
    const isInView = span.from < view.to && span.to > view.from;
    const isFine = tile.level <= deepest || (tile.level === deepest + 1 && tile.total <= CAPACITY);
    return isInView && isFine && !there.has(key) && aboveOf(tile).every((above) => there.has(keyOf(above))) ? [key] : [];
  });
}

function aboveOf({ level, place }: TilePlace): TilePlace[] {
  if (level === 0) return [];
  const above = { level: level - 1, place: Math.floor(place / 2) };
  return [...aboveOf(above), above];
}
