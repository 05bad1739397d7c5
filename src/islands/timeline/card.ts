import type { ListedEvent } from './events.ts';

/**
 * The card of the event under the pointer or the focus. It shows what the list says of the event, stays while the pointer is on
 * it, and goes with Escape.
 */
export class Card {
  readonly #frame: HTMLElement;
  readonly #element: HTMLElement;
  #mark: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLElement, signal: AbortSignal) {
    this.#frame = frame;
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

  show({ item }: ListedEvent, mark: Element): void {
    clearTimeout(this.#timer);
    const parts = [...item.querySelectorAll('.event-meta, .event-title, p')].map((part) => {
      const copy = this.#element.ownerDocument.createElement('div');
      copy.className = part.className || 'event-summary';
      // A second link to the same page would be one more stop on the way through.
      copy.append(...[...(part.querySelector('a') ?? part).childNodes].map((node) => node.cloneNode(true)));
      return copy;
    });
    this.#element.replaceChildren(...parts);
    this.#element.hidden = false;
    this.#mark = mark;
    this.#moveTo(mark);
  }

  /** Stays with its mark when the drawing has moved, and goes when the mark has left the view. */
  follow(): void {
    if (this.#element.hidden || !this.#mark) return;
    if (this.#mark.isConnected) this.#moveTo(this.#mark);
    else this.hide();
  }

  /** Hides the card after a moment, so that the pointer can reach it. */
  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), 160);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
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
