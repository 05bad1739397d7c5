import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDate, parseDate } from '../../../src/core/date.ts';
import { LANES } from '../../../src/core/lane.ts';
import { RELATIONS } from '../../../src/core/relation.ts';
import { SIDES } from '../../../src/core/side.ts';
import { columnsOf } from '../../../src/core/timeline/columns.ts';
import { extentOf } from '../../../src/core/timeline/extent.ts';
import { BUCKETS, CAPACITY, makePyramid } from '../../../src/core/timeline/pyramid.ts';
import { DAY } from '../../../src/core/timeline/scale.ts';
import { readTile, TILE_VERSION, type TileEvent, writeTile } from '../../../src/core/timeline/tile-file.ts';
import { anyTileEvents, domainOfAll, EDITION, eventsOn, numbered, seedEvents, seedTileEvents, serve } from './timeline.ts';

const anyCorpus = anyTileEvents({ most: 150, title: fc.string({ unit: 'binary', maxLength: 90 }) });
const here = { level: 0, place: 0, edition: EDITION };

function topOf(events: readonly TileEvent[]) {
  const pyramid = makePyramid(columnsOf(events), domainOfAll(events));
  const top = pyramid.get('0-0');
  if (!top) throw new Error('no top tile');
  return writeTile(top, (row) => events[row], EDITION);
}

describe('a tile', () => {
  test('gives back the events that were written', () => {
    fc.assert(
      fc.property(anyCorpus, (events) => {
        const { pyramid, tiles } = serve(events);
        for (const [key, tile] of pyramid) expect(tiles.get(key)?.events).toEqual(tile.rows.map((row) => events[row]));
      }),
      { numRuns: 50 },
    );
  });

  test('gives back its counts: how many of each side, lane and significance are in each part of its span', () => {
    fc.assert(
      fc.property(anyTileEvents({ least: 60, most: 200 }), (events) => {
        const { domain, pyramid, tiles } = serve(events);
        for (const [key, { level, place, total, rows, counts }] of pyramid) {
          const tile = tiles.get(key);
          expect(tile).toMatchObject({ level, place, total });
          const buckets = tile?.buckets ?? [];
          const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
          expect(sum(buckets.map(({ grades }) => sum(grades)))).toBe(total - rows.length);
          expect(buckets.every(({ grades }) => sum(grades) > 0)).toBe(true);
          for (const { from, to, origin, lanes, grades } of buckets) {
            expect(origin).toBe(domain.from);
            const width = (domain.to - domain.from) / 2 ** level / BUCKETS;
            const index = Math.round((from - domain.from) / width - place * BUCKETS);
            expect(from).toBeCloseTo(domain.from + (place * BUCKETS + index) * width, 3);
            expect(to - from).toBeCloseTo(width, 3);
            const cells = [...SIDES.flatMap((side) => lanes[side]), ...grades];
            expect(cells).toEqual([...(counts ?? []).slice(index * cells.length, (index + 1) * cells.length)]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('is the same text for the same input', () => {
    fc.assert(
      fc.property(anyCorpus, (events) => {
        expect(JSON.stringify(topOf(structuredClone(events) as TileEvent[]))).toBe(JSON.stringify(topOf(events)));
      }),
      { numRuns: 50 },
    );
  });

  test.each(['en', 'id'] as const)('says the dates of the seed events as the site does, in %s', (language) => {
    const events = seedTileEvents(language);
    const { tiles } = serve(events, { language });
    const read = [...tiles.values()].flatMap((tile) => tile.events).sort((a, b) => a.row - b.row);
    expect(read).toEqual(events);
  });

  test.each([
    '2025-01-27',
    '2025-01-27~',
    '2025-01-27?',
    '2025-01',
    '2025',
    '2022~',
    '2017-05-23/2017-05-27',
    '2020-11/2023-07',
    '2022-10-07/..',
    '../2024-02',
    '2025-01-27/2025-01-27',
  ])('keeps the date %s, in words and on the axis', (edtf) => {
    for (const language of ['en', 'id'] as const) {
      const parsed = parseDate(edtf);
      const [base] = eventsOn([0]);
      const { row: _, links: __, ...draft } = base as TileEvent;
      const events = numbered([{ ...draft, ...extentOf(parsed), date: describeDate(parsed, language) }]);
      expect(serve(events, { language }).tiles.get('0-0')?.events).toEqual(events);
    }
  });

  test('of nothing has no events and no counts', () => {
    const { domain, tiles } = serve([]);
    expect(tiles.get('0-0')).toEqual({ level: 0, place: 0, span: domain, total: 0, events: [], buckets: [] });
  });
});

describe('what is no tile of this place is refused, and told apart', () => {
  const file = topOf(eventsOn([20_000, 20_100]));
  const domain = { from: 0, to: 30_000 * DAY };

  test.each<[string, unknown, RegExp]>([
    ['another version', { ...file, version: TILE_VERSION + 1 }, /version 2, expected 1/],
    ['another edition', { ...file, edition: 'old' }, /0-0 of edition old, expected 0-0 of abc123/],
    ['another level', { ...file, level: 3 }, /3-0 of edition abc123, expected 0-0 of abc123/],
    ['another place', { ...file, place: 5 }, /0-5 of edition abc123, expected 0-0 of abc123/],
    ['no version', {}, /version undefined, expected 1/],
    ['nothing', null, /version undefined, expected 1/],
    ['a text', 'tile', /version undefined, expected 1/],
    ['a list', [], /version undefined, expected 1/],
  ])('%s', (_, value, message) => {
    expect(() => readTile(value, here, domain, 'en')).toThrow(RangeError);
    expect(() => readTile(value, here, domain, 'en')).toThrow(message);
  });

  test('but the tile itself is not', () => {
    expect(readTile(structuredClone(file), here, domain, 'en').events).toHaveLength(2);
  });
});

describe('the weight of a full tile', () => {
  const gzipped = (value: unknown) => gzipSync(JSON.stringify(value)).length;

  /** Full tiles of a corpus like that of the site: its titles and ids, a handful of intervals, two relations each, counts in every bucket. */
  const fullTile = (titleOf: (index: number) => string) => {
    const drafts = Array.from({ length: 6000 }, (_, index) => {
      const seed = seedEvents[(index * 17) % seedEvents.length];
      if (!seed) throw new Error('no seed events');
      const day = 16_500 + Math.floor(4500 * Math.sqrt(((index * 7919) % 6000) / 6000));
      const length = index % 8 === 0 ? 5 + (index % 90) : 1;
      const date = length > 1 ? `${5 + (index % 20)} May – ${1 + (index % 28)} August 2024` : undefined;
      return {
        ...seed,
        id: `${titleOf(index)
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .split('-')
          .slice(0, 4)
          .join('-')}-${2015 + (index % 11)}`,
        title: titleOf(index),
        side: SIDES[index % 15 === 0 ? 2 : index % 2] ?? 'us',
        lane: LANES[(index * 5) % LANES.length] ?? 'models',
        significance: [3, 2, 3, 2, 3, 4, 3, 2, 1, 5][index % 10] ?? 3,
        at: day * DAY,
        from: day * DAY,
        to: (day + length) * DAY,
        softStart: false,
        softEnd: length > 1,
        date: date ?? describeDate(parseDate(new Date(day * DAY).toISOString().slice(0, 10)), 'en'),
        foreign: false,
        relations: [{ type: RELATIONS[(index * 3) % RELATIONS.length] ?? RELATIONS[0], to: (index * 31 + 11) % 6000 }],
      };
    });
    const events = numbered(drafts);
    const pyramid = makePyramid(columnsOf(events), domainOfAll(events));
    const tiles = [...pyramid.values()].filter(({ rows, counts }) => rows.length === CAPACITY && counts !== undefined);
    expect(tiles.length).toBeGreaterThan(30);
    return tiles.map((tile) => gzipped(writeTile(tile, (row) => events[row], EDITION))).sort((a, b) => b - a);
  };

  test('with titles as the site has them is below 4.5 kB', () => {
    const halves = seedEvents.map(({ title }) => title.split(' '));
    const [heaviest] = fullTile((index) => {
      const [a, b] = [halves[index % halves.length] ?? [], halves[(index * 7 + 3) % halves.length] ?? []];
      return [...a.slice(0, 6), ...b.slice(-5)].join(' ');
    });
    expect(heaviest).toBeLessThan(4500);
  });

  test('with titles of 90 characters is below 4.5 kB', () => {
    const words = [...new Set(seedEvents.flatMap(({ title }) => title.split(' ')))];
    const [heaviest] = fullTile((index) => {
      const text = Array.from(
        { length: 30 },
        (_, place) => words[(index * 131 + place * place * 17 + place * 29) % words.length],
      );
      return text.join(' ').slice(0, 90);
    });
    expect(heaviest).toBeLessThan(4500);
  });

  test('counts in every part of its span cost little beside titles', () => {
    const file = topOf(eventsOn(Array.from({ length: 4000 }, (_, index) => 16_000 + index)));
    expect(file.counts.length).toBeGreaterThan(BUCKETS * 0.8);
    expect(gzipped(file.counts)).toBeLessThan(1200);
  });
});
