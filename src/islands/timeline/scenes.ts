import { formatFor } from '../../core/timeline/drawing.ts';
import type { Folds } from '../../core/timeline/folds.ts';
import type { Grouping } from '../../core/timeline/grouping.ts';
import { type Domain, levelOf } from '../../core/timeline/scale.ts';
import { Scene } from '../../core/timeline/scene.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import type { TileSource } from './tiles.ts';

/** The scene that a frame shows: another one when its width asks for another format or level, or when the axis is folded elsewhere. */
export class Scenes {
  readonly #domain: Domain;
  readonly #source: TileSource;
  readonly #grouping: Grouping<TileEvent>;
  #scene: Scene | undefined;
  #key = '';

  constructor(domain: Domain, source: TileSource, grouping: Grouping<TileEvent>) {
    this.#domain = domain;
    this.#source = source;
    this.#grouping = grouping;
  }

  /** @param width of the frame, CSS px */
  of(width: number, folds: Folds | undefined): Scene {
    const format = formatFor(width);
    const key = `${format} ${levelOf(width / (this.#domain.to - this.#domain.from))}`;
    if (!this.#scene || key !== this.#key || this.#scene.folds !== folds) {
      this.#scene = new Scene(this.#domain, format, width, this.#grouping, (place) => this.#source.tileAt(place), folds);
      this.#key = key;
    }
    return this.#scene;
  }
}
