import { readEvents } from './events.ts';
import { Instrument } from './instrument.ts';

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

customElements.define('event-timeline', EventTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
