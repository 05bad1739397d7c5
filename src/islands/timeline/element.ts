import { draw, FORMATS, type FormatName, formatFor, sidesOf } from '../../core/drawing.ts';
import { LANGUAGES, LOCALE } from '../../core/language.ts';
import { layOut, type Placed } from '../../core/layout.ts';
import { domainOf, toX } from '../../core/scale.ts';
import { Card } from './card.ts';
import { type ListedEvent, readEvents } from './events.ts';
import { Gestures } from './gestures.ts';
import { fill, List } from './list.ts';
import { Picture } from './picture.ts';

/**
 * `<event-timeline>`: takes over the drawing and the list that came with the page. The data are in the list; the layout is the
 * same code that drew the picture at build time.
 */
class EventTimeline extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>('[data-frame]');
    const drawings = [...(frame?.querySelectorAll<SVGSVGElement>('svg.drawing') ?? [])];
    const visible = drawings.find((drawing) => drawing.getBoundingClientRect().width > 0);
    const events = readEvents(this);
    if (!frame || !visible || events.length === 0) return;
    this.#connection = new AbortController();
    new Instrument(this, frame, visible, events, this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}

/** One timeline at work, from the moment its element is in a page until it leaves it. */
class Instrument {
  readonly #host: HTMLElement;
  readonly #events: readonly ListedEvent[];
  readonly #domain;
  readonly #sides;
  readonly #language;
  readonly #picture: Picture;
  readonly #gestures: Gestures;
  readonly #card: Card;
  readonly #list: List;
  readonly #status: HTMLElement | null;
  readonly #hint: HTMLElement | null;
  readonly #layouts = new Map<FormatName, readonly Placed<ListedEvent>[]>();
  #format: FormatName = 'narrow';
  #frame = 0;
  #settled: Timer;
  #hinted: Timer;
  /** The event that Tab leads to. */
  #current = 0;

  constructor(host: HTMLElement, frame: HTMLElement, svg: SVGSVGElement, events: readonly ListedEvent[], signal: AbortSignal) {
    this.#host = host;
    this.#events = events;
    this.#language = LANGUAGES.find((language) => language === host.dataset['language']) ?? LANGUAGES[0];
    this.#domain = domainOf(events.map(({ at, from, to }) => [from ?? at, to ?? at]));
    this.#sides = sidesOf(events);
    this.#picture = new Picture(svg, svg.dataset['id'] ?? '');
    this.#card = new Card(frame, signal);
    this.#list = new List(host, events);
    this.#status = host.querySelector('[data-status]');
    this.#hint = host.querySelector('[data-hint]');
    this.#gestures = new Gestures(
      svg,
      this.#domain,
      () => this.#changed(),
      () => this.#hintAtKeys(),
      signal,
    );
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
    const controls = host.querySelector<HTMLElement>('.timeline-controls');
    if (controls) controls.hidden = false;
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
    const format = FORMATS[this.#format];
    const drawn = draw(this.#placed, this.#gestures.view, format, this.#sides, this.#language);
    this.#picture.draw(drawn);
    return drawn.height;
  }

  get #placed(): readonly Placed<ListedEvent>[] {
    let placed = this.#layouts.get(this.#format);
    if (!placed) {
      placed = layOut(this.#events, this.#domain, FORMATS[this.#format]);
      this.#layouts.set(this.#format, placed);
    }
    return placed;
  }

  /** What follows a gesture once it has come to rest: the list, and what a screen reader hears. */
  #settle(): void {
    const view = this.#gestures.view;
    const shown = this.#list.show(view);
    this.#keepTabStop();
    const months = new Intl.DateTimeFormat(LOCALE[this.#language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
    if (this.#status) {
      this.#status.textContent = fill(this.#status.dataset['status'] ?? '', {
        shown: shown.length,
        total: this.#events.length,
        range: months.formatRange(view.from, view.to),
      });
    }
  }

  #listen(svg: SVGSVGElement, signal: AbortSignal): void {
    const eventOf = (target: EventTarget | null) => {
      const link = target instanceof Element ? target.closest<SVGAElement>('a.mark') : null;
      const index = link ? this.#events.findIndex(({ id }) => id === link.dataset['event']) : -1;
      const event = this.#events[index];
      return link && event ? { link, event, index } : undefined;
    };
    const showCard = ({ target }: Event) => {
      const found = eventOf(target);
      if (found) this.#card.show(found.event, found.link);
    };
    svg.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && showCard(event), { signal });
    svg.addEventListener('pointerout', () => this.#card.hideSoon(), { signal });
    svg.addEventListener(
      'focusin',
      (event) => {
        const found = eventOf(event.target);
        if (found) this.#rove(found.index);
        showCard(event);
      },
      { signal },
    );
    svg.addEventListener('focusout', () => this.#card.hideSoon(), { signal });
    svg.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.#host.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]') : null;
        if (button?.dataset['zoom'] === 'in') this.#gestures.zoomBy(2);
        else if (button?.dataset['zoom'] === 'out') this.#gestures.zoomBy(0.5);
        else if (button?.dataset['zoom'] === 'fit') this.#gestures.fit();
      },
      { signal },
    );
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#events[this.#current]?.at ?? 0;
    const x = toX(this.#gestures.view, at);
    const actions: Partial<Record<string, () => void>> = {
      ArrowRight: () => this.#focus(this.#current + 1),
      ArrowLeft: () => this.#focus(this.#current - 1),
      ArrowUp: () => this.#focusAcross(-1),
      ArrowDown: () => this.#focusAcross(1),
      Home: () => this.#focus(0),
      End: () => this.#focus(this.#events.length - 1),
      '+': () => this.#gestures.zoomBy(2, x),
      '=': () => this.#gestures.zoomBy(2, x),
      '-': () => this.#gestures.zoomBy(0.5, x),
      '0': () => this.#gestures.fit(),
      Escape: () => this.#card.hide(),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** Moves the focus to the event nearest in time on the next side up or down that has one. */
  #focusAcross(direction: -1 | 1): void {
    const sides = [...this.#sides];
    const from = this.#events[this.#current];
    const side = from && sides[sides.indexOf(from.side) + direction];
    if (!from || !side) return;
    const distance = (index: number) => Math.abs((this.#events[index]?.at ?? 0) - from.at);
    const candidates = this.#events.flatMap((event, index) => (event.side === side ? [index] : []));
    const [nearest] = candidates.sort((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) this.#focus(nearest);
  }

  #focus(index: number): void {
    const event = this.#events[index];
    if (!event) return;
    this.#reveal(event);
    this.#draw();
    this.#rove(index);
    this.#picture.link(event.id)?.focus({ preventScroll: false });
  }

  /** Pans, where need be, so that an event stands in view; the zoom is the reader's. */
  #reveal({ at }: ListedEvent): void {
    const view = this.#gestures.view;
    const x = toX(view, at);
    const margin = Math.min(view.width / 8, 48);
    if (x < margin || x > view.width - margin) this.#gestures.panBy(x - view.width / 2);
  }

  /** One tab stop for the whole drawing: the event that had the focus last. */
  #rove(index: number): void {
    this.#current = index;
    for (const [other, { id }] of this.#events.entries())
      this.#picture.link(id)?.setAttribute('tabindex', other === index ? '0' : '-1');
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

type Timer = ReturnType<typeof setTimeout> | undefined;

customElements.define('event-timeline', EventTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
