import { isDate } from '../../core/date.ts';
import { readDateWords } from '../../core/date-words.ts';
import { type Draft, listed, rowsOf } from '../../core/draft.ts';
import type { Similar } from '../../core/similar.ts';
import type { Knowledge } from './knowledge.ts';
import type { Say } from './say.ts';

/** Shows the events that may be the same as the one that is being written. */
export class SimilarEvents {
  readonly #root: HTMLElement;
  readonly #address: string;
  readonly #knowledge: Knowledge;
  readonly #say: Say;
  #shown = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param address of an event, with ID in the place of its id */
  constructor(root: HTMLElement, address: string, knowledge: Knowledge, say: Say) {
    this.#root = root;
    this.#address = address;
    this.#knowledge = knowledge;
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
    const date = readDateWords(draft['date'] ?? '');
    const found = this.#knowledge
      .similar({
        title: draft['title'] ?? '',
        date: date !== undefined && isDate(date) ? date : undefined,
        actors: listed(draft['actors'] ?? ''),
        addresses: rowsOf(draft, 'sources').flatMap((row) => draft[`sources.${row}.url`] ?? []),
      })
      .slice(0, SHOWN);
    const ids = found.map(({ id, reasons }) => [id, ...reasons.map(({ kind }) => kind)].join(' ')).join();
    if (ids === this.#shown) return;
    this.#shown = ids;
    this.#root.hidden = found.length === 0;
    const status = this.#root.querySelector('[role=status]');
    if (status) status.textContent = found.length === 0 ? '' : this.#say('form.similar', { count: found.length });
    this.#root.querySelector('ul')?.replaceChildren(...found.map((similar) => this.#item(similar)));
  }

  #item({ id, reasons }: Similar): HTMLLIElement {
    const event = this.#knowledge.event(id);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = this.#address.replace('ID', id);
    link.target = '_blank';
    const title = document.createElement('span');
    title.textContent = event?.text ?? id;
    if (event?.lang) title.lang = event.lang;
    const hint = document.createElement('span');
    hint.className = 'visually-hidden';
    hint.textContent = ` ${this.#say('form.newTab')}`;
    link.append(title, hint);
    const why = document.createElement('span');
    why.className = 'form-option-note';
    why.textContent = [event?.date, ...reasons.map(({ kind }) => this.#say(`form.similar.${kind}`))].join(' · ');
    item.append(link, ' ', why);
    return item;
  }
}

/** Ms. */
const PAUSE = 250;

const SHOWN = 5;
