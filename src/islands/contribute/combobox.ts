/**
 * A text field that completes what is typed from a list below it, by the pattern "editable combobox with list autocomplete" of the
 * ARIA Authoring Practices Guide: the arrow keys walk through the list, Enter chooses, Escape closes.
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #behaviour: Behaviour;
  #options: readonly Option[] = [];
  #active = -1;

  constructor(field: HTMLInputElement, list: HTMLElement, behaviour: Behaviour, signal: AbortSignal) {
    this.#field = field;
    this.#list = list;
    this.#behaviour = behaviour;
    list.role = 'listbox';
    list.ariaLabel = list.dataset['label'] ?? '';
    const open = () => this.#open();
    field.addEventListener('input', open, { signal });
    field.addEventListener('keydown', (event) => this.#press(event), { signal });
    field.addEventListener('blur', () => this.#close(), { signal });
    // A press would take the focus from the field, and so close the list before the click.
    list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    list.addEventListener(
      'click',
      ({ target }) => {
        const item = target instanceof Element ? target.closest('[role=option]') : null;
        if (item) this.#choose([...list.children].indexOf(item));
      },
      { signal },
    );
  }

  /** Looks again, where the list is open: there may be more to find by now. */
  refresh(): void {
    if (!this.#list.hidden) this.#open();
  }

  #open(): void {
    const text = this.#field.value.trim();
    this.#options = text ? this.#behaviour.find(text) : [];
    this.#active = -1;
    this.#list.replaceChildren(...this.#options.map((option, index) => this.#item(option, index)));
    if (text && this.#options.length === 0) {
      const none = document.createElement('div');
      none.className = 'form-none';
      none.role = 'option';
      none.ariaDisabled = 'true';
      none.textContent = this.#behaviour.none;
      this.#list.append(none);
    }
    this.#show(text !== '');
    if (text) this.#list.scrollIntoView({ block: 'nearest' });
  }

  #item({ text, note, lang }: Option, index: number): HTMLElement {
    const item = document.createElement('div');
    item.role = 'option';
    item.id = `${this.#list.id}-${index}`;
    item.ariaSelected = 'false';
    const name = document.createElement('span');
    name.textContent = text;
    if (lang) name.lang = lang;
    item.append(name);
    if (note) {
      const more = document.createElement('span');
      more.className = 'form-option-note';
      more.textContent = note;
      item.append(' ', more);
    }
    return item;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = !this.#list.hidden;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!isOpen) this.#open();
      const count = this.#options.length;
      if (count > 0) this.#mark((this.#active + step + count + (this.#active < 0 && step < 0 ? 1 : 0)) % count);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter') {
      // Enter would send the form.
      event.preventDefault();
      if (this.#active >= 0) this.#choose(this.#active);
      else if (this.#options.length === 1) this.#choose(0);
      else this.#behaviour.enter(this.#field.value.trim());
    }
  }

  #mark(index: number): void {
    this.#active = index;
    for (const [number, item] of [...this.#list.children].entries()) {
      item.ariaSelected = String(number === index);
      if (number === index) item.scrollIntoView({ block: 'nearest' });
    }
    this.#field.setAttribute('aria-activedescendant', `${this.#list.id}-${index}`);
  }

  #choose(index: number): void {
    const option = this.#options[index];
    this.#close();
    if (option) this.#behaviour.choose(option);
  }

  #close(): void {
    this.#show(false);
    this.#options = [];
    this.#active = -1;
  }

  #show(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#field.ariaExpanded = String(isOpen);
    if (!isOpen) this.#field.removeAttribute('aria-activedescendant');
  }
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly lang?: string | undefined;
}

export interface Behaviour {
  readonly find: (text: string) => readonly Option[];
  readonly choose: (option: Option) => void;
  /** Enter, where nothing in the list is meant. */
  readonly enter: (text: string) => void;
  /** What the list says when it is empty. */
  readonly none: string;
}
