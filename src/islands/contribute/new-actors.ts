import { type Draft, rowsOf } from '../../core/contribute/draft.ts';
import { proposeName } from '../../core/contribute/entry-id.ts';
import type { Rows } from './rows.ts';
import type { Control } from './values.ts';

/** The fields for actors that have no file yet. */
export class NewActors {
  readonly #form: HTMLFormElement;
  readonly #rows: Rows | undefined;

  constructor(form: HTMLFormElement, rows: Rows | undefined) {
    this.#form = form;
    this.#rows = rows;
  }

  /**
   * Opens the fields for one more.
   *
   * @param taken ids of those that have a file
   * @returns the id that it is offered
   */
  describe(name: string, taken: ReadonlySet<string>): string {
    const id = proposeName(name, taken) ?? 'actor';
    this.#rows?.add();
    const row = (this.#rows?.count ?? 1) - 1;
    for (const [field, value] of Object.entries({ id, name })) {
      const control = this.#form.querySelector<Control>(`[name="newActors.${row}.${field}"]`);
      if (control) control.value = value;
    }
    return id;
  }
}

/** What is typed of the new actor with this id. */
export function described(draft: Draft, id: string, field: 'name' | 'country'): string | undefined {
  const row = rowsOf(draft, 'newActors').find((each) => draft[`newActors.${each}.id`] === id);
  return row === undefined ? undefined : draft[`newActors.${row}.${field}`];
}
