import { DEFAULT_LANGUAGE } from '../../core/language.ts';
import { keyOf } from '../../core/pyramid.ts';
import type { TileEvent } from '../../core/tile-file.ts';
import type { Tiles } from './tiles.ts';

/** Summaries of events, fetched a tile at a time when something shows them. */
export class Summaries {
  readonly #address: (name: string) => string;
  readonly #files = new Map<string, Promise<Readonly<Record<string, string>>>>();

  /** @param address of a file of the pyramid, by its name */
  constructor(address: (name: string) => string) {
    this.#address = address;
  }

  /** Adds their summaries to items of the list that have none yet. @param tiles know where events are named */
  async add(items: readonly { readonly event: TileEvent; readonly item: HTMLElement }[], tiles: Tiles): Promise<void> {
    await Promise.all(
      items.map(async ({ event, item }) => {
        const home = tiles.homeOf(event.id);
        const summary = home && !item.querySelector('p') ? await this.#of(event.id, keyOf(home)) : undefined;
        if (!summary || item.querySelector('p')) return;
        const text = document.createElement('p');
        text.textContent = summary;
        if (event.foreign) text.lang = DEFAULT_LANGUAGE;
        item.append(text);
      }),
    );
  }

  /**
   * @param tile the name of the tile that names the event
   * @returns the summary, or undefined where it cannot be had now
   */
  async #of(event: string, tile: string): Promise<string | undefined> {
    const file = this.#files.get(tile) ?? this.#fetch(tile);
    this.#files.set(tile, file);
    try {
      return (await file)[event];
    } catch {
      this.#files.delete(tile);
      return undefined;
    }
  }

  async #fetch(tile: string): Promise<Readonly<Record<string, string>>> {
    const response = await fetch(this.#address(`${tile}.text`));
    if (!response.ok) throw new Error(`summaries of ${tile}: ${response.status}`);
    return response.json();
  }
}
