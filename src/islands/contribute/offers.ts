import { readDateWords } from '../../core/date-words.ts';
import { type Draft, rowsOf } from '../../core/draft.ts';
import { proposeId, proposeName } from '../../core/entry-id.ts';
import type { KnownIds } from '../../core/proposal.ts';
import type { Control } from './values.ts';

/** Fills in what can be proposed, keys of sources and the id, for as long as the writer has not put anything else there. */
export class Offers {
  readonly #form: HTMLFormElement;
  readonly #offered = new Map<string, string>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  make(draft: Draft, known: KnownIds | undefined): void {
    const taken = new Set<string>();
    for (const row of rowsOf(draft, 'sources')) {
      const key = proposeName((draft[`sources.${row}.publisher`] ?? '').replace(/ via .*$/, ''), taken);
      taken.add(this.#offer(`sources.${row}.key`, key ?? ''));
    }
    const { title } = draft;
    this.#offer('id', title ? (proposeId(title, readDateWords(draft['date'] ?? ''), known?.events ?? new Set()) ?? '') : '');
  }

  /** Another draft: what stands in it was not offered. */
  forget(): void {
    this.#offered.clear();
  }

  /** @returns what stands there now */
  #offer(name: string, value: string): string {
    const control = this.#form.querySelector<Control>(`[name="${name}"]`);
    if (!control || control === document.activeElement) return control?.value ?? '';
    if (control.value === '' || control.value === value || control.value === this.#offered.get(name)) {
      control.value = value;
      this.#offered.set(name, value);
    }
    return control.value;
  }
}
