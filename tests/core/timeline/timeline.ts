import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describeDate, parseDate } from '../../../src/core/date.ts';
import { LANES } from '../../../src/core/lane.ts';
import type { Language } from '../../../src/core/language.ts';
import { RELATIONS, type RelationType } from '../../../src/core/relation.ts';
import { SIDES } from '../../../src/core/side.ts';
import { columnsOf } from '../../../src/core/timeline/columns.ts';
import { formatFor, ROWS } from '../../../src/core/timeline/drawing.ts';
import { extentOf } from '../../../src/core/timeline/extent.ts';
import type { Folds } from '../../../src/core/timeline/folds.ts';
import { byLane, type Grouping, mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import type { LayoutEvent } from '../../../src/core/timeline/layout.ts';
import { keyOf, makePyramid, type Pyramid, type TilePlace } from '../../../src/core/timeline/pyramid.ts';
import { DAY, type Domain, domainOf, MAX_SCALE, type View } from '../../../src/core/timeline/scale.ts';
import { Scene } from '../../../src/core/timeline/scene.ts';
import { type DatedLink, type LoadedTile, readTile, type TileEvent, writeTile } from '../../../src/core/timeline/tile-file.ts';

/** The first fifty-one events of the site, as they stood when the drawing was first looked at. */
const seeds = (
  JSON.parse(readFileSync(new URL('../../fixtures/timeline/events.json', import.meta.url), 'utf8')) as (Pick<
    LayoutEvent,
    'id' | 'title' | 'side' | 'lane' | 'significance'
  > & { date: string })[]
).map(({ date, ...event }) => ({ ...event, date: parseDate(date) }));

export const seedEvents: readonly LayoutEvent[] = seeds.map(({ date, ...event }) => ({ ...event, ...extentOf(date) }));

/** The same as a pyramid takes them: in order of time, with their dates in words. */
export function seedTileEvents(language: Language): readonly TileEvent[] {
  return numbered(
    seeds.map(({ date, ...event }) => ({ ...event, ...extentOf(date), date: describeDate(date, language), foreign: false })),
  );
}

const anyDay = fc.oneof(fc.integer({ min: 16_000, max: 21_000 }), fc.integer({ min: 20_000, max: 20_010 }));

/** Any corpus: clustered and spread, with many events of the same day. */
export const anyEvents = fc
  .array(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 90 }),
      side: fc.constantFrom(...SIDES),
      lane: fc.constantFrom(...LANES),
      significance: fc.integer({ min: 1, max: 5 }),
      day: anyDay,
      length: fc.constantFrom(1, 1, 1, 30, 400),
    }),
    { maxLength: 60 },
  )
  .map((drafts) =>
    drafts.map(
      ({ day, length, ...draft }, index): LayoutEvent => ({
        ...draft,
        id: `event-${index}`,
        at: day * DAY,
        from: day * DAY,
        to: (day + length) * DAY,
        softStart: length === 30,
        softEnd: length > 1,
      }),
    ),
  );

/**
 * Any corpus as a pyramid takes it: spread over years, or over weeks, or on a few days, or some of each, with relations seen from
 * both ends.
 */
export function anyTileEvents({ least = 0, most = 60, title = anyTitle }: CorpusShape = {}): fc.Arbitrary<readonly TileEvent[]> {
  const drafts = (day: fc.Arbitrary<number>) => {
    const draft = fc.record({
      title,
      side: fc.constantFrom(...SIDES),
      lane: fc.constantFrom(...LANES),
      significance: fc.integer({ min: 1, max: 5 }),
      day,
      length: fc.constantFrom<Length>(1, 1, 1, 1, 1, 'about', 30, 400, 'on', 'until'),
      foreign: fc.constantFrom(false, false, true),
      relations: fc.array(fc.record({ type: fc.constantFrom(...RELATIONS), to: fc.nat() }), { maxLength: 2 }),
    });
    return fc.array(draft, { minLength: least, maxLength: most, size: 'max' });
  };
  const few = fc.constantFrom(20_000, 20_000, 20_001, 20_009, 16_000, 20_400);
  const [years, weeks] = [fc.integer({ min: 17_000, max: 20_000 }), fc.integer({ min: 20_000, max: 20_030 })];
  return fc.oneof(drafts(years), drafts(anyDay), drafts(weeks), drafts(few)).map((all) =>
    numbered(
      all.map(({ day, length, relations, ...draft }, index) => ({
        ...draft,
        ...stretch(day, length),
        id: `event-${index}`,
        relations: relations.flatMap(({ type, to }) => (to % all.length === index ? [] : [{ type, to: to % all.length }])),
      })),
    ),
  );
}

const anyTitle = fc.constantFrom(...seeds.map((event) => event.title), 'R1', '智谱发布新一代大模型并开放权重');

function stretch(day: number, length: Length): Pick<TileEvent, 'at' | 'from' | 'to' | 'softStart' | 'softEnd' | 'date'> {
  const at = day * DAY;
  const count = typeof length === 'number' ? length : 1;
  const date = length === 1 ? days.format(at) : `${length} from ${day}`;
  const soft = length === 'about';
  return {
    at,
    from: length === 'until' ? undefined : at,
    to: length === 'on' ? undefined : at + count * DAY,
    softStart: soft || length === 'until' || count === 30,
    softEnd: soft || length === 'on' || count > 1,
    date,
  };
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Events in order of time, numbered in it, and tied to each other. */
export function numbered(drafts: readonly Draft[]): readonly TileEvent[] {
  const inTime = drafts.map((draft, index) => ({ draft, index })).sort((a, b) => a.draft.at - b.draft.at || a.index - b.index);
  const rows = new Map(inTime.map(({ index }, row) => [index, row]));
  const links = inTime.map((): DatedLink[] => []);
  for (const { draft, index } of inTime) {
    for (const { type, to } of draft.relations ?? []) {
      const [here, there] = [rows.get(index) ?? 0, rows.get(to) ?? 0];
      links[here]?.push({ type, reverse: false, row: there, at: drafts[to]?.at ?? 0 });
      links[there]?.push({ type, reverse: true, row: here, at: draft.at });
    }
  }
  return inTime.map(({ draft: { relations: _, ...event } }, row) => ({ ...event, row, links: links[row] ?? [] }));
}

/** So many events, each of one day, whatever else. */
export function eventsOn(days: readonly number[], rest: Partial<TileEvent> = {}): readonly TileEvent[] {
  return numbered(
    days.map((day, index) => ({
      id: `event-${index}`,
      title: `Event ${index}`,
      side: SIDES[index % 2] ?? 'us',
      lane: LANES[index % LANES.length] ?? 'models',
      significance: 1 + (index % 5),
      ...stretch(day, 1),
      foreign: false,
      ...rest,
    })),
  );
}

export function domainOfAll(events: readonly LayoutEvent[]): Domain {
  return domainOf(events);
}

/** A pyramid as a reader gets it: written, sent as text, and read. */
export function serve(
  events: readonly TileEvent[],
  { domain = domainOfAll(events), language = 'en' }: Partial<Served> = {},
): Served {
  const pyramid = makePyramid(columnsOf(events), domain);
  const tiles = new Map(
    [...pyramid].map(([key, tile]) => {
      const text = JSON.stringify(writeTile(tile, (row) => events[row], EDITION));
      return [key, readTile(JSON.parse(text), { level: tile.level, place: tile.place, edition: EDITION }, domain, language)];
    }),
  );
  return { domain, language, pyramid, tiles };
}

export const EDITION = 'abc123';

/** A scene of what is served; all of it unless `tileAt` says what is there. */
export function sceneOf(
  served: Served,
  width: number,
  grouping: Grouping<TileEvent>,
  tileAt: (place: TilePlace) => LoadedTile | undefined = (place) => served.tiles.get(keyOf(place)),
  folds?: Folds,
): Scene {
  return new Scene(served.domain, formatFor(width), width, grouping, tileAt, folds);
}

/** Any width of a frame; those that halve evenly are where rounding shows. */
export const anyWidth = fc.constantFrom(288, 320, 480, 700, 960, 1200, 1366, 1920);

export const anyGrouping = fc.constantFrom<(events: readonly TileEvent[]) => Grouping<TileEvent>>(
  (events) => mirror(sidesOf(events), ROWS),
  () => byLane(LANES, 2),
);

/** Any view in per cent of what there is: how close (0 is the whole, 1 the closest zoom) and where (0 is the start). */
export const anyAim = fc.record({
  zoom: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
});

export function viewOf({ from, to }: Domain, width: number, { zoom, where }: Aim): View {
  const all = to - from;
  const span = Math.min(all, all * (width / MAX_SCALE / all) ** zoom);
  const start = from + where * (all - span);
  return { from: start, to: start + span, width };
}

type Length = 1 | 30 | 400 | 'about' | 'on' | 'until';

type Draft = Omit<TileEvent, 'row' | 'links'> & {
  /** Relations by the places of the other events in the list. */
  readonly relations?: readonly { readonly type: RelationType; readonly to: number }[];
};

interface CorpusShape {
  readonly least?: number;
  readonly most?: number;
  readonly title?: fc.Arbitrary<string>;
}

export interface Served {
  readonly domain: Domain;
  readonly language: Language;
  readonly pyramid: Pyramid;
  readonly tiles: ReadonlyMap<string, LoadedTile>;
}

export interface Aim {
  readonly zoom: number;
  readonly where: number;
}
