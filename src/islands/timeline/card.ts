import type { TileEvent } from '../../core/timeline/tile-file.ts';
import type { Instrument } from './instrument.ts';
import type { List } from './list.ts';
import type { Summaries } from './summaries.ts';

/**
 * The card of the event under the pointer or the focus. It shows what the list says of the event, stays while the pointer is on
 * it, and goes with Escape.
 */
export class Card {
  readonly #frame: HTMLElement;
  readonly #instrument: Instrument;
  readonly #list: List;
  readonly #summaries: Summaries;
  readonly #element: HTMLElement;
  #mark: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLElement, instrument: Instrument, list: List, summaries: Summaries) {
    const { signal } = instrument;
    this.#frame = frame;
    this.#instrument = instrument;
    this.#list = list;
    this.#summaries = summaries;
    this.#element = frame.ownerDocument.createElement('div');
    this.#element.className = 'card';
    this.#element.hidden = true;
    // The list says the same, in reach of every screen reader.
    this.#element.ariaHidden = 'true';
    frame.append(this.#element);
    this.#element.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    this.#element.addEventListener('pointerleave', () => this.hide(), { signal });
    signal.addEventListener('abort', () => this.#element.remove());
  }

  async show(event: TileEvent, mark: Element): Promise<void> {
    clearTimeout(this.#timer);
    const item = this.#list.itemOf(event);
    this.#mark = mark;
    this.#fill(item);
    this.#element.hidden = false;
    this.#moveTo(mark);
    if (item.querySelector('p')) return;
    await this.#summaries.add([{ event, item }], this.#instrument.tiles);
    if (this.#mark !== mark || this.#element.hidden) return;
    this.#fill(item);
    this.#moveTo(mark);
  }

  /** Hides the card after a moment, so that the pointer can reach it. */
  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), 160);
  }

  hide(): void {
    clearTimeout(this.#timer);
    if (!this.#element.hidden) this.#element.hidden = true;
  }

  #fill(item: HTMLElement): void {
    const parts = [...item.querySelectorAll<HTMLElement>('.event-meta, .event-title, p')].map((part) => {
      const copy = this.#element.ownerDocument.createElement('div');
      copy.className = part.className || 'event-summary';
      copy.lang = part.lang;
      // A second link to the same page would be one more stop on the way through.
      copy.append(...[...(part.querySelector('a') ?? part).childNodes].map((node) => node.cloneNode(true)));
      return copy;
    });
    this.#element.replaceChildren(...parts);
  }

  #moveTo(mark: Element): void {
    const frame = this.#frame.getBoundingClientRect();
    const target = (mark.querySelector('.target') ?? mark).getBoundingClientRect();
    const card = this.#element.getBoundingClientRect();
    const left = Math.min(Math.max(0, target.left - frame.left), Math.max(0, frame.width - card.width));
    const below = target.bottom - frame.top;
    const above = target.top - frame.top - card.height;
    const top = target.bottom + card.height > innerHeight && target.top - card.height > 0 ? above : below;
    this.#element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }
}
