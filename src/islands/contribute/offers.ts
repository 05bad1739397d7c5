import { type Draft, rowsOf } from '../../core/contribute/draft.ts';
import { proposeName } from '../../core/contribute/entry-id.ts';
import type { Control } from './values.ts';

/** Fills in what can be proposed, for as long as the writer has not put anything else there. */
export class Offers {
  readonly #form: HTMLFormElement;
  readonly #offered = new Map<string, string>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Proposes the keys of the sources. */
  keys(draft: Draft): void {
    const taken = new Set<string>();
    for (const row of rowsOf(draft, 'sources')) {
      const key = proposeName((draft[`sources.${row}.publisher`] ?? '').replace(/ via .*$/, ''), taken);
      taken.add(this.offer(`sources.${row}.key`, key ?? ''));
    }
  }

  /** @returns what stands there now */
  offer(name: string, value: string): string {
    const control = this.#form.querySelector<Control>(`[name="${name}"]`);
    if (!control || control === document.activeElement) return control?.value ?? '';
    if (control.value === '' || control.value === value || control.value === this.#offered.get(name)) {
      control.value = value;
      this.#offered.set(name, value);
    }
    return control.value;
  }

  /** Another draft: what stands in it was not offered. */
  forget(): void {
    this.#offered.clear();
  }
}
