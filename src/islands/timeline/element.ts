import type { TimelineData } from '../../core/timeline/timeline-data.ts';
import { Instrument } from './instrument.ts';

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
    this.#sitDownOnIntent(instrument, signal);
  }

  /** Fetches the rest when the reader reaches for the timeline, or comes with a view in the address. */
  #sitDownOnIntent(instrument: Instrument, signal: AbortSignal): void {
    const reach = new AbortController();
    let desk: Promise<void> | undefined;
    const sitDown = () => {
      desk ??= import('./desk.ts').then(async ({ Desk }) => {
        reach.abort();
        if (!signal.aborted) await new Desk(instrument).begin();
      });
      return desk;
    };
    for (const type of ['pointerover', 'pointerdown', 'focusin', 'wheel', 'keydown'] as const) {
      this.addEventListener(type, sitDown, { signal: reach.signal, passive: true });
    }
    // What is chosen or pressed before anything can answer is so again then.
    const choose = ({ target, type }: Event) => sitDown().then(() => target?.dispatchEvent(new Event(type, { bubbles: true })));
    for (const type of ['change', 'input'] as const) this.addEventListener(type, choose, { signal: reach.signal });
    const again = (event: Event) => {
      const control = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a.count') : null;
      if (!control) return;
      event.preventDefault();
      event.stopPropagation();
      sitDown().then(() => control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    };
    this.addEventListener('click', again, { signal: reach.signal, capture: true });
    // The codes that embed the view are beside the timeline, and are opened by what comes then.
    document.querySelector('.embed-details')?.addEventListener('toggle', sitDown, { signal: reach.signal });
    instrument.onSettled = sitDown;
    if (location.search) sitDown();
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
