import { digest } from '../digest.ts';
import type { Link } from '../graph.ts';
import type { Language } from '../language.ts';
import type { Status } from '../status.ts';
import { writeCensus } from './census.ts';
import { columnsOf } from './columns.ts';
import { writeFacets } from './facet-file.ts';
import type { LayoutEvent } from './layout.ts';
import { keyOf, makePyramid, type TilePlace } from './pyramid.ts';
import { type Domain, domainOf } from './scale.ts';
import { Scene, TOP } from './scene.ts';
import { type LoadedTile, readTile, type TileEvent, writeTile } from './tile-file.ts';

/**
 * Everything that is served of a timeline in one language: its tiles, their summaries, how many events each day has, and what they
 * can be filtered by. The same events always give the same bytes.
 *
 * @param events in the order in which the site lists them
 * @param names of actors and places
 */
export function makeEdition(events: readonly PublishedEvent[], language: Language, names: Names): Edition {
  const domain = domainOf(events);
  const columns = columnsOf(events);
  const pyramid = makePyramid(columns, domain);
  const rows = new Map(events.map(({ id }, row) => [id, row]));
  const named = (row: number): TileEvent | undefined => {
    const event = events[row];
    if (!event) return undefined;
    const links = event.links.flatMap(({ event: id, ...link }) => {
      const other = rows.get(id);
      return other === undefined ? [] : [{ ...link, row: other, at: events[other]?.at ?? 0 }];
    });
    return { ...event, row, links };
  };
  const summaries = (tile: { readonly rows: readonly number[] }) =>
    Object.fromEntries(tile.rows.map((row) => [events[row]?.id ?? '', events[row]?.summary ?? '']));
  const filesOf = (id: string): [name: string, file: () => unknown][] => [
    ['census', () => writeCensus(columns.days)],
    ['facets', () => writeFacets(columns, events, { ...names, edition: id })],
    ...[...pyramid.values()].flatMap((tile): [string, () => unknown][] => [
      [keyOf(tile), () => writeTile(tile, named, id)],
      [`${keyOf(tile)}.text`, () => summaries(tile)],
    ]),
  ];
  // One file after the other: all of a large corpus would not fit into one string.
  const id = filesOf('').reduce(
    (sum, [name, file]) => digest(`${sum} ${name} ${JSON.stringify(file())}`),
    JSON.stringify(domain),
  );
  const files = new Map(filesOf(id));
  const read = (place: TilePlace) => readTile(files.get(keyOf(place))?.(), { ...place, edition: id }, domain, language);
  const first = Scene.firstPlaces(read(TOP), domain).map(read);
  return { id, domain, files, first, total: events.length };
}

export interface Edition {
  /** Changes whenever anything that is served does. */
  readonly id: string;
  /** The stretch of time that the pyramid spans. */
  readonly domain: Domain;
  /** What is served, by name; each file is made when it is asked for. */
  readonly files: ReadonlyMap<string, () => unknown>;
  /** The tiles of the first view, the top one first. */
  readonly first: readonly LoadedTile[];
  /** How many events there are. */
  readonly total: number;
}

/** An event with all that is served of it. */
export interface PublishedEvent extends LayoutEvent {
  readonly summary: string;
  /** In words. */
  readonly date: string;
  /** True where its words are those of the default language. */
  readonly foreign: boolean;
  readonly links: readonly Link[];
  readonly status: Status;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

interface Names {
  readonly actor: (id: string) => string;
  readonly place: (code: string) => string;
}
