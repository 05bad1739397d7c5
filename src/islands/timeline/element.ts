import type { TimelineData } from '../../core/timeline/timeline-data.ts';
import { Instrument } from './instrument.ts';
import { sitDownOnReach } from './reach.ts';

/**
 * `<event-timeline>`: takes over the drawing and the list that came with the page. The data of the first view are in the page; the
 * layout is the same code that drew the picture at build time.
 */
class EventTimeline extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>('[data-frame]');
    const drawings = [...(frame?.querySelectorAll<SVGSVGElement>('svg.drawing') ?? [])];
    const visible = drawings.find((drawing) => drawing.getBoundingClientRect().width > 0);
    const data = this.querySelector('[data-timeline]')?.textContent;
    if (!frame || !visible || !data) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const instrument = new Instrument(this, frame, visible, JSON.parse(data) as TimelineData, signal);
    sitDownOnReach(this, instrument, signal);
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
