import { foldEmpty } from '../../core/timeline/folds.ts';
import type { Choice } from './choice.ts';
import type { Instrument } from './instrument.ts';

/** Folds the long stretches of time in which nothing stands that is chosen, when the reader asks for it. */
export class Folding {
  folded = false;
  readonly #instrument: Instrument;
  readonly #choice: Choice;
  readonly #box: HTMLInputElement | null;

  /** @param onChange called when the reader has asked for it, or no longer wants it, and it is shown */
  constructor(instrument: Instrument, choice: Choice, onChange: () => void) {
    this.#instrument = instrument;
    this.#choice = choice;
    this.#box = instrument.host.querySelector<HTMLInputElement>('input[name="fold"]');
    this.#box?.addEventListener(
      'change',
      async () => {
        await this.choose(this.#box?.checked ?? false);
        onChange();
      },
      { signal: instrument.signal },
    );
  }

  async choose(folded: boolean): Promise<void> {
    this.folded = folded;
    await this.apply();
  }

  /** Folds what is empty of what is chosen now. Without the network nothing is, and the box says so. */
  async apply(): Promise<void> {
    const days = this.folded ? await this.#choice.days().catch(() => undefined) : [];
    this.folded &&= days !== undefined;
    if (this.#box) this.#box.checked = this.folded;
    this.#instrument.fold(days && foldEmpty(days, this.#instrument.domain, this.#instrument.data.language));
  }
}
