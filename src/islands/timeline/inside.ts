import type { Count } from '../../core/counts.ts';
import { LANES } from '../../core/lane.ts';
import { spanOfTile, type TilePlace } from '../../core/pyramid.ts';
import { depthOf, halvesOf } from '../../core/scene.ts';
import type { TileEvent } from '../../core/tile-file.ts';
import type { Instrument } from './instrument.ts';
import { countKey, keyOf } from './picture.ts';

/** So many of the events inside a count are named. */
const NAMED = 5;

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
    const { drawn, source, tiles } = this.#instrument;
    const link = event.target instanceof Element ? event.target.closest<SVGElement>('a.count') : null;
    const count = link && drawn?.counts.find((candidate) => countKey(candidate) === keyOf(link));
    if (!count) return;
    event.preventDefault();
    this.#open(count, link);
    const places = this.#placesBelow(count);
    await tiles.load(places.flatMap((place) => source.needs(place)));
    if (this.#count === count)
      this.#name(
        count,
        places.flatMap((place) => source.tileAt(place)?.events ?? []),
      );
  }

  #open(count: Count, link: Element): void {
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
    const { left, bottom } = link.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#element;
    this.#element.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
    this.#element.style.top = `${Math.max(8, Math.min(bottom + 4, innerHeight - offsetHeight - 8))}px`;
    zoom.focus();
  }

  /** Names the most significant events of a count, once they are known. */
  #name({ from, to, band }: Count, events: readonly TileEvent[]): void {
    const { grouping, paths, data } = this.#instrument;
    const inside = events.filter((event) => event.at >= from && event.at < to && grouping.bandOf(event) === band);
    const top = inside.sort((a, b) => b.significance - a.significance).slice(0, NAMED);
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

  /** The tiles that name the most significant events of a count: those below the one that counts them. */
  #placesBelow({ from, to }: Count): readonly TilePlace[] {
    const { domain, view, source } = this.#instrument;
    const middle = (from + to) / 2;
    for (let level = depthOf(view, domain) + 1; level >= 0; level--) {
      const span = (domain.to - domain.from) / 2 ** level;
      const place = { level, place: Math.floor((middle - domain.from) / span) };
      if (!source.tileAt(place)) continue;
      return halvesOf(place).filter((half) => {
        const own = spanOfTile(half, domain);
        return own.from < to && own.to > from;
      });
    }
    return [];
  }
}

function make(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
