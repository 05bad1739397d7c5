import { fillGaps } from '../../core/gaps.ts';
import type { Lane } from '../../core/lane.ts';
import { LANGUAGES } from '../../core/language.ts';
import { type ClaimQuery, countClaims, formatClaims, isWanted, type Judged, parseClaims } from '../../core/query/claim-query.ts';
import type { Verdict } from '../../core/verdict.ts';

/** `<claim-list>`: shows the claims that are wanted; what is chosen stands in the address, and the back button undoes it. */
class ClaimList extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-choice] input')];
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    const details = this.querySelector('details');
    // Where they stand beside the list, nothing is gained by hiding them.
    if (details) details.open = matchMedia('(width >= 60rem)').matches;
    const choose = () => {
      const { verdict, subject } = parseClaims(location.search);
      const chosen: readonly string[] = [...verdict, ...subject];
      for (const box of boxes) box.checked = chosen.includes(box.value);
      this.#show();
    };
    const note = () => {
      history.pushState(null, '', formatClaims(this.#query) || location.pathname);
      this.#show();
    };
    details?.addEventListener('change', note, { signal });
    clear?.addEventListener(
      'click',
      () => {
        for (const box of boxes) box.checked = false;
        note();
        // The button is gone, and with it the focus.
        (details?.open ? boxes[0] : details?.querySelector('summary'))?.focus();
      },
      { signal },
    );
    addEventListener('popstate', choose, { signal });
    choose();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  get #query(): ClaimQuery {
    const chosen = (choice: string) =>
      [...this.querySelectorAll<HTMLInputElement>(`[data-choice=${choice}] :checked`)].map(({ value }) => value);
    return { verdict: chosen('verdict') as Verdict[], subject: chosen('subject') as Lane[] };
  }

  #show(): void {
    const query = this.#query;
    const items = [...this.querySelectorAll<HTMLElement>('[data-verdict]')];
    const claims = items.map(({ dataset }) => dataset as unknown as Judged);
    for (const [index, claim] of claims.entries()) items[index]?.toggleAttribute('hidden', !isWanted(claim, query));
    for (const section of this.querySelectorAll('section')) section.hidden = !section.querySelector('li:not([hidden])');
    for (const choice of ['verdict', 'subject'] as const) {
      const counts = countClaims(claims, query, choice);
      for (const option of this.querySelectorAll(`[data-choice=${choice}] li`)) {
        const count = counts.get(option.querySelector('input')?.value ?? '') ?? 0;
        option.classList.toggle('none', count === 0);
        const place = option.querySelector('[data-count]');
        if (place) place.textContent = String(count);
      }
    }
    this.#say(claims.filter((claim) => isWanted(claim, query)).length, query);
  }

  #say(count: number, { verdict, subject }: ClaimQuery): void {
    const isNarrowed = verdict.length + subject.length > 0;
    const status = this.querySelector<HTMLElement>('[data-status]');
    const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? LANGUAGES[0];
    const { all = '', some = '' } = status?.dataset ?? {};
    const message = isNarrowed ? fillGaps(some, { count }, language) : all;
    if (status && status.textContent.trim() !== message) status.textContent = message;
    this.querySelector('[data-clear]')?.toggleAttribute('hidden', !isNarrowed);
    this.querySelector('[data-nothing]')?.toggleAttribute('hidden', count > 0);
  }
}

customElements.define('claim-list', ClaimList);

declare global {
  interface HTMLElementTagNameMap {
    'claim-list': ClaimList;
  }
}
