import { type Draft, rowsOf } from '../../core/contribute/draft.ts';

/** What is typed, by the names of the controls; what is empty is left out. */
export function readValues(form: HTMLFormElement): Draft {
  const values: Record<string, string> = {};
  for (const control of controlsIn(form)) {
    const value = isBox(control) ? (control.checked ? control.value : '') : control.value;
    if (value.trim() !== '') values[control.name] = value;
  }
  return values;
}

export function writeValues(form: HTMLFormElement, draft: Draft): void {
  for (const control of controlsIn(form)) {
    const value = draft[control.name] ?? '';
    if (isBox(control)) control.checked = value !== '';
    else control.value = value || (control instanceof HTMLSelectElement ? defaultOf(control) : '');
  }
}

/** What is typed into one field of all rows of a group, as far as it is. */
export function valuesIn(draft: Draft, rows: string, field: string): string[] {
  return rowsOf(draft, rows).flatMap((row) => draft[`${rows}.${row}.${field}`]?.trim() || []);
}

/** The controls that hold what is typed. */
export function controlsIn(root: HTMLElement): Control[] {
  return [...root.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'checkbox';
}

function defaultOf({ options }: HTMLSelectElement): string {
  return [...options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
