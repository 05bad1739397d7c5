import { FORMATS, type FormatName, type Sight } from './drawing.ts';
import type { Folds } from './folds.ts';
import type { Grouping } from './grouping.ts';
import { FINEST, layOutPart, MAX_LABEL_WIDTH, type Placed } from './layout.ts';
import { CAPACITY, keyOf, spanOfTile, type TilePlace } from './pyramid.ts';
import { around, type Domain, levelOf, MAX_SCALE, overlaps, placeOf, STEPS, scaleOf, scaleOfLevel, type View } from './scale.ts';
import type { Bucket, LoadedTile, TileEvent } from './tile-file.ts';

/**
 * What can be drawn of a pyramid in one format and grouping. A tile is laid out once, after those above it, within its own span:
 * so labels never depend on the view nor on the order in which tiles come, and a view costs what its tiles cost.
 */
export class Scene {
  readonly domain: Domain;
  readonly folds: Folds | undefined;
  readonly #format: FormatName;
  readonly #grouping: Grouping<TileEvent>;
  readonly #tileAt: (place: TilePlace) => LoadedTile | undefined;
  readonly #layouts = new Map<string, readonly Placed<TileEvent>[]>();
  /** Levels of detail at which the top tile is laid out, and those below it. */
  readonly #levels: { readonly top: number; readonly below: number };

  /**
   * @param width of the frame, CSS px
   * @param tileAt the tile of a place, as far as it is there
   * @param folds those of every view of this scene
   */
  constructor(
    domain: Domain,
    format: FormatName,
    width: number,
    grouping: Grouping<TileEvent>,
    tileAt: (place: TilePlace) => LoadedTile | undefined,
    folds?: Folds,
  ) {
    this.domain = domain;
    this.#format = format;
    this.#grouping = grouping;
    this.#tileAt = tileAt;
    this.folds = folds;
    const top = scaleOf({ ...domain, folds, width: FORMATS[format].minWidth });
    // Tiles halve the time itself, folded or not.
    this.#levels = { top: levelOf(top), below: levelOf(scaleOf({ ...domain, width })) };
  }

  /**
   * The places that a view of the whole domain is drawn from: the top tile, and those of its halves that are sparse.
   *
   * @param top the top tile
   */
  static firstPlaces(top: LoadedTile, domain: Domain): readonly TilePlace[] {
    const halves = halvesOf(top).filter((half) => isSparse(top, spanOfTile(half, domain)));
    return [TOP, ...halves.filter((half) => top.buckets.some((bucket) => overlaps(bucket, spanOfTile(half, domain))))];
  }

  /** What is known of a view and its surroundings (CSS px beyond its edges), and which tiles would tell more of the view itself. */
  sight(view: View, margin = 0): { sight: Sight<TileEvent>; missing: readonly TilePlace[] } {
    const seen = around(view, margin);
    // At the closest zoom nothing is left for a closer one.
    const deepest = scaleOf(view) > MAX_SCALE * 0.999 ? Number.POSITIVE_INFINITY : depthOf(view, this.domain);
    const placed: Placed<TileEvent>[] = [];
    const buckets: Bucket[] = [];
    const missing: TilePlace[] = [];
    const walk = (tile: LoadedTile, above: readonly Placed<TileEvent>[]) => {
      const laid = this.#layoutOf(tile, above);
      const opened: LoadedTile[] = [];
      for (const half of tile.buckets.length > 0 && tile.level <= deepest ? halvesOf(tile) : []) {
        const span = spanOfTile(half, this.domain);
        if (!overlaps(span, seen) || (tile.level === deepest && !isSparse(tile, span))) continue;
        const below = tile.buckets.some((bucket) => overlaps(bucket, span)) ? this.#tileAt(half) : emptyTile(half, span);
        if (below) opened.push(below);
        else if (overlaps(span, view)) missing.push(half);
      }
      for (const below of opened) walk(below, laid);
      const isOpened = (at: number) => opened.some(({ span }) => at >= span.from && at < span.to);
      const isOwn = (at: number) => at >= tile.span.from && at < tile.span.to && !isOpened(at);
      placed.push(...laid.filter(({ event }) => isOwn(event.at) && isAround(event, seen)));
      buckets.push(...tile.buckets.filter((bucket) => overlaps(bucket, seen) && !isOpened((bucket.from + bucket.to) / 2)));
    };
    const top = this.#tileAt(TOP);
    if (top) walk(top, []);
    else missing.push(TOP);
    return { sight: { placed, buckets }, missing };
  }

  /** A tile's layout, with the labels from outside its span that reach into it. */
  #layoutOf(tile: LoadedTile, above: readonly Placed<TileEvent>[]): readonly Placed<TileEvent>[] {
    const key = keyOf(tile);
    let laid = this.#layouts.get(key);
    if (!laid) {
      // A tile with nothing below it is shown as soon as the one above it, and finds what room that one has left.
      const level = tile.buckets.length === 0 ? tile.level - 1 : tile.level;
      const from = level <= 0 ? this.#levels.top : this.#levels.below + level * STEPS;
      // Where nothing is left to come, the tile has all finer levels to itself.
      const to = tile.buckets.length === 0 ? FINEST + 1 : this.#levels.below + (tile.level + 1) * STEPS;
      const reach = MAX_LABEL_WIDTH / scaleOfLevel(from);
      const place = (instant: number) => placeOf({ folds: this.folds }, instant);
      const [start, end] = [place(tile.span.from), place(tile.span.to)];
      const near = above.filter(({ event, level: placedAt }) => {
        const at = place(event.at);
        const beyond = Math.max(start - at, at - end);
        return beyond < 0 || (beyond === 0 && event.at === tile.span.from) || (Number.isFinite(placedAt) && beyond < reach);
      });
      laid = layOutPart(tile.events, near, tile.span, FORMATS[this.#format], this.#grouping, { from, to }, this.folds);
      this.#layouts.set(key, laid);
    }
    return laid;
  }
}

/** The top tile. */
export const TOP: TilePlace = { level: 0, place: 0 };

/** How often the domain is halved until a tile is hardly wider than a view: no more than two tiles of that level fill it. */
export function depthOf(view: View, { from, to }: Domain): number {
  return Math.max(0, Math.floor(Math.log2(((to - from) * scaleOf(view)) / view.width) + 1e-9));
}

/** The places of the tiles below one. */
export function halvesOf({ level, place }: TilePlace): readonly TilePlace[] {
  return [0, 1].map((half) => ({ level: level + 1, place: place * 2 + half }));
}

/** Whether all that a tile counts in one of its halves is named by the tile below it. */
function isSparse({ buckets }: LoadedTile, half: Domain): boolean {
  const inside = buckets.filter((bucket) => overlaps(bucket, half));
  return inside.reduce((sum, { grades }) => sum + grades.reduce((total, count) => total + count, 0), 0) <= CAPACITY;
}

/** A tile of which nothing is served, because those above it name everything in its span. */
function emptyTile(place: TilePlace, span: Domain): LoadedTile {
  return { ...place, span, events: [], buckets: [], total: 0 };
}

/** Whether an event's mark or its interval is in a stretch of time. */
function isAround({ at, from, to }: TileEvent, seen: Domain): boolean {
  return Math.min(from ?? seen.from, at) < seen.to && Math.max(to ?? seen.to, at) >= seen.from;
}
