import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, ROWS } from '../../../src/core/timeline/drawing.ts';
import { type Folds, foldEmpty } from '../../../src/core/timeline/folds.ts';
import { mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import { extent } from '../../../src/core/timeline/layout.ts';
import { DAY, type Domain, domainOf, scaleOf, toInstant, toX, type View } from '../../../src/core/timeline/scale.ts';
import { ticks } from '../../../src/core/timeline/ticks.ts';
import { anyTileEvents, anyWidth, sceneOf, serve } from './timeline.ts';

const utc = (text: string) => Date.parse(text);
const dayOf = (text: string) => utc(text) / DAY;

/** Days with something on them, and the domain that they have. */
const anyDays = fc
  .uniqueArray(fc.integer({ min: 16_000, max: 21_000 }), { minLength: 1, maxLength: 40 })
  .map((days) => days.sort((a, b) => a - b))
  .map((days) => ({ days, domain: domainOf(days.map((day) => ({ at: day * DAY }))) }));

const folded = anyDays
  .map(({ days, domain }) => ({ days, domain, folds: foldEmpty(days, domain, 'en') as Folds }))
  .filter(({ folds }) => folds !== undefined);

function isFolded(folds: Folds, instant: number): boolean {
  return folds.stretches.some(({ from, to }) => instant > from && instant < to);
}

describe('folds', () => {
  test('take the long empty stretches between events, with some air on both sides', () => {
    const domain: Domain = { from: utc('2010-01-01'), to: utc('2020-01-01') };
    const days = ['2012-01-01', '2012-03-01', '2015-03-01', '2015-04-01', '2016-06-01'].map(dayOf);
    const found = foldEmpty(days, domain, 'en')?.stretches ?? [];
    const inWords = found.map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(0, 7)).join('/'));
    expect(inWords).toEqual(['2010-01/2011-04', '2012-03/2015-02', '2015-04/2016-05', '2017-02/2020-01']);
  });

  test('are none where events stand close, or where there is none', () => {
    const domain: Domain = { from: utc('2020-05-30'), to: utc('2020-06-18') };
    expect(foldEmpty([], domain, 'en')).toBeUndefined();
    const everyDay = Array.from({ length: 18 }, (_, index) => dayOf('2020-05-31') + index);
    expect(foldEmpty(everyDay, domain, 'en')).toBeUndefined();
  });

  test('never take a day on which something stands', () => {
    fc.assert(
      fc.property(folded, ({ days, folds }) => {
        for (const day of days) expect(isFolded(folds, day * DAY) || isFolded(folds, (day + 1) * DAY - 1)).toBe(false);
      }),
    );
  });

  test('keep the order of time, give every instant a place and every place an instant', () => {
    fc.assert(
      fc.property(
        folded,
        fc.array(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { minLength: 2 }),
        ({ domain, folds }, shares) => {
          const instants = shares.map((share) => domain.from + share * (domain.to - domain.from)).sort((a, b) => a - b);
          const places = instants.map((instant) => folds.placeOf(instant));
          expect([...places].sort((a, b) => a - b)).toEqual(places);
          for (const [index, place] of places.entries()) expect(folds.instantAt(place)).toBeCloseTo(instants[index] ?? 0, -1);
        },
      ),
    );
  });

  test('leave everything outside them its scale, and make the axis shorter', () => {
    fc.assert(
      fc.property(folded, ({ domain, folds }) => {
        const view: View = { ...domain, width: 1000, folds };
        const scale = scaleOf(view);
        expect(scale).toBeGreaterThan(scaleOf({ ...domain, width: 1000 }));
        expect(toX(view, domain.to)).toBeCloseTo(1000);
        const step = (domain.to - domain.from) / 400;
        for (const { from, to } of folds.stretches) {
          expect(toX(view, from) - toX(view, from - step)).toBeCloseTo(step * scale);
          expect(toX(view, to + step) - toX(view, to)).toBeCloseTo(step * scale);
          expect(toX(view, to) - toX(view, from)).toBeLessThan((to - from) * scale);
        }
        expect(toInstant(view, 500)).toBeGreaterThan(domain.from);
      }),
    );
  });
});

describe('an axis with folds', () => {
  const domain: Domain = { from: utc('2012-01-01'), to: utc('2017-01-01') };
  const days = ['2012-03-01', '2015-03-01', '2015-04-01', '2016-06-01'].map(dayOf);
  const folds = foldEmpty(days, domain, 'en') as Folds;

  test.each([
    ['en', ['3 yrs', '3y', '13 mths', '13m', '3 mths', '3m']],
    ['id', ['3 thn', '3 thn', '13 bln', '13 bln', '3 bln', '3 bln']],
  ] as const)('says how long each is (%s)', (language, lengths) => {
    const { breaks } = ticks({ ...domain, width: 1200, folds: foldEmpty(days, domain, language) }, language);
    expect(breaks.flatMap(({ labels }) => labels)).toEqual(lengths);
  });

  test('says the year where time goes on', () => {
    const { breaks, ticks: found } = ticks({ from: utc('2012-01-01'), to: utc('2016-01-01'), width: 500, folds }, 'en');
    expect(breaks.map(({ year }) => year)).toEqual(['2015', '']);
    const end = (breaks[0]?.x ?? 0) + (breaks[0]?.width ?? 0);
    expect(found.filter(({ x, label }) => label && x > end && x < end + 36)).toEqual([]);
  });

  test('has no tick inside a fold', () => {
    fc.assert(
      fc.property(folded, fc.integer({ min: 320, max: 2000 }), (found, width) => {
        const view = { ...found.domain, width, folds: found.folds };
        for (const { at } of ticks(view, 'id', width).ticks) expect(isFolded(found.folds, at)).toBe(false);
      }),
    );
  });
});

test('no label of a folded timeline overlaps another, at any place and zoom', () => {
  fc.assert(
    fc.property(
      anyTileEvents({ most: 80 }),
      anyWidth,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 8, noNaN: true }),
      (events, width, place, zoom) => {
        const served = serve(events);
        const { domain } = served;
        const days = [...new Set(events.map(({ at }) => Math.floor(at / DAY)))].sort((a, b) => a - b);
        const folds = foldEmpty(days, domain, 'en');
        const grouping = mirror(sidesOf(events), ROWS);
        const whole: View = { ...domain, width, folds };
        const half = width / 2 / 2 ** zoom;
        const view: View = { ...whole, from: toInstant(whole, place * width - half), to: toInstant(whole, place * width + half) };
        const drawn = draw(sceneOf(served, width, grouping, undefined, folds).sight(view, width).sight, view, grouping, 'en', {
          budget: 250,
          margin: width,
        });
        const labels = drawn.marks.filter(({ labelled }) => labelled);
        for (const [index, a] of labels.entries()) {
          for (const b of labels.slice(index + 1)) {
            if (a.item.band !== b.item.band || a.item.row !== b.item.row) continue;
            const [left, right] = extent(a.x, a.item.width, a.item.anchor);
            const [start, end] = extent(b.x, b.item.width, b.item.anchor);
            expect(right <= start + 1e-6 || end <= left + 1e-6, `${a.item.event.id} over ${b.item.event.id}`).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
});
