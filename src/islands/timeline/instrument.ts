import { arcs } from '../../core/arcs.ts';
import { type Drawn, draw, FORMATS, type FormatName, formatFor, sidesOf } from '../../core/drawing.ts';
import { LANGUAGES, LOCALE } from '../../core/language.ts';
import { layOut, type Placed } from '../../core/layout.ts';
import { DAY, type Domain, domainOf, toX } from '../../core/scale.ts';
import { formatView, parseView, type ViewQuery, wholeDays } from '../../core/view-query.ts';
import { Brush } from './brush.ts';
import { Card } from './card.ts';
import type { ListedEvent } from './events.ts';
import { Filter } from './filter.ts';
import { Gestures } from './gestures.ts';
import { fill, List } from './list.ts';
import { Picture } from './picture.ts';
import { Search } from './search.ts';
import { Toolbar } from './toolbar.ts';

/** The most marks that are links at one time. */
const MARKS = 250;

/** One timeline at work, from the moment its element is in a page until it leaves it. */
export class Instrument {
  readonly #host: HTMLElement;
  readonly #events: readonly ListedEvent[];
  readonly #domain;
  readonly #sides;
  readonly #language;
  readonly #months: Intl.DateTimeFormat;
  readonly #picture: Picture;
  readonly #gestures: Gestures;
  readonly #card: Card;
  readonly #list: List;
  readonly #filter: Filter;
  readonly #search: Search | undefined;
  readonly #toolbar: Toolbar;
  readonly #brush: Brush | undefined;
  readonly #status: HTMLElement | null;
  readonly #hint: HTMLElement | null;
  readonly #layouts = new Map<string, readonly Placed<ListedEvent>[]>();
  #format: FormatName = 'narrow';
  #drawn: Drawn<ListedEvent> | undefined;
  #frame = 0;
  #settled: Timer;
  #hinted: Timer;
  /** The event that Tab leads to, by its place among all. */
  #current = 0;
  /** What a search has found; undefined while nothing is searched. */
  #hits: ReadonlySet<string> | undefined;
  /** The event whose relations are drawn. */
  #related: string | undefined;

  constructor(host: HTMLElement, frame: HTMLElement, svg: SVGSVGElement, events: readonly ListedEvent[], signal: AbortSignal) {
    this.#host = host;
    this.#events = events;
    this.#language = LANGUAGES.find((language) => language === host.dataset['language']) ?? LANGUAGES[0];
    this.#domain = domainOf(events.map(({ at, from, to }) => [from ?? at, to ?? at]));
    this.#sides = sidesOf(events);
    this.#months = new Intl.DateTimeFormat(LOCALE[this.#language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
    this.#picture = new Picture(svg, svg.dataset['id'] ?? '', events);
    this.#card = new Card(frame, signal);
    this.#list = new List(host, events);
    this.#filter = new Filter(host, () => this.#filterChanged(), signal);
    const form = host.querySelector<HTMLFormElement>('form[data-base]');
    const onHits = (hits: ReadonlySet<string> | undefined) => this.#light(hits);
    const onStep = (direction: -1 | 1) => this.#stepToHit(direction);
    if (form) this.#search = new Search(form, onHits, onStep, signal);
    this.#status = host.querySelector('[data-status]');
    this.#hint = host.querySelector('[data-hint]');
    const onView = () => this.#changed();
    const onVain = () => this.#hintAtKeys();
    this.#gestures = new Gestures(svg, this.#domain, onView, onVain, signal);
    const track = host.querySelector<HTMLElement>('[data-brush]');
    if (track) this.#brush = new Brush(track, this.#domain, (range) => this.#gestures.show(range), signal);
    const actions = {
      zoom: (factor: number) => this.#gestures.zoomBy(factor),
      fit: () => this.#gestures.fit(),
      save: (form: 'svg' | 'png') => this.#save(form),
      goTo: (day: number) => this.#goTo(day),
    };
    this.#toolbar = new Toolbar(host, actions, signal);
    this.#listen(svg, signal);
    const observer = new ResizeObserver(([entry]) => entry && this.#resize(entry.contentRect.width));
    observer.observe(frame);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#settled);
      clearTimeout(this.#hinted);
    });
    this.#resize(frame.clientWidth);
    this.#rove(0);
    this.#restore();
    addEventListener('popstate', () => this.#restore(), { signal });
    host.classList.add('live');
  }

  #resize(width: number): void {
    if (width <= 0) return;
    this.#format = formatFor(width);
    this.#gestures.resize(width, this.#draw());
  }

  /** Draws in the next frame, however many events of a gesture come before it. */
  #changed(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
      this.#card.follow();
      clearTimeout(this.#settled);
      this.#settled = setTimeout(() => this.#settle(), 150);
    });
  }

  #draw(): number {
    this.#drawn = draw(
      this.#placed,
      this.#gestures.view,
      FORMATS[this.#format],
      this.#sides,
      this.#language,
      MARKS,
      this.#events[this.#current]?.id,
    );
    this.#picture.draw(this.#drawn);
    this.#drawArcs();
    this.#brush?.follow(this.#gestures.view, this.#rangeInWords);
    return this.#drawn.height;
  }

  #drawArcs(): void {
    const event = this.#events.find(({ id }) => id === this.#related);
    const view = this.#gestures.view;
    const xOf = (id: string) => {
      const other = this.#events.find((candidate) => candidate.id === id);
      return other && toX(view, other.at);
    };
    this.#picture.drawArcs(event && this.#drawn ? arcs(this.#drawn, event.id, event.links, xOf) : []);
  }

  get #placed(): readonly Placed<ListedEvent>[] {
    const key = `${this.#format} ${this.#filter.lanes.join()}`;
    let placed = this.#layouts.get(key);
    if (!placed) {
      placed = layOut(this.#shown, this.#domain, FORMATS[this.#format]);
      this.#layouts.set(key, placed);
    }
    return placed;
  }

  /** The events that pass the filter. */
  get #shown(): readonly ListedEvent[] {
    return this.#events.filter((event) => this.#filter.passes(event));
  }

  #filterChanged(): void {
    history.pushState(null, '', this.#address);
    this.#draw();
    this.#settle();
  }

  /** What follows a gesture once it has come to rest: the list, the address, and what a screen reader hears. */
  #settle(): void {
    const view = this.#gestures.view;
    const shown = this.#list.show(view, (event) => this.#filter.passes(event));
    this.#keepTabStop();
    history.replaceState(history.state, '', this.#address);
    if (this.#status) {
      this.#status.textContent = fill(this.#status.dataset['status'] ?? '', {
        shown: shown.length,
        total: this.#events.length,
        range: this.#rangeInWords,
      });
    }
  }

  get #rangeInWords(): string {
    const { from, to } = this.#gestures.view;
    return this.#months.formatRange(from, to - 1);
  }

  /** The address of what is shown; without a query when that is everything. */
  get #address(): string {
    const view: ViewQuery = {
      range: this.#gestures.isFit ? undefined : wholeDays(this.#gestures.view),
      lanes: this.#filter.lanes,
      text: this.#search?.text ?? '',
      event: undefined,
    };
    return `${location.pathname}${formatView(view)}${location.hash}`;
  }

  /** Shows what the address names. */
  #restore(): void {
    const { range, lanes, text, event } = parseView(location.search);
    this.#filter.choose(lanes);
    this.#search?.set(text);
    const named = this.#events.findIndex(({ id }) => id === event);
    if (range) this.#gestures.show(range);
    else this.#gestures.fit();
    this.#draw();
    this.#list.show(this.#gestures.view, (listed) => this.#filter.passes(listed));
    if (named >= 0) this.#focus(named);
  }

  #listen(svg: SVGSVGElement, signal: AbortSignal): void {
    const eventOf = (target: EventTarget | null) => {
      const link = target instanceof Element ? target.closest<SVGAElement>('a.mark') : null;
      const index = link ? this.#events.findIndex(({ id }) => id === link.dataset['event']) : -1;
      const event = this.#events[index];
      return link && event ? { link, event, index } : undefined;
    };
    const show = (target: EventTarget | null) => {
      const found = eventOf(target);
      if (!found) return;
      this.#card.show(found.event, found.link);
      this.#relate(found.event.id);
    };
    const leave = () => {
      this.#card.hideSoon();
      this.#relate(svg.querySelector<SVGAElement>('a.mark:focus-visible')?.dataset['event']);
    };
    svg.addEventListener('pointerover', ({ target, pointerType }) => pointerType !== 'touch' && show(target), { signal });
    svg.addEventListener('pointerout', leave, { signal });
    svg.addEventListener('focusout', leave, { signal });
    svg.addEventListener('keydown', (event) => this.#press(event), { signal });
    svg.addEventListener(
      'focusin',
      ({ target }) => {
        const found = eventOf(target);
        if (found) this.#rove(found.index);
        show(target);
      },
      { signal },
    );
  }

  #relate(event: string | undefined): void {
    if (this.#related === event) return;
    this.#related = event;
    this.#drawArcs();
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const x = toX(this.#gestures.view, this.#events[this.#current]?.at ?? 0);
    const actions: Partial<Record<string, () => void>> = {
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      ArrowUp: () => this.#stepAcross(-1),
      ArrowDown: () => this.#stepAcross(1),
      Home: () => this.#step(1, -1),
      End: () => this.#step(-1, this.#events.length),
      '+': () => this.#gestures.zoomBy(2, x),
      '=': () => this.#gestures.zoomBy(2, x),
      '-': () => this.#gestures.zoomBy(0.5, x),
      '0': () => this.#gestures.fit(),
      n: () => this.#stepToHit(1),
      p: () => this.#stepToHit(-1),
      f: () => this.#toolbar.toggleFull(),
      '?': () => this.#toolbar.showKeys(),
      Escape: () => this.#card.hide(),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** Moves the focus to the next event, in order of time, that passes the filter. */
  #step(direction: -1 | 1, start = this.#current): void {
    for (let index = start + direction; index >= 0 && index < this.#events.length; index += direction) {
      const event = this.#events[index];
      if (event && this.#filter.passes(event)) {
        this.#focus(index);
        return;
      }
    }
  }

  /** Lights what a search has found, in the drawing, the overview and the list. */
  #light(hits: ReadonlySet<string> | undefined): void {
    this.#hits = hits;
    this.#picture.light(hits);
    for (const { id, item } of this.#events) item.toggleAttribute('data-hit', hits?.has(id) ?? false);
    const found = this.#events.filter(({ id }) => hits?.has(id));
    this.#host.querySelector('.overview .hits')?.setAttribute('d', found.length > 0 ? hitPath(found, this.#domain) : '');
    history.replaceState(history.state, '', this.#address);
  }

  /** Moves the focus to the next event that a search has found, round from the last to the first. */
  #stepToHit(direction: -1 | 1): void {
    const count = this.#events.length;
    for (let step = 1; step <= count; step++) {
      const index = (this.#current + direction * step + count * 2) % count;
      const event = this.#events[index];
      if (event && this.#hits?.has(event.id) && this.#filter.passes(event)) {
        this.#focus(index);
        return;
      }
    }
  }

  /** Moves the focus to the event nearest in time on the next side up or down that has one. */
  #stepAcross(direction: -1 | 1): void {
    const sides = [...this.#sides];
    const from = this.#events[this.#current];
    const side = from && sides[sides.indexOf(from.side) + direction];
    if (!from || !side) return;
    const distance = (index: number) => Math.abs((this.#events[index]?.at ?? 0) - from.at);
    const candidates = this.#events.flatMap((event, index) => (event.side === side && this.#filter.passes(event) ? [index] : []));
    const [nearest] = candidates.sort((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) this.#focus(nearest);
  }

  #focus(index: number): void {
    const event = this.#events[index];
    if (!event) return;
    this.#rove(index);
    this.#reveal(event);
    this.#draw();
    this.#picture.link(event.id)?.focus();
  }

  /** Pans, where need be, so that an event stands in view; the zoom is the reader's. */
  #reveal({ at }: ListedEvent): void {
    const view = this.#gestures.view;
    const x = toX(view, at);
    const margin = Math.min(view.width / 8, 48);
    if (x < margin || x > view.width - margin) this.#gestures.panBy(x - view.width / 2);
  }

  /** Brings a day to the middle: of the view as it is, or of a year around it while everything is in view. */
  #goTo(day: number): void {
    const { from, to } = this.#gestures.view;
    const half = this.#gestures.isFit ? 183 * DAY : (to - from) / 2;
    this.#gestures.show({ from: day - half, to: day + half });
  }

  async #save(form: 'svg' | 'png'): Promise<void> {
    const { title = '', source = '' } = this.#host.dataset;
    const range = this.#rangeInWords;
    const { savePicture } = await import('./save.ts');
    await savePicture(
      this.#picture.svg,
      { title, range, source: fill(source, { address: new URL(this.#address, location.href).href }), file: 'sputnik-moments' },
      form,
    );
  }

  /** One tab stop for the whole drawing: the event that had the focus last. */
  #rove(index: number): void {
    this.#current = index;
    for (const [other, { id }] of this.#events.entries()) {
      this.#picture.link(id)?.setAttribute('tabindex', other === index ? '0' : '-1');
    }
  }

  /** Tab must lead to a mark that is there: when the last one has left the view, the first in view takes its place. */
  #keepTabStop(): void {
    const isDrawn = ({ id }: ListedEvent) => this.#picture.link(id)?.isConnected;
    const current = this.#events[this.#current];
    if (current && isDrawn(current)) return;
    const first = this.#events.findIndex(isDrawn);
    if (first >= 0) this.#rove(first);
  }

  #hintAtKeys(): void {
    if (!this.#hint) return;
    this.#hint.hidden = false;
    clearTimeout(this.#hinted);
    this.#hinted = setTimeout(() => {
      if (this.#hint) this.#hint.hidden = true;
    }, 1600);
  }
}

/** A line across the overview for each event; the view box is 120 × 2. */
function hitPath(events: readonly ListedEvent[], { from, to }: Domain): string {
  return events.map(({ at }) => `M${(((at - from) / (to - from)) * 120).toFixed(2)},0v2`).join('');
}

type Timer = ReturnType<typeof setTimeout> | undefined;
