import { DEFAULT_LANGUAGE } from '../../core/language.ts';
import { keyOf } from '../../core/timeline/pyramid.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import type { Tiles } from './tiles.ts';

/** How long a view stays until it is taken to be looked at, and to be read, ms. */
const LOOKED_AT = 800;
const READ = 2000;

/** How far from the window an item gets its summary, as a share of the window's height. */
const NEAR = '25%';

/** Summaries of events, fetched a tile at a time when something shows them. */
export class Summaries {
  readonly #address: (name: string) => string;
  #near: IntersectionObserver | undefined;
  /** The views that have been followed so far: what waits for one of them is void when another one comes. */
  #views = 0;
  readonly #isAtRest: () => boolean;
  readonly #files = new Map<string, Promise<Readonly<Record<string, string>>>>();

  /**
   * @param address of a file of the pyramid, by its name
   * @param isAtRest whether the view stands still and all of it is there
   */
  constructor(address: (name: string) => string, isAtRest: () => boolean, signal: AbortSignal) {
    this.#address = address;
    this.#isAtRest = isAtRest;
    signal.addEventListener('abort', () => this.#forget());
  }

  /**
   * Adds their summaries to items of the list when they come near the window, and to all of them when they have been listed for a
   * while: they may be printed. What is only passed on the way to another view is not fetched.
   */
  follow(items: readonly Item[], tiles: Tiles): void {
    this.#forget();
    const lacking = new Map<Element, Item>();
    for (const item of items) if (!item.item.querySelector('p')) lacking.set(item.item, item);
    const near = new IntersectionObserver(
      (entries) => {
        const come = entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? (lacking.get(target) ?? []) : []));
        for (const { item } of come) near.unobserve(item);
        this.add(come, tiles);
      },
      { rootMargin: NEAR },
    );
    this.#near = near;
    this.#after(LOOKED_AT, () => {
      for (const item of lacking.keys()) near.observe(item);
    });
    this.#after(READ, () => this.add([...lacking.values()], tiles));
  }

  /** Acts after so many ms, and so many more if the view is not at rest then: unless another view is followed meanwhile. */
  #after(time: number, act: () => void): void {
    const view = this.#views;
    setTimeout(() => {
      if (view !== this.#views) return;
      if (this.#isAtRest()) act();
      else this.#after(time, act);
    }, time);
  }

  #forget(): void {
    this.#near?.disconnect();
    this.#views += 1;
  }

  /** Adds their summaries to items of the list that have none yet. @param tiles know where events are named */
  async add(items: readonly Item[], tiles: Tiles): Promise<void> {
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

/** An event, and what the list says of it. */
interface Item {
  readonly event: TileEvent;
  readonly item: HTMLElement;
}
