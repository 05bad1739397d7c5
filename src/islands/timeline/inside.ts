import { LANES } from '../../core/lane.ts';
import type { Count } from '../../core/timeline/counts.ts';
import { spanOfTile, type TilePlace } from '../../core/timeline/pyramid.ts';
import { type Domain, overlaps } from '../../core/timeline/scale.ts';
import { halvesOf, TOP } from '../../core/timeline/scene.ts';
import type { LoadedTile, TileEvent } from '../../core/timeline/tile-file.ts';
import type { Instrument } from './instrument.ts';
import { countKey, keyOf } from './picture.ts';

/** So many of the events inside a count are named. */
const NAMED = 5;

/** How far it stays from the count, and from the edges of the window, CSS px. */
const GAP = 4;
const EDGE = 8;

/** What is inside a count: how many events of which lanes, the most significant by title, and a way to zoom in. */
export class Inside {
  readonly #instrument: Instrument;
  readonly #element: HTMLElement;
  #count: Count | undefined;

  constructor(frame: HTMLElement, instrument: Instrument) {
    this.#instrument = instrument;
    this.#element = document.createElement('div');
    this.#element.className = 'inside';
    this.#element.popover = 'auto';
    this.#element.role = 'dialog';
    frame.append(this.#element);
    instrument.signal.addEventListener('abort', () => this.#element.remove());
  }

  /** Opens the count that was pressed. */
  async answer(event: MouseEvent): Promise<void> {
    const { drawn } = this.#instrument;
    const link = event.target instanceof Element ? event.target.closest<SVGElement>('a.count') : null;
    const count = link && drawn?.counts.find((candidate) => countKey(candidate) === keyOf(link));
    // A browser without popovers follows the link, which zooms in.
    if (!count || !('showPopover' in this.#element)) return;
    event.preventDefault();
    this.#open(count);
    this.#placeBeside(link);
    const top = await this.#topOf(count);
    if (this.#count !== count) return;
    this.#name(top);
    if (link.isConnected) this.#placeBeside(link);
  }

  #open(count: Count): void {
    const { gestures, data } = this.#instrument;
    this.#count = count;
    const heading = this.#instrument.wording.count(count);
    this.#element.ariaLabel = heading;
    const lanes = LANES.flatMap((lane, index) => {
      const own = count.lanes[index] ?? 0;
      return own > 0 ? [`${data.words[`lane.${lane}`]} ${own}`] : [];
    });
    const zoom = make('button', this.#instrument.wording.word('zoomHere'));
    zoom.addEventListener('click', () => {
      this.#element.hidePopover();
      gestures.show(count);
    });
    this.#element.replaceChildren(make('h3', heading), make('p', lanes.join(' · ')), make('ol', ''), zoom);
    this.#element.showPopover();
    zoom.focus();
  }

  /** Below the count, or above it where there is no room below; over it only where neither has room. */
  #placeBeside(link: Element): void {
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#element;
    const [below, above] = [bottom + GAP, top - GAP - offsetHeight];
    const lowest = innerHeight - offsetHeight - EDGE;
    const y = below > lowest && above >= EDGE ? above : below;
    this.#element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - offsetWidth - EDGE))}px`;
    this.#element.style.top = `${Math.max(EDGE, Math.min(y, lowest))}px`;
  }

  #name(top: readonly TileEvent[]): void {
    const { paths, data } = this.#instrument;
    this.#element.querySelector('ol')?.replaceChildren(
      ...top.map((event) => {
        const item = make('li', '');
        const title = make('a', event.title) as HTMLAnchorElement;
        title.href = paths.event(data.language, event.id);
        item.append(title);
        return item;
      }),
    );
  }

  /** The most significant events of a count, which are in tiles below those that are drawn. */
  async #topOf({ from, to, band, total }: Count): Promise<readonly TileEvent[]> {
    const { domain, grouping, sight, source, tiles } = this.#instrument;
    const drawn = new Set(sight?.placed.map(({ event }) => event.id));
    const isInside = (event: TileEvent) =>
      event.at >= from && event.at < to && grouping.bandOf(event) === band && !drawn.has(event.id);
    const found: TileEvent[] = [];
    let places: readonly TilePlace[] = [TOP];
    while (places.length > 0 && found.length < total) {
      await tiles.load(places.flatMap((place) => source.needs(place)));
      const opened = places.flatMap((place) => source.tileAt(place) ?? []);
      places = opened.flatMap((tile) => {
        const own = tile.events.filter(isInside);
        found.push(...own);
        // Nothing below a tile is more significant than what it names.
        return own.length < NAMED ? halvesOf(tile).filter((half) => hasBelow(tile, spanOfTile(half, domain), { from, to })) : [];
      });
    }
    return found.sort((a, b) => b.significance - a.significance).slice(0, NAMED);
  }
}

/** Whether a tile counts events in both a half of it and a stretch of time. */
function hasBelow({ buckets }: LoadedTile, half: Domain, stretch: Domain): boolean {
  return buckets.some((bucket) => overlaps(bucket, half) && overlaps(bucket, stretch));
}

function make(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
