import { keyOf, type TilePlace } from '../../core/timeline/pyramid.ts';
import type { Domain } from '../../core/timeline/scale.ts';
import { type LoadedTile, readTile } from '../../core/timeline/tile-file.ts';
import type { TimelineData } from '../../core/timeline/timeline-data.ts';

/** Where tiles come from: `needs` says which files a tile is made of that are not there yet. */
export interface TileSource {
  readonly tileAt: (place: TilePlace) => LoadedTile | undefined;
  readonly needs: (place: TilePlace) => readonly TilePlace[];
}

/** So many requests at once, and so many tiles in memory. */
const AT_ONCE = 4;
const KEPT = 160;

/**
 * The tiles of a pyramid as they are served. It fetches what is asked for, the most urgent first, and gives up what is no longer
 * wanted; what failed waits until it is asked for again by the reader. The tiles used last are kept.
 */
export class Tiles {
  readonly #domain: Domain;
  readonly #data: Pick<TimelineData, 'edition' | 'language'>;
  readonly #address: (name: string) => string;
  readonly #onChange: () => void;
  /** In order of use, the latest last. */
  readonly #kept = new Map<string, LoadedTile>();
  /** Where each event that has been fetched is named. */
  readonly #homes = new Map<string, TilePlace>();
  readonly #underWay = new Map<string, AbortController>();
  /** Those that are asked for apart from the view. */
  readonly #asked = new Set<string>();
  readonly #failed = new Set<string>();
  #wanted: readonly TilePlace[] = [];

  /**
   * @param first the tiles of the first view, the top one first; that one is never dropped
   * @param address of a file of the pyramid, by its name
   * @param onChange called when a tile has come, or has failed to come
   */
  constructor(
    first: readonly LoadedTile[],
    domain: Domain,
    data: Pick<TimelineData, 'edition' | 'language'>,
    address: (name: string) => string,
    onChange: () => void,
    signal: AbortSignal,
  ) {
    for (const tile of first) this.#keep(tile);
    this.#domain = domain;
    this.#data = data;
    this.#address = address;
    this.#onChange = onChange;
    signal.addEventListener('abort', () => this.want([]));
  }

  tileAt(place: TilePlace): LoadedTile | undefined {
    const key = keyOf(place);
    const tile = this.#kept.get(key);
    if (tile && place.level > 0) {
      this.#kept.delete(key);
      this.#kept.set(key, tile);
    }
    return tile;
  }

  /** Whether something that is wanted could not be had. */
  get hasFailed(): boolean {
    return this.#wanted.some((place) => this.#failed.has(keyOf(place)));
  }

  /** Fetches these, the first ones first, and nothing else. */
  want(places: readonly TilePlace[]): void {
    this.#wanted = places.filter((place) => !this.#kept.has(keyOf(place)));
    const keys = new Set(this.#wanted.map(keyOf));
    for (const [key, request] of this.#underWay) if (!keys.has(key) && !this.#asked.has(key)) request.abort();
    this.#next();
  }

  /** The tile that names an event, as far as it is known. */
  homeOf(event: string): TilePlace | undefined {
    return this.#homes.get(event);
  }

  /** Fetches some more tiles, apart from what the view wants. @returns false where one cannot be had */
  async load(places: readonly TilePlace[]): Promise<boolean> {
    const lacking = places.filter((place) => !this.#kept.has(keyOf(place)));
    for (const place of lacking) this.#asked.add(keyOf(place));
    await Promise.all(lacking.map((place) => this.#fetch(place)));
    for (const place of lacking) this.#asked.delete(keyOf(place));
    return places.every((place) => this.#kept.has(keyOf(place)));
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#failed.clear();
    this.#next();
  }

  #next(): void {
    for (const place of this.#wanted) {
      if (this.#underWay.size >= AT_ONCE) return;
      const key = keyOf(place);
      if (!this.#underWay.has(key) && !this.#failed.has(key) && !this.#kept.has(key)) this.#fetch(place);
    }
  }

  async #fetch(place: TilePlace): Promise<void> {
    const key = keyOf(place);
    const { edition, language } = this.#data;
    const request = new AbortController();
    this.#underWay.set(key, request);
    try {
      const response = await fetch(this.#address(key), { signal: request.signal });
      if (!response.ok) throw new Error(`tile ${key}: ${response.status}`);
      this.#keep(readTile(await response.json(), { ...place, edition }, this.#domain, language));
    } catch {
      if (!request.signal.aborted) this.#failed.add(key);
    }
    this.#underWay.delete(key);
    if (!request.signal.aborted) this.#onChange();
    this.#next();
  }

  #keep(tile: LoadedTile): void {
    this.#kept.set(keyOf(tile), tile);
    for (const { id } of tile.events) this.#homes.set(id, { level: tile.level, place: tile.place });
    const [, second] = this.#kept.keys();
    if (this.#kept.size > KEPT && second) this.#kept.delete(second);
  }
}
