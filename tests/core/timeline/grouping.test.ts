import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANES } from '../../../src/core/lane.ts';
import { SIDES } from '../../../src/core/side.ts';
import { frame, ROWS, STRIP } from '../../../src/core/timeline/drawing.ts';
import { byActor, byLane, type Grouping, mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import { layOut } from '../../../src/core/timeline/layout.ts';
import { anyEvents, anyTileEvents, domainOfAll, eventsOn, seedEvents, serve } from './timeline.ts';

const anyBands = fc.oneof(
  fc.tuple(fc.subarray([...SIDES]), fc.integer({ min: 1, max: 6 })).map(([sides, rows]) => mirror(new Set(sides), rows)),
  fc.tuple(fc.subarray([...LANES]), fc.integer({ min: 1, max: 6 })).map(([lanes, rows]) => byLane(lanes, rows)),
  fc
    .tuple(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 6 }), fc.integer({ min: 1, max: 6 }))
    .map(([actors, rows]): Grouping => byActor(actors, () => actors, rows)),
);

describe('a mirror', () => {
  test('has the United States above the axis, China below it, and the rest of the world under those', () => {
    const { bands } = mirror(new Set(SIDES), ROWS);
    expect(bands).toEqual([
      { id: 'us', side: 'us', isAbove: true, rows: ROWS },
      { id: 'cn', side: 'cn', isAbove: false, rows: ROWS },
      { id: 'other', side: 'other', isAbove: false, rows: 1 },
    ]);
  });

  test('has no band for a side without events, and one for each that has any', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { bands, bandOf } = mirror(sidesOf(events), ROWS);
        expect(new Set(bands.map(({ id }) => id))).toEqual(new Set(events.map(bandOf)));
      }),
    );
  });
});

describe('bands of lanes', () => {
  test('stand in the order of lanes, whatever the order in which they are asked for', () => {
    const { bands } = byLane([...LANES].reverse(), 2);
    expect(bands.map(({ id }) => id)).toEqual([...LANES]);
    expect(bands.every(({ isAbove, side }) => !isAbove && side === undefined)).toBe(true);
  });

  test('leave out lanes that are not asked for, and the events in them', () => {
    const grouping = byLane(['models', 'controls'], 3);
    const placed = layOut(seedEvents, domainOfAll(seedEvents), { minWidth: 1040, size: 13, labelWidth: 140, lines: 3 }, grouping);
    expect(new Set(placed.map(({ band }) => band))).toEqual(new Set(['models', 'controls']));
    expect(placed).toHaveLength(seedEvents.filter(({ lane }) => lane === 'models' || lane === 'controls').length);
  });
});

test.each([
  ['a mirror', mirror(new Set(SIDES), ROWS)],
  ['lanes', byLane(LANES, 2)],
])('%s put an event that is only counted where its mark would stand', (_, grouping) => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const event of events) expect(grouping.bandOfKind(event.side, event.lane)).toBe(grouping.bandOf(event));
    }),
  );
});

describe('bands of actors', () => {
  const acting: Record<string, readonly string[]> = {
    'event-0': ['openai', 'deepseek'],
    'event-1': ['deepseek', 'openai'],
    'event-2': ['bis', 'openai'],
    'event-3': ['bis'],
    'event-4': [],
  };
  const events = eventsOn([20_000, 20_001, 20_002, 20_003, 20_004]);
  const grouping = byActor(['deepseek', 'openai'], ({ id }) => acting[id] ?? [], 3);

  test('stand below the axis in the order in which the actors were chosen', () => {
    expect(grouping.bands.map(({ id, isAbove, rows }) => [id, isAbove, rows])).toEqual([
      ['deepseek', false, 3],
      ['openai', false, 3],
    ]);
  });

  test('have an event of two chosen actors once, with the first of its own that is chosen, and none of the others', () => {
    expect(events.map(grouping.bandOf)).toEqual(['openai', 'deepseek', 'openai', undefined, undefined]);
    const format = { minWidth: 1040, size: 13, labelWidth: 140, lines: 3 };
    const placed = layOut(events, serve(events).domain, format, grouping);
    expect(placed.map(({ event, band }) => [event.id, band])).toEqual([
      ['event-0', 'openai'],
      ['event-1', 'deepseek'],
      ['event-2', 'openai'],
    ]);
  });

  test('have no events of which only the side and the lane are known', () => {
    for (const side of SIDES) for (const lane of LANES) expect(grouping.bandOfKind(side, lane)).toBeUndefined();
  });
});

describe('a frame', () => {
  test('has room for every band and for the axis, none over another', () => {
    fc.assert(
      fc.property(anyBands, ({ bands: shapes }) => {
        const { axis, height, bands } = frame(shapes);
        expect(bands.map(({ id }) => id).sort()).toEqual(shapes.map(({ id }) => id).sort());
        const stretches = bands.map(({ baseline, outer }) => [Math.min(baseline, outer), Math.max(baseline, outer)] as const);
        const inOrder = [...stretches, [axis, axis + 26] as const].sort(([a], [b]) => a - b);
        let end = 0;
        for (const [from, to] of inOrder) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBe(height);
      }),
    );
  });

  test('has the bands above the axis above it, and turns their rows away from it', () => {
    fc.assert(
      fc.property(anyBands, ({ bands: shapes }) => {
        const { axis, bands } = frame(shapes);
        for (const { isAbove, baseline, outer, direction, rows } of bands) {
          expect(isAbove ? baseline <= axis : baseline > axis).toBe(true);
          expect(Math.sign(outer - baseline)).toBe(direction);
          expect(direction).toBe(isAbove ? -1 : 1);
          // The strip at the axis, the rows of labels, and a line for the name.
          expect(Math.abs(outer - baseline)).toBeGreaterThan(STRIP + rows * 3 * 15);
        }
      }),
    );
  });

  test('without bands is its axis', () => {
    expect(frame([])).toEqual({ axis: 0, height: 26, bands: [] });
  });
});

test('every event of a corpus stands in a band of its mirror and of its lanes', () => {
  fc.assert(
    fc.property(anyTileEvents(), (events) => {
      const lanes = LANES.filter((lane) => events.some((event) => event.lane === lane));
      for (const { bands, bandOf } of [mirror(sidesOf(events), ROWS), byLane(lanes, 2)]) {
        for (const event of events) expect(bands.map(({ id }) => id)).toContain(bandOf(event));
      }
    }),
  );
});
