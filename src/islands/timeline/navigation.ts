import { toX } from '../../core/timeline/scale.ts';
import type { Choice } from './choice.ts';
import type { Instrument } from './instrument.ts';
import { type Key, keyIn } from './keys.ts';
import { keyOf } from './picture.ts';
import { nextStop, type Stop, stopAcross, stopsOf } from './stops.ts';

/** The keyboard's way through the timeline: one tab stop, from which arrows lead to every event and every count. */
export class Navigation {
  readonly #instrument: Instrument;
  readonly #choice: Choice;
  readonly #keys: Partial<Readonly<Record<Key, () => void>>>;
  /** What has the focus. */
  #focused: Stop | undefined;
  /** The row of an event to go to as soon as it is drawn. */
  #awaited: number | undefined;

  /** @param keys what other keys do */
  constructor(instrument: Instrument, choice: Choice, keys: Partial<Readonly<Record<Key, () => void>>>) {
    this.#instrument = instrument;
    this.#choice = choice;
    const { gestures, picture, signal } = instrument;
    const around = () => {
      const stop = this.#stops.find(({ key }) => key === instrument.first);
      return stop && toX(instrument.view, stop.at);
    };
    this.#keys = {
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      ArrowUp: () => this.#stepAcross(-1),
      ArrowDown: () => this.#stepAcross(1),
      Home: () => this.#goToEnd(-1),
      End: () => this.#goToEnd(1),
      '+': () => gestures.zoomBy(2, around()),
      '=': () => gestures.zoomBy(2, around()),
      '-': () => gestures.zoomBy(0.5, around()),
      '0': () => gestures.fit(),
      ...keys,
    };
    picture.svg.addEventListener('keydown', (event) => this.#press(event), { signal });
    picture.svg.addEventListener(
      'focusin',
      ({ target }) => {
        const stop = this.#stopOf(target);
        this.#focused = stop;
        if (stop) this.#rove(stop.key);
        scrollToFocus(picture.svg);
      },
      { signal },
    );
    picture.svg.addEventListener(
      'focusout',
      ({ target }) => {
        const left = this.#focused;
        // The focus also leaves what is about to be removed; whether it is shows a moment later.
        queueMicrotask(() => {
          if (target instanceof Element && target.isConnected && this.#focused === left) this.#focused = undefined;
        });
      },
      { signal },
    );
    // It may have the focus already: that is what brings the desk.
    scrollToFocus(picture.svg);
  }

  /** Tab must lead to something that is in view: when the last one has left it, the first in view takes its place. */
  keepTabStop(): void {
    const { view, picture, first } = this.#instrument;
    const inView = this.#stops.filter(({ at }) => at >= view.from && at < view.to);
    const focused = this.#stopOf(document.activeElement);
    const kept = focused ?? inView.find(({ key }) => key === first) ?? inView[0];
    for (const link of picture.svg.querySelectorAll('a:not([tabindex="-1"])')) link.setAttribute('tabindex', '-1');
    if (kept) this.#rove(kept.key);
  }

  /** Goes to an event by its row, wherever it is: as close as it takes for its tile to be shown. */
  goToRow(row: number): void {
    const { gestures, view, domain, drawn } = this.#instrument;
    const { facets } = this.#choice;
    const mark = drawn?.marks.find(({ item }) => item.event.row === row);
    if (!mark && !facets) return;
    const at = mark?.item.event.at ?? facets?.instantOf(row) ?? 0;
    const home = mark ? undefined : facets?.homeOf(row);
    const span = (domain.to - domain.from) / 2 ** (home?.level ?? 0);
    this.#awaited = row;
    if (span < view.to - view.from) gestures.show({ from: at - span / 2, to: at + span / 2 });
    else this.#reveal(at);
    this.#instrument.draw();
  }

  async goToEvent(id: string): Promise<void> {
    const { drawn, data } = this.#instrument;
    const mark = drawn?.marks.find(({ item }) => item.event.id === id);
    if (mark) {
      this.goToRow(mark.item.event.row);
      return;
    }
    const [{ rowOf }] = await Promise.all([import('./hits.ts'), this.#choice.load()]);
    const row = await rowOf(id, data.base).catch(() => undefined);
    if (row !== undefined) this.goToRow(row);
  }

  /** Keeps the focus when what had it is no longer drawn, as a count that zooming in has opened; moves it to what was waited for. */
  arrive(): void {
    const lost = this.#focused;
    if (lost && !this.#elementOf(lost.key) && this.#awaited === undefined) {
      const [nearest] = [...this.#stops].sort((a, b) => Math.abs(a.at - lost.at) - Math.abs(b.at - lost.at));
      if (nearest) this.#rove(nearest.key);
      if (nearest) this.#elementOf(nearest.key)?.focus();
    }
    const mark = this.#instrument.drawn?.marks.find(({ item }) => item.event.row === this.#awaited);
    if (!mark) return;
    this.#awaited = undefined;
    this.#rove(mark.item.event.id);
    this.#instrument.picture.link(mark.item.event.id)?.focus();
  }

  #press(event: KeyboardEvent): void {
    const key = keyIn(event);
    const count = event.target instanceof Element ? event.target.closest<SVGAElement>('a.count') : null;
    // A count is a link to the browser, but acts as a button.
    const isPress = event.key === ' ' && count;
    const action = isPress ? () => count.dispatchEvent(new MouseEvent('click')) : key && this.#keys[key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  get #stops(): readonly Stop[] {
    const { drawn } = this.#instrument;
    return drawn ? stopsOf(drawn) : [];
  }

  #stopOf(element: EventTarget | null): Stop | undefined {
    const sought = element instanceof SVGElement && keyOf(element);
    return this.#stops.find(({ key }) => key === sought);
  }

  #elementOf(key: string | undefined): SVGElement | undefined {
    const { picture } = this.#instrument;
    return key === undefined ? undefined : (picture.link(key) ?? picture.count(key));
  }

  /** Moves the focus to the next stop in order of time; beyond what is drawn, the view goes on first. */
  #step(direction: -1 | 1): void {
    const { gestures, view, domain, first } = this.#instrument;
    const next = nextStop(this.#stops, first, direction);
    if (next) {
      this.#focus(next);
      return;
    }
    if (direction === 1 ? view.to >= domain.to : view.from <= domain.from) return;
    gestures.panBy(direction * view.width);
    this.#instrument.draw();
    const beyond = nextStop(this.#stops, first, direction);
    if (beyond) this.#focus(beyond);
  }

  #stepAcross(direction: -1 | 1): void {
    const { grouping, first } = this.#instrument;
    const bands = grouping.bands.map(({ id }) => id);
    const stop = stopAcross(this.#stops, bands, first, direction);
    if (stop) this.#focus(stop);
  }

  #goToEnd(direction: -1 | 1): void {
    const { gestures, view, domain } = this.#instrument;
    const span = view.to - view.from;
    gestures.show(direction === 1 ? { from: domain.to - span, to: domain.to } : { from: domain.from, to: domain.from + span });
    this.#instrument.draw();
    const stop = direction === 1 ? this.#stops.at(-1) : this.#stops[0];
    if (stop) this.#focus(stop);
  }

  #focus(stop: Stop): void {
    this.#rove(stop.key);
    this.#reveal(stop.at);
    this.#instrument.draw();
    this.#elementOf(stop.key)?.focus();
  }

  /** Pans, where need be, so that an instant stands in view; the zoom is the reader's. */
  #reveal(at: number): void {
    const { gestures, view } = this.#instrument;
    const x = toX(view, at);
    const margin = Math.min(view.width / 8, 48);
    if (x < margin || x > view.width - margin) gestures.panBy(x - view.width / 2);
  }

  #rove(key: string): void {
    this.#elementOf(this.#instrument.first)?.setAttribute('tabindex', '-1');
    this.#instrument.first = key;
    this.#elementOf(key)?.setAttribute('tabindex', '0');
  }
}

/** How far what has the focus stays from the edges of the window, CSS px. */
const EDGE = 8;

/** Firefox scrolls to the drawing, not to what has the focus in it. What is under the pointer is in view, and must not move. */
function scrollToFocus(svg: SVGElement): void {
  const link = svg.querySelector(':focus:not(:hover)');
  if (!link) return;
  const { top, bottom } = link.getBoundingClientRect();
  // Where there is no room for all of it, its upper end.
  const below = Math.max(0, bottom + EDGE - innerHeight);
  const above = Math.min(0, top - EDGE);
  const distance = above || Math.min(below, top - EDGE);
  const scroller = svg.closest('.full') ?? window;
  if (distance) scroller.scrollBy({ top: distance, behavior: 'instant' });
}
