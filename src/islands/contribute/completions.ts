import type { Fault } from '../../core/contribute/faults.ts';
import { Picker, type Supply } from './picker.ts';
import type { Say } from './say.ts';

/** The fields of a form that complete what is typed. */
export class Completions {
  readonly #supply: (what: string) => Supply;
  readonly #say: Say;
  readonly #signal: AbortSignal;
  readonly #pickers = new Map<HTMLElement, Picker>();

  /** @param supply gives the options of a field, by what it completes */
  constructor(supply: (what: string) => Supply, say: Say, signal: AbortSignal) {
    this.#supply = supply;
    this.#say = say;
    this.#signal = signal;
  }

  /** Gives what has just come its completion. */
  equip(root: HTMLElement): void {
    for (const field of root.querySelectorAll<HTMLElement>('[data-completes]')) {
      if (this.#pickers.has(field)) continue;
      const supply = this.#supply(field.dataset['completes'] ?? '');
      this.#pickers.set(field, new Picker(field, supply, this.#say, this.#signal));
    }
  }

  /** Shows what the controls hold. */
  show(): void {
    for (const picker of this.#pickers.values()) picker.show();
  }

  /** Puts ids in the place of names that were typed before it could be known what they name. */
  resolve(): void {
    for (const picker of this.#pickers.values()) picker.resolve();
  }

  /** What was typed into a field that completes, and names nothing, is a mistake, and not left out in silence. */
  withLoose(faults: readonly Fault[]): readonly Fault[] {
    const loose = [...this.#pickers].flatMap(([field, { loose: name, name: control }]): Fault[] =>
      name && field.isConnected ? [{ name: control, word: 'form.fault.unknown', gaps: { name } }] : [],
    );
    return [...loose, ...faults.filter(({ name }) => loose.every((other) => other.name !== name))];
  }
}
