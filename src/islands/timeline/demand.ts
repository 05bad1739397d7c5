import type { TilePlace } from '../../core/timeline/pyramid.ts';
import type { View } from '../../core/timeline/scale.ts';
import { Course } from './course.ts';
import type { TileSource, Tiles } from './tiles.ts';

/** What the view lacked when it was drawn, until it is asked for; a view that lacks nothing asks for what it would lack one step on. */
export class Demand {
  readonly #tiles: Tiles;
  readonly #course = new Course();
  #lack: { readonly missing: readonly TilePlace[]; readonly view: View } | undefined;
  /** The view that is expected next, and what it lacks. */
  #ahead: { readonly view: View | undefined; readonly places: readonly TilePlace[] } = { view: undefined, places: [] };

  constructor(tiles: Tiles) {
    this.#tiles = tiles;
  }

  note(view: View, missing: readonly TilePlace[]): void {
    this.#lack = { missing, view };
  }

  get isOpen(): boolean {
    return this.#lack !== undefined;
  }

  /**
   * @param missingIn what a view lacks
   * @returns whether some of what the view lacks cannot be had
   */
  ask(source: TileSource, missingIn: (view: View) => readonly TilePlace[]): boolean {
    if (!this.#lack) return false;
    const { missing, view } = this.#lack;
    this.#lack = undefined;
    const ahead = this.#course.ahead(view, performance.now());
    if (this.#ahead.view !== ahead) this.#ahead = { view: ahead, places: ahead ? missingIn(ahead) : [] };
    const places = missing.length > 0 ? missing : this.#ahead.places;
    this.#tiles.want(places.flatMap((place) => source.needs(place)));
    return missing.length > 0 && this.#tiles.hasFailed;
  }
}
