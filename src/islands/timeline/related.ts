import { arcs, bundledArcs } from '../../core/timeline/arcs.ts';
import type { Instrument } from './instrument.ts';

/** The most relations that are drawn at one time. */
const MOST = 120;

/** Relations: those of the event under the pointer or the focus, or all of the view when the reader asks for them. */
export class Related {
  all = false;
  readonly #instrument: Instrument;
  readonly #box: HTMLInputElement | null;
  #event: string | undefined;

  /** @param onChange called when the reader asks for all relations, or no longer */
  constructor(instrument: Instrument, onChange: () => void) {
    this.#instrument = instrument;
    this.#box = instrument.host.querySelector<HTMLInputElement>('input[name="arcs"]');
    const { signal } = instrument;
    this.#box?.addEventListener(
      'change',
      () => {
        this.choose(this.#box?.checked ?? false);
        onChange();
      },
      { signal },
    );
  }

  choose(all: boolean): void {
    this.all = all;
    if (this.#box) this.#box.checked = all;
    this.draw();
  }

  /** Draws the relations of an event, or of none. */
  of(event: string | undefined): void {
    if (this.#event === event) return;
    this.#event = event;
    this.draw();
  }

  draw(): void {
    const { drawn, drawnView, picture } = this.#instrument;
    if (!drawn || !drawnView) return;
    const mark = drawn.marks.find(({ item }) => item.event.id === this.#event);
    const own = mark ? arcs(drawn, drawnView, mark.item.event) : [];
    const areAll = this.all && own.length === 0;
    picture.drawArcs(areAll ? bundledArcs(drawn, MOST) : own, areAll);
  }
}
