import { byRank, sideOfKind } from '../../core/timeline/columns.ts';
import { type FacetTable, readFacets } from '../../core/timeline/facet-file.ts';
import { countRows, type Filter, rowsPassing } from '../../core/timeline/filter.ts';
import { histogram, histogramPaths, OVERVIEW } from '../../core/timeline/histogram.ts';
import { keyOf, makePyramid, type Pyramid, spanOfTile, type TilePlace } from '../../core/timeline/pyramid.ts';
import { DAY, type Domain } from '../../core/timeline/scale.ts';
import { bucketsOf, type LoadedTile } from '../../core/timeline/tile-file.ts';
import type { TileSource, Tiles } from './tiles.ts';

/** What every event can be filtered by, fetched when somebody filters or searches. */
export class Facets {
  readonly table: FacetTable;
  readonly #domain: Domain;
  readonly #ranked: ArrayLike<number>;
  /** The tile that names each event. */
  readonly #homes: ReadonlyMap<number, TilePlace>;

  private constructor(table: FacetTable, domain: Domain) {
    this.table = table;
    this.#domain = domain;
    this.#ranked = byRank(table);
    const all = makePyramid(table, domain, this.#ranked);
    this.#homes = new Map([...all.values()].flatMap((tile) => tile.rows.map((row): [number, TilePlace] => [row, tile])));
  }

  static async load(address: string, edition: string, domain: Domain): Promise<Facets> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`facets: ${response.status}`);
    return new Facets(readFacets(await response.json(), edition), domain);
  }

  /** The rows that pass a filter, by rank. */
  passing(filter: Filter): readonly number[] {
    return rowsPassing(this.table, filter, this.#ranked);
  }

  count(rows: readonly number[], range: Domain): number {
    return countRows(this.table, rows, range);
  }

  /** The days on which these stand, since the epoch, in order. */
  daysOf(rows: readonly number[]): readonly number[] {
    return [...new Set(rows.map((row) => this.table.days[row] ?? 0))].sort((a, b) => a - b);
  }

  /** Ms since the epoch, UTC. */
  instantOf(row: number): number {
    return (this.table.days[row] ?? 0) * DAY;
  }

  /** The bars of these in the overview, as an SVG path: on the scale of all, of which they are a part. */
  barsOf(rows: readonly number[]): string {
    const { days, kinds } = this.table;
    const histogramOf = (own: readonly number[]) => {
      const events = own.map((row) => ({ at: this.instantOf(row), side: sideOfKind(kinds[row] ?? 0) }));
      return histogram(events, this.#domain, OVERVIEW);
    };
    const { highest } = histogramOf(Array.from(days, (_, row) => row));
    const { above, below } = histogramPaths({ ...histogramOf(rows), highest });
    return above + below;
  }

  homeOf(row: number): TilePlace | undefined {
    return this.#homes.get(row);
  }

  actorsOf(row: number): readonly string[] {
    return (this.table.actors[row] ?? []).flatMap((actor) => this.table.actorNames[actor]?.[0] ?? []);
  }

  /** Ids of the actors that act in the most events. */
  mostNamed(count: number): readonly string[] {
    const counts = new Map<number, number>();
    for (const own of this.table.actors) for (const actor of own) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, count);
    return most.flatMap(([actor]) => this.table.actorNames[actor]?.[0] ?? []);
  }

  /** A pyramid of some rows alone, whose events are taken from the tiles that are served. */
  source(rows: readonly number[], tiles: Tiles): TileSource {
    const pyramid: Pyramid = makePyramid(this.table, this.#domain, rows);
    const needs = (place: TilePlace) => {
      const homes = (pyramid.get(keyOf(place))?.rows ?? []).flatMap((row) => this.homeOf(row) ?? []);
      return [...new Map(homes.map((home) => [keyOf(home), home])).values()].filter((home) => !tiles.tileAt(home));
    };
    const tileAt = (place: TilePlace): LoadedTile | undefined => {
      const tile = pyramid.get(keyOf(place));
      if (!tile || needs(place).length > 0) return undefined;
      const events = tile.rows.flatMap((row) => {
        const home = this.homeOf(row);
        return (home && tiles.tileAt(home)?.events.find((event) => event.row === row)) ?? [];
      });
      const { level, total, counts } = tile;
      const buckets = counts ? bucketsOf(counts, tile, this.#domain) : [];
      return { level, place: tile.place, span: spanOfTile(tile, this.#domain), total, events, buckets };
    };
    return { tileAt, needs };
  }
}
