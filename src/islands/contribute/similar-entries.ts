import type { Draft } from '../../core/contribute/draft.ts';
import type { Similar } from '../../core/contribute/similar.ts';
import type { Language } from '../../core/language.ts';
import type { Say } from './say.ts';

/** Shows the entries that may be the same as the one that is being written. */
export class SimilarEntries {
  readonly #root: HTMLElement;
  readonly #address: string;
  readonly #shelf: Shelf;
  readonly #say: Say;
  #shown = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param address of an entry, with ID in the place of its id */
  constructor(root: HTMLElement, address: string, shelf: Shelf, say: Say) {
    this.#root = root;
    this.#address = address;
    this.#shelf = shelf;
    this.#say = say;
  }

  /** What is said of those that are shown. */
  get message(): string {
    return this.#root.hidden ? '' : (this.#root.querySelector('[role=status]')?.textContent ?? '');
  }

  /** Looks once the typing pauses: it takes some milliseconds a look. */
  update(draft: Draft): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#look(draft), PAUSE);
  }

  #look(draft: Draft): void {
    const found = this.#shelf.find(draft).slice(0, SHOWN);
    const ids = found.map(({ id, reasons }) => [id, ...reasons.map(({ kind }) => kind)].join(' ')).join();
    if (ids === this.#shown) return;
    this.#shown = ids;
    this.#root.hidden = found.length === 0;
    const status = this.#root.querySelector('[role=status]');
    if (status) status.textContent = found.length === 0 ? '' : this.#say(this.#shelf.count, { count: found.length });
    this.#root.querySelector('ul')?.replaceChildren(...found.map((similar) => this.#item(similar)));
  }

  #item({ id, reasons }: Similar): HTMLLIElement {
    const entry = this.#shelf.entry(id);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = this.#address.replace('ID', id);
    link.target = '_blank';
    const title = document.createElement('span');
    title.textContent = entry?.text ?? id;
    if (entry?.lang) title.lang = entry.lang;
    const hint = document.createElement('span');
    hint.className = 'visually-hidden';
    hint.textContent = ` ${this.#say('form.newTab')}`;
    link.append(title, hint);
    const why = document.createElement('span');
    why.className = 'form-option-note';
    why.textContent = [entry?.date, ...reasons.map(({ kind }) => this.#say(this.#shelf.reason(kind)))]
      .filter(Boolean)
      .join(' · ');
    item.append(link, ' ', why);
    return item;
  }
}

/** The entries of one kind. */
interface Shelf {
  /** The likeliest first. */
  readonly find: (draft: Draft) => readonly Similar[];
  readonly entry: (id: string) => Named | undefined;
  /** Key of the word that says how many there are. */
  readonly count: string;
  /** Key of the word that says why one is shown. */
  readonly reason: (kind: Similar['reasons'][number]['kind']) => string;
}

/** An entry as it is listed; `lang` where its words are in another language than the page. */
export interface Named {
  readonly text: string;
  readonly lang: Language | undefined;
  readonly date?: string;
}

/** Ms. */
const PAUSE = 250;

const SHOWN = 5;
