import type { Lane } from '../../core/lane.ts';
import { formatSearch, normalSearch, parseSearch, type SearchQuery, type Sort } from '../../core/query/search-query.ts';
import { countFacets, type Facet, passes } from '../../core/search/facets.ts';
import { Finder } from './finder.ts';
import { type Answer, Inquiry, type Row } from './inquiry.ts';
import { Results } from './results.ts';
import { onShortcut } from './shortcut.ts';

/** `<search-page>`: the form is the search; the address follows it, and the back button leads through the searches made. */
class SearchPage extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>('input[type=search]');
    const results = this.querySelector<HTMLElement>('[data-results]');
    if (!form || !field || !results) return;
    this.#connection = new AbortController();
    new Search(this, form, field, results, this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}

class Search {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #facets: readonly FacetGroup[];
  readonly #more: HTMLElement | null;
  readonly #clear: HTMLElement | null;
  readonly #results: Results;
  readonly #inquiry: Inquiry;
  #answer: Answer | undefined;
  #shown = PAGE;
  /** The newest entry of the history was made by typing, and may be typed over. */
  #isTyping = false;

  constructor(root: HTMLElement, form: HTMLFormElement, field: HTMLInputElement, results: HTMLElement, signal: AbortSignal) {
    this.#form = form;
    this.#field = field;
    this.#facets = [...root.querySelectorAll<HTMLElement>('[data-facet]')].map((facet) => new FacetGroup(facet, signal));
    this.#more = root.querySelector('[data-more]');
    this.#clear = root.querySelector('[data-clear]');
    const details = root.querySelector('details');
    // Where they stand beside the results, nothing is gained by hiding them.
    if (details) details.open = matchMedia('(width >= 60rem)').matches;
    const finder = new Finder(root.dataset['base'] ?? '/');
    this.#results = new Results(results, finder, () => this.#ask(), signal);
    this.#inquiry = new Inquiry(finder, (answer) => {
      this.#answer = answer;
      this.#show();
    });
    this.#listen(finder, signal);
    this.#fill(parseSearch(location.search));
    this.#ask(0);
  }

  get #search(): SearchQuery {
    const chosen = (name: Facet) => this.#facets.find((facet) => facet.name === name)?.chosen ?? [];
    return normalSearch({
      text: this.#field.value,
      lanes: chosen('lane') as Lane[],
      actors: chosen('actor'),
      years: chosen('year').map(Number),
      significances: chosen('significance').map(Number),
      sort: this.#form.querySelector('select')?.value as Sort,
    });
  }

  #listen(finder: Finder, signal: AbortSignal): void {
    this.#field.addEventListener('focus', () => finder.warm(), { signal });
    this.#field.addEventListener(
      'input',
      () => {
        this.#shown = PAGE;
        this.#note(true);
        this.#ask();
      },
      { signal },
    );
    this.#form.addEventListener(
      'change',
      ({ target }) => {
        if (target === this.#field) return;
        this.#shown = PAGE;
        this.#note(false);
        this.#show();
      },
      { signal },
    );
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#isTyping = false;
        this.#ask(0);
      },
      { signal },
    );
    this.#more?.addEventListener(
      'click',
      () => {
        this.#shown += PAGE;
        this.#show();
      },
      { signal },
    );
    this.#clear?.addEventListener(
      'click',
      () => {
        this.#fill({ ...parseSearch(''), text: this.#field.value, sort: this.#search.sort });
        this.#note(false);
        this.#show();
        this.#field.focus();
      },
      { signal },
    );
    addEventListener(
      'popstate',
      () => {
        this.#isTyping = false;
        this.#shown = PAGE;
        this.#fill(parseSearch(location.search));
        this.#ask(0);
      },
      { signal },
    );
    onShortcut(signal, () => {
      this.#field.focus();
      this.#field.select();
    });
  }

  #ask(pause?: number): void {
    this.#inquiry.ask(this.#field.value, pause);
  }

  /** Writes the search into the address: what is typed in one go is one entry of the history. */
  #note(isTyped: boolean): void {
    const query = formatSearch(this.#search);
    if (query === formatSearch(parseSearch(location.search))) return;
    const address = query || location.pathname;
    if (isTyped && this.#isTyping) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#isTyping = isTyped;
  }

  #fill({ text, lanes, actors, years, significances, sort }: SearchQuery): void {
    const chosen: Record<Facet, readonly string[]> = {
      lane: lanes,
      actor: actors,
      year: years.map(String),
      significance: significances.map(String),
    };
    this.#field.value = text;
    for (const facet of this.#facets) facet.choose(chosen[facet.name]);
    const select = this.#form.querySelector('select');
    if (select) select.value = sort;
  }

  #show(): void {
    const answer = this.#answer;
    if (!answer) return;
    const search = this.#search;
    // Without a text there is nothing to be relevant to: everything is listed by date.
    const rows: readonly Row[] = answer.text
      ? answer.rows
      : answer.entries.flatMap((entry) => (entry.kind === 'event' ? [{ entry, name: undefined, inTitles: true }] : []));
    const sort = search.sort === 'relevance' && !answer.text ? 'newest' : search.sort;
    const passing = sorted(
      rows.filter(({ entry }) => passes(entry, search)),
      sort,
    );
    const counts = countFacets(
      rows.map(({ entry }) => entry),
      search,
    );
    for (const facet of this.#facets) facet.show(counts[facet.name]);
    const isNarrowed = this.#facets.some((facet) => facet.chosen.length > 0);
    if (this.#clear) this.#clear.hidden = !isNarrowed;
    if (this.#more) this.#more.hidden = passing.length <= this.#shown;
    this.#results.show(answer, passing.slice(0, this.#shown), passing.length);
  }
}

/** The values of one facet, with how many results each would leave. */
class FacetGroup {
  readonly name: Facet;
  readonly #list: HTMLElement | null;
  readonly #options: readonly FacetOption[];
  /** Shows the options past the first. */
  readonly #button: HTMLElement | null;
  readonly #first: number;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.name = root.dataset['facet'] as Facet;
    this.#list = root.querySelector('ul');
    this.#options = [...root.querySelectorAll('li')].flatMap((item, order) => {
      const box = item.querySelector('input');
      const count = item.querySelector('[data-count]');
      return box && count ? [{ item, box, count, order }] : [];
    });
    this.#button = root.querySelector('button');
    this.#first = this.#button ? Number(root.dataset['first']) : Number.POSITIVE_INFINITY;
    this.#button?.addEventListener(
      'click',
      () => {
        const isOpen = this.#button?.ariaExpanded === 'true';
        if (this.#button) this.#button.ariaExpanded = String(!isOpen);
        this.#fold();
      },
      { signal },
    );
  }

  get chosen(): string[] {
    return this.#options.filter(({ box }) => box.checked).map(({ box }) => box.value);
  }

  choose(values: readonly string[]): void {
    for (const { box } of this.#options) box.checked = values.includes(box.value);
  }

  show(counts: ReadonlyMap<string, number>): void {
    for (const { item, box, count } of this.#options) {
      const number = counts.get(box.value) ?? 0;
      count.textContent = String(number);
      item.classList.toggle('none', number === 0);
    }
    // Long lists put what is chosen and what is frequent first, but not under the hand that is using them.
    if (this.#first < this.#options.length && !this.#list?.contains(document.activeElement)) {
      const rank = ({ box }: FacetOption) => (box.checked ? Number.POSITIVE_INFINITY : (counts.get(box.value) ?? 0));
      const ordered = [...this.#options].sort((a, b) => (rank(a) === rank(b) ? a.order - b.order : rank(b) - rank(a)));
      this.#list?.append(...ordered.map(({ item }) => item));
      this.#fold();
    }
  }

  #fold(): void {
    const isOpen = this.#button?.ariaExpanded === 'true';
    for (const [index, item] of [...(this.#list?.children ?? [])].entries()) {
      if (item instanceof HTMLElement) item.hidden = !isOpen && index >= this.#first && !item.querySelector(':checked');
    }
  }
}

/** Relevance is the order that rows come in; pages without a date follow those with one. */
function sorted(rows: readonly Row[], sort: Sort): readonly Row[] {
  if (sort === 'relevance') return rows;
  const sign = sort === 'newest' ? -1 : 1;
  const isUndated = ({ entry }: Row) => Number(entry.kind !== 'event');
  return [...rows].sort((a, b) => isUndated(a) - isUndated(b) || sign * (a.entry.position - b.entry.position));
}

/** How many results are shown at once, and with each press of the button. */
const PAGE = 20;

interface FacetOption {
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly count: Element;
  /** Place in the page as it came. */
  readonly order: number;
}

customElements.define('search-page', SearchPage);

declare global {
  interface HTMLElementTagNameMap {
    'search-page': SearchPage;
  }
}
