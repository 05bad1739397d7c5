import { LANES, type Lane } from '../../core/lane.ts';
import type { ListedEvent } from './events.ts';

/** The lanes that the reader has chosen, by the boxes of the legend. None chosen means all. */
export class Filter {
  readonly #boxes: readonly HTMLInputElement[];
  readonly #clear: HTMLElement | null;

  /** @param onChange called when the reader has chosen */
  constructor(root: ParentNode, onChange: () => void, signal: AbortSignal) {
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('input[name="lane"]')];
    this.#clear = root.querySelector('[data-clear]');
    const changed = () => {
      this.#showClear();
      onChange();
    };
    for (const box of this.#boxes) box.addEventListener('change', changed, { signal });
    this.#clear?.addEventListener(
      'click',
      () => {
        this.choose([]);
        this.#boxes[0]?.focus();
        onChange();
      },
      { signal },
    );
  }

  /** The lanes chosen, in their standing order. */
  get lanes(): readonly Lane[] {
    const chosen = new Set(this.#boxes.filter((box) => box.checked).map((box) => box.value));
    return LANES.filter((lane) => chosen.has(lane));
  }

  choose(lanes: readonly Lane[]): void {
    for (const box of this.#boxes) box.checked = (lanes as readonly string[]).includes(box.value);
    this.#showClear();
  }

  passes({ lane }: ListedEvent): boolean {
    const { lanes } = this;
    return lanes.length === 0 || lanes.includes(lane);
  }

  #showClear(): void {
    if (this.#clear) this.#clear.hidden = this.lanes.length === 0;
  }
}
