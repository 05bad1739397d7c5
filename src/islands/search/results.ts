import type { Lane } from '../../core/lane.ts';
import { LOCALE } from '../../core/language.ts';
import { highlight, type Piece } from '../../core/search/highlight.ts';
import { spellings } from '../../core/search/spellings.ts';
import type { Finder } from './finder.ts';
import type { Answer, Row } from './inquiry.ts';

/** Where answers are shown, in the dialog as on the page: a line that says how many there are, and the list of them. */
export class Results {
  readonly #finder: Finder;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #failure: HTMLElement;
  readonly #words: DOMStringMap;
  readonly #marks: DocumentFragment | undefined;
  readonly #items = new Map<string, HTMLLIElement>();
  #text: string | undefined;

  /** @param root the markup of `Results.astro` */
  constructor(root: HTMLElement, finder: Finder, retry: () => void, signal: AbortSignal) {
    const [list, status, failure] = ['[data-list]', '[data-status]', '[data-failure]'].map((selector) =>
      root.querySelector<HTMLElement>(selector),
    );
    if (!list || !status || !failure) throw new Error('no place for results');
    this.#finder = finder;
    this.#list = list;
    this.#status = status;
    this.#failure = failure;
    this.#words = root.dataset;
    this.#marks = root.querySelector('template')?.content;
    failure.querySelector('button')?.addEventListener('click', retry, { signal });
  }

  /**
   * @param rows those of the answer that are to be shown
   * @param count how many there are in all
   */
  show({ text, state }: Answer, rows: readonly Row[], count: number): void {
    if (text !== this.#text) this.#items.clear();
    this.#text = text;
    const items = rows.map((row) => this.#item(row, state === 'loading'));
    // Items that are in place stay there, so that none loses the focus.
    for (const [index, item] of items.entries()) {
      const there = this.#list.children[index];
      if (there !== item) this.#list.insertBefore(item, there ?? null);
    }
    while (this.#list.children.length > items.length) this.#list.lastElementChild?.remove();
    this.#list.ariaBusy = String(state === 'loading');
    this.#failure.hidden = state !== 'failed' && state !== 'unavailable';
    const reason = this.#failure.querySelector('p');
    if (reason) reason.textContent = this.#words[state] ?? '';
    this.#say(text, state, count);
  }

  #say(text: string, state: Answer['state'], count: number): void {
    const number = new Intl.NumberFormat(LOCALE[this.#finder.language]).format(count);
    const { one = '', other = '', loading = '', nothing = '' } = this.#words;
    const found = (count === 1 ? one : other).replace('{count}', number);
    const message =
      state === 'unavailable' ? '' : count > 0 ? found : state === 'loading' ? loading : nothing.replace('{query}', text);
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }

  #item(row: Row, isLoading: boolean): HTMLLIElement {
    const { entry } = row;
    const key = `${entry.kind}/${entry.id}`;
    const known = this.#items.get(key);
    const item = known ?? this.#newItem(row);
    this.#items.set(key, item);
    const excerpt = item.querySelector('p');
    if (row.excerpt === null) excerpt?.remove();
    else if (excerpt && !excerpt.textContent) {
      excerpt.hidden = !row.excerpt && !isLoading;
      row.excerpt?.().then(
        (parts) => excerpt.replaceChildren(...pieces(parts)),
        () => {
          excerpt.hidden = true;
        },
      );
    }
    return item;
  }

  #newItem({ entry, name }: Row): HTMLLIElement {
    const wanted = spellings(this.#text ?? '', this.#finder.language);
    const about = element('div', 'event-meta');
    if (entry.kind === 'event') {
      const lane = element('span', 'lane-name', ` ${entry.laneName}`);
      lane.prepend(this.#mark(entry.lane));
      about.append(element('span', '', entry.date), element('span', '', entry.sideName), lane);
    } else if (entry.kind !== 'page') about.append(element('span', '', entry.about));
    if (name) {
      const why = element('span', 'result-name');
      why.append(...pieces(highlight(name, wanted)));
      about.append(why);
    }
    const link = element('a', 'result-title');
    link.href = this.#finder.address(entry);
    link.append(...pieces(highlight(entry.title, wanted)));
    const excerpt = element('p', 'result-excerpt');
    if (entry.kind === 'event' && entry.language) {
      link.lang = entry.language;
      excerpt.lang = entry.language;
    }
    const item = element('li', 'result');
    item.append(about, link, excerpt);
    return item;
  }

  #mark(lane: Lane): Node | string {
    return this.#marks?.querySelector(`.lane-${lane}`)?.cloneNode(true) ?? '';
  }
}

function pieces(parts: readonly Piece[]): (Node | string)[] {
  return parts.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
