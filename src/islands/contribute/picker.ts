import { listed } from '../../core/contribute/draft.ts';
import { Combobox, type Option } from './combobox.ts';
import type { Say } from './say.ts';

/** What is chosen from a list that is completed: several things in an order that matters, or one. */
export class Picker {
  readonly #field: HTMLInputElement;
  readonly #value: HTMLInputElement;
  readonly #chosen: HTMLElement;
  readonly #combobox: Combobox;
  readonly #isSeveral: boolean;
  readonly #supply: Supply;
  readonly #say: Say;

  /** @param root with the field, its list, a hidden input for the ids and a list for their names */
  constructor(root: HTMLElement, supply: Supply, say: Say, signal: AbortSignal) {
    this.#field = root.querySelector('[role=combobox]') as HTMLInputElement;
    this.#value = root.querySelector('[type=hidden]') as HTMLInputElement;
    this.#chosen = root.querySelector('.form-chosen') as HTMLElement;
    this.#isSeveral = root.dataset['several'] === 'true';
    this.#supply = supply;
    this.#say = say;
    const behaviour = {
      find: (text: string) => supply.find(text, this.#ids),
      choose: ({ value }: Option) => this.#choose(value),
      enter: (text: string) => this.#take(text),
      none: say('form.nothing'),
    };
    this.#combobox = new Combobox(this.#field, root.querySelector('.form-options') as HTMLElement, behaviour, signal);
    this.#field.addEventListener('blur', () => this.#take(this.#field.value.trim()), { signal });
    this.#chosen.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null;
        if (button) this.#change(button.dataset['act'] ?? '', Number(button.dataset['index']));
      },
      { signal },
    );
  }

  /** Of the control that holds the ids. */
  get name(): string {
    return this.#value.name;
  }

  /** What was typed and is not, or not yet, the name of anything. */
  get loose(): string {
    return this.#isSeveral || this.#value.value === '' ? this.#field.value.trim() : '';
  }

  /** Shows what the hidden input holds. */
  show(): void {
    const ids = this.#ids;
    if (!this.#isSeveral) {
      this.#field.value = ids[0] === undefined ? '' : this.#supply.name(ids[0]);
      return;
    }
    this.#chosen.hidden = ids.length === 0;
    this.#chosen.replaceChildren(
      ...ids.map((id, index) => {
        const item = document.createElement('li');
        const name = this.#supply.name(id);
        const text = document.createElement('span');
        text.textContent = name;
        item.append(text);
        if (index === 0 && this.#supply.first) {
          const first = document.createElement('span');
          first.className = 'form-option-note';
          first.textContent = this.#supply.first;
          item.append(' ', first);
        }
        if (index > 0) item.append(this.#button('earlier', index, '↑', this.#say('form.earlier', { name })));
        item.append(this.#button('remove', index, '×', this.#say('form.remove', { name })));
        return item;
      }),
    );
  }

  /** Puts ids in the place of names that were typed before it could be known what they name. */
  resolve(): void {
    const ids = this.#ids;
    const known = [...new Set(ids.map((id) => this.#supply.exact(id) ?? id))];
    this.#combobox.refresh();
    // What someone is just typing is taken when they leave it.
    if (!this.#isSeveral && this.#field === document.activeElement) return;
    if (known.join() === ids.join()) this.show();
    else this.#ids = known;
  }

  #button(act: string, index: number, sign: string, label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.ariaLabel = label;
    Object.assign(button.dataset, { act, index: String(index) });
    return button;
  }

  get #ids(): string[] {
    return listed(this.#value.value);
  }

  set #ids(ids: readonly string[]) {
    this.#value.value = ids.join(', ');
    this.show();
    this.#value.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #choose(id: string): void {
    const made = this.#supply.make?.(id) ?? id;
    if (this.#isSeveral) this.#field.value = '';
    this.#ids = this.#isSeveral ? [...this.#ids.filter((each) => each !== made), made] : [made];
    this.#supply.tell(this.#say('form.chosen', { name: this.#supply.name(made) }));
  }

  /** What was typed and not chosen is taken where it names something, or where nothing is known; else it stays and is a mistake. */
  #take(text: string): void {
    if (!this.#isSeveral && text === '') {
      if (this.#value.value) this.#ids = [];
      return;
    }
    if (!text || (!this.#isSeveral && text === this.#supply.name(this.#value.value))) return;
    const id = this.#supply.exact(text);
    if (id !== undefined) this.#choose(id);
    else if (!this.#isSeveral && this.#value.value) {
      this.#value.value = '';
      this.#value.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  #change(act: string, index: number): void {
    const ids = this.#ids;
    const [id = ''] = ids.splice(index, 1);
    if (act === 'earlier') ids.splice(index - 1, 0, id);
    this.#ids = ids;
    // The buttons are new ones; whoever works by key goes on from where they were.
    const at = act === 'earlier' ? index - 1 : Math.min(index, ids.length - 1);
    const next = this.#chosen.querySelector<HTMLElement>(`[data-act="${act}"][data-index="${Math.max(at, 0)}"]`);
    (next ?? this.#chosen.querySelector('button') ?? this.#field).focus();
    if (act === 'remove') this.#supply.tell(this.#say('form.removed', { name: this.#supply.name(id) }));
  }
}

/** Where a picker takes its options from. */
export interface Supply {
  readonly find: (text: string, chosen: readonly string[]) => readonly Option[];
  /** The id that a text names, if it names one. */
  readonly exact: (text: string) => string | undefined;
  readonly name: (id: string) => string;
  /** Makes an id of the value of an option that offers something new. */
  readonly make?: (value: string) => string;
  /** What the first one is. */
  readonly first?: string;
  /** Says something to those who do not see the list. */
  readonly tell: (message: string) => void;
}
