import { type Draft, rowsOf } from '../../core/contribute/draft.ts';
import type { Say } from './say.ts';

/** A group of fields that can be there several times: it has a template, a list and a button that adds one more. */
export class Rows {
  readonly name: string;
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #say: Say;
  readonly #onChange: Hooks;

  constructor(root: HTMLElement, say: Say, hooks: Hooks, signal: AbortSignal) {
    this.name = root.dataset['rows'] ?? '';
    this.#root = root;
    this.#list = root.querySelector('ol.form-rows') as HTMLElement;
    this.#template = root.querySelector('template') as HTMLTemplateElement;
    this.#say = say;
    this.#onChange = hooks;
    root.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null;
        if (button?.matches('[data-add]')) this.add().querySelector<HTMLElement>('input, select, textarea')?.focus();
        else if (button?.matches('[data-remove]')) this.#remove(button.closest('li') as HTMLElement);
      },
      { signal },
    );
  }

  get count(): number {
    return this.#list.children.length;
  }

  /** Makes as many rows as the draft has, empty ones between them included. None is filled in. */
  reset(draft: Draft): void {
    this.#list.replaceChildren();
    const wanted = Math.max((rowsOf(draft, this.name).at(-1) ?? -1) + 1, Number(this.#root.dataset['least'] ?? 0));
    for (let row = 0; row < wanted; row += 1) this.add();
  }

  add(): HTMLElement {
    const row = (this.#template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    this.#list.append(row);
    this.#number();
    this.#onChange.added(row);
    return row;
  }

  #remove(row: HTMLElement): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    this.#number();
    (next?.querySelector<HTMLElement>('input, select') ?? this.#root.querySelector<HTMLElement>('[data-add]'))?.focus();
    this.#onChange.removed();
  }

  /** Gives every row its number: in its legend, in names, and in ids and what refers to them. */
  #number(): void {
    const inName = new RegExp(`^(${this.name})\\.(?:N|\\d+)(?=\\.|$)`);
    const inId = new RegExp(`(f-${this.name})-(?:N|\\d+)(?=-|$)`, 'g');
    for (const [index, row] of [...this.#list.children].entries()) {
      const title = this.#say(`form.row.${this.name}`, { number: index + 1 });
      const legend = row.querySelector('legend');
      if (legend) legend.textContent = title;
      const remove = row.querySelector('[data-remove]');
      if (remove) remove.textContent = this.#say('form.remove', { name: title });
      for (const element of row.querySelectorAll('*')) {
        for (const attribute of ['name', 'data-field']) {
          const value = element.getAttribute(attribute);
          if (value) element.setAttribute(attribute, value.replace(inName, `$1.${index}`));
        }
        for (const attribute of ['id', 'for', 'aria-describedby', 'aria-controls']) {
          const value = element.getAttribute(attribute);
          if (value) element.setAttribute(attribute, value.replace(inId, `$1-${index}`));
        }
      }
    }
  }
}

interface Hooks {
  readonly added: (row: HTMLElement) => void;
  readonly removed: () => void;
}
