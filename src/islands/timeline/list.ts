import { SHAPES } from '../../core/svg.ts';
import type { TileEvent } from '../../core/tile-file.ts';
import type { Instrument } from './instrument.ts';

/** The list under the timeline: the events that the view names, in order of time, below their years. */
export class List {
  readonly #root: HTMLElement | null;
  readonly #items = new Map<string, HTMLElement>();
  readonly #instrument: Pick<Instrument, 'paths' | 'data'>;

  constructor(host: ParentNode, instrument: Pick<Instrument, 'paths' | 'data'>) {
    this.#root = host.querySelector<HTMLElement>('[data-list]');
    this.#instrument = instrument;
    for (const item of host.querySelectorAll<HTMLElement>('.event-item')) this.#items.set(item.dataset['event'] ?? '', item);
  }

  /** @param isHit whether a search has found an event, by its row */
  show(events: readonly TileEvent[], isHit: (row: number) => boolean): void {
    const years = Map.groupBy(events, ({ at }) => new Date(at).getUTCFullYear());
    this.#root?.replaceChildren(...[...years].map(([year, own]) => this.#section(year, own)));
    for (const event of events) this.itemOf(event).toggleAttribute('data-hit', isHit(event.row));
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

  #newItem(event: TileEvent): HTMLElement {
    const { paths, data } = this.#instrument;
    const item = make('li', 'event-item');
    item.dataset['event'] = event.id;
    const meta = make('div', 'event-meta');
    const mark = make('span', 'lane-name', ` ${data.words[`lane.${event.lane}`]}`);
    const shape = `<svg class="lane-mark lane-${event.lane}" viewBox="-6 -6 12 12" aria-hidden="true"><path d="${SHAPES[event.lane]}"/></svg>`;
    mark.insertAdjacentHTML('afterbegin', shape);
    meta.append(make('span', '', event.date), make('span', 'side', data.words[`side.${event.side}`]), mark);
    const title = make('h4', 'event-title');
    const link = make('a', '', event.title) as HTMLAnchorElement;
    link.href = paths.event(data.language, event.id);
    if (event.foreign) title.lang = 'en';
    title.append(link);
    item.append(meta, title);
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
