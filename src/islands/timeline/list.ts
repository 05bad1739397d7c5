import { DEFAULT_LANGUAGE } from '../../core/language.ts';
import { SHAPES } from '../../core/timeline/svg.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import type { Instrument } from './instrument.ts';
import { pause } from './pause.ts';

/** So many new items are made at once; then whatever waits for the main thread goes first. */
const AT_ONCE = 10;

/** The list under the timeline: the events that the view names, in order of time, below their years. */
export class List {
  readonly #root: HTMLElement | null;
  readonly #items = new Map<string, HTMLElement>();
  readonly #template: HTMLElement;
  readonly #instrument: Pick<Instrument, 'paths' | 'data'>;
  #newest: readonly TileEvent[] = [];

  constructor(host: ParentNode, instrument: Pick<Instrument, 'paths' | 'data'>) {
    this.#root = host.querySelector<HTMLElement>('[data-list]');
    this.#instrument = instrument;
    this.#template = host.querySelector('.event-item')?.cloneNode(true) as HTMLElement;
    for (const item of host.querySelectorAll<HTMLElement>('.event-item')) this.#items.set(item.dataset['event'] ?? '', item);
  }

  /**
   * @param isHit whether a search has found an event, by its row
   * @returns whether they are shown: false where others were to be shown meanwhile
   */
  async show(events: readonly TileEvent[], isHit: (row: number) => boolean): Promise<boolean> {
    this.#newest = events;
    let made = 0;
    for (const event of events) {
      if (this.#items.has(event.id)) continue;
      this.#newItem(event);
      made += 1;
      if (made % AT_ONCE === 0) await pause();
      if (this.#newest !== events) return false;
    }
    const years = new Map<number, TileEvent[]>();
    for (const event of events) {
      const year = new Date(event.at).getUTCFullYear();
      const own = years.get(year);
      if (own) own.push(event);
      else years.set(year, [event]);
    }
    this.#root?.replaceChildren(...[...years].map(([year, own]) => this.#section(year, own)));
    for (const event of events) this.itemOf(event).toggleAttribute('data-hit', isHit(event.row));
    return true;
  }

  /** What the list says of an event, whether or not it is shown now. */
  itemOf(event: TileEvent): HTMLElement {
    return this.#items.get(event.id) ?? this.#newItem(event);
  }

  #section(year: number, events: readonly TileEvent[]): HTMLElement {
    const section = make('section', 'event-year');
    const heading = make('h3', '');
    const link = make('a', '', String(year)) as HTMLAnchorElement;
    link.href = this.#instrument.paths.year(this.#instrument.data.language, year);
    heading.append(link);
    const list = make('ol', '');
    list.append(...events.map((event) => this.itemOf(event)));
    section.append(heading, list);
    return section;
  }

  /** An item like those that came with the page, with the facts of another event; its summary is still to come. */
  #newItem(event: TileEvent): HTMLElement {
    const { paths, data } = this.#instrument;
    const item = this.#template.cloneNode(true) as HTMLElement;
    item.dataset['event'] = event.id;
    delete item.dataset['hit'];
    item.querySelector('p')?.remove();
    const [time, side, lane] = ['time', '.side', '.lane-name'].map((selector) => item.querySelector<HTMLElement>(selector));
    time?.removeAttribute('datetime');
    time?.replaceChildren(event.date);
    side?.replaceChildren(data.words[`side.${event.side}`] ?? '');
    const mark = lane?.querySelector('svg');
    mark?.setAttribute('class', `lane-mark lane-${event.lane}`);
    mark?.querySelector('path')?.setAttribute('d', SHAPES[event.lane]);
    if (mark) lane?.replaceChildren(mark, ` ${data.words[`lane.${event.lane}`]}`);
    const title = item.querySelector<HTMLElement>('.event-title');
    if (title) title.lang = event.foreign ? DEFAULT_LANGUAGE : '';
    const link = item.querySelector<HTMLAnchorElement>('a');
    link?.replaceChildren(event.title);
    if (link) link.href = paths.event(data.language, event.id);
    this.#items.set(event.id, item);
    return item;
  }
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
