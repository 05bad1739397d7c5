import type { Fault } from '../../core/contribute/faults.ts';
import { controlId } from './controls.ts';
import type { Say } from './say.ts';

/** Shows what is wrong: beside each control, and all at once in a summary that leads to the controls. */
export class Marks {
  readonly #form: HTMLFormElement;
  readonly #summary: HTMLElement;
  readonly #say: Say;

  constructor(form: HTMLFormElement, summary: HTMLElement, say: Say) {
    this.#form = form;
    this.#summary = summary;
    this.#say = say;
    summary.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const control = link && this.#form.querySelector<HTMLElement>(link.hash);
      if (!control) return;
      // A fragment would scroll there without the focus, and stay in the address.
      event.preventDefault();
      control.closest('details')?.setAttribute('open', '');
      control.focus();
    });
  }

  /** Shows or takes away what is wrong with one control. */
  mark(name: string, faults: readonly Fault[]): void {
    const own = faults.filter((fault) => fault.name === name);
    const control = this.#form.querySelector(`#${controlId(name)}`);
    const place = this.#form.querySelector<HTMLElement>(`#${controlId(name)}-wrong`);
    if (!place) return;
    const texts = own.map(({ word, gaps }) => this.#say(word, gaps));
    place.replaceChildren(
      ...texts.map((text) => {
        const line = document.createElement('span');
        line.textContent = text;
        return line;
      }),
    );
    place.hidden = texts.length === 0;
    if (texts.length > 0) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }

  /** Marks all controls and lists what is wrong, in the order of the form. */
  markAll(faults: readonly Fault[]): void {
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-field]')) this.mark(field.dataset['field'] ?? '', faults);
    this.#summary.hidden = faults.length === 0;
    const order = [...this.#form.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset['field']);
    const sorted = [...faults].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const heading = this.#summary.querySelector('h3');
    if (heading) heading.textContent = this.#say('form.faults', { count: faults.length });
    this.#summary.querySelector('ul')?.replaceChildren(...sorted.map((fault) => this.#item(fault)));
    if (faults.length > 0) this.#summary.focus();
  }

  /** Takes the summary away, for as long as nobody has asked again. */
  clear(): void {
    this.#summary.hidden = true;
  }

  #item({ name, word, gaps }: Fault): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${this.#control(name)?.id || controlId(name)}`;
    link.textContent = this.#label(name);
    item.append(link, `: ${this.#say(word, gaps)}`);
    return item;
  }

  /** A whole group has no control: its first one stands for it, or else its button. */
  #control(name: string): HTMLElement | null {
    const group = this.#form.querySelector(`[data-rows="${name}"]`);
    return group ? group.querySelector('input, [data-add]') : this.#form.querySelector(`#${controlId(name)}`);
  }

  #label(name: string): string {
    const group = this.#form.querySelector(`[data-rows="${name}"] > legend`);
    if (group) return group.textContent ?? name;
    const control = this.#control(name);
    const label = this.#form.querySelector<HTMLElement>(`label[for="${controlId(name)}"]`);
    const own = label?.firstChild?.textContent?.trim().replace(/\.$/, '') ?? name;
    const row = control?.closest('li.form-row')?.querySelector('legend')?.textContent;
    return row ? `${row}, ${own}` : own;
  }
}
