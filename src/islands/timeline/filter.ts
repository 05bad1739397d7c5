import { LANES } from '../../core/lane.ts';
import { MAX_ACTORS } from '../../core/query/view-query.ts';
import { STATUSES } from '../../core/status.ts';
import type { FacetTable } from '../../core/timeline/facet-file.ts';
import { type Filter, isOpen, NO_FILTER } from '../../core/timeline/filter.ts';

/** What the reader has chosen to see, by the boxes of the legend and the lists below them. */
export class FilterControls {
  readonly #boxes: readonly HTMLInputElement[];
  readonly #selects: Readonly<Record<'actor' | 'place' | 'significance' | 'status', HTMLSelectElement | null>>;
  readonly #chosen: HTMLElement;
  readonly #clear: HTMLElement | null;
  readonly #details: HTMLDetailsElement | null;
  #filter = NO_FILTER;
  #names: FacetTable | undefined;

  /**
   * @param onChange called when the reader has chosen
   * @param onOpen called when the lists are opened, which need the names of actors and places
   */
  constructor(root: ParentNode, onChange: () => void, onOpen: () => void, signal: AbortSignal) {
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('input[name="lane"]')];
    this.#clear = root.querySelector('[data-clear]');
    this.#details = root.querySelector('[data-filters]');
    const select = (name: string) => root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    this.#selects = {
      actor: select('actor'),
      place: select('place'),
      significance: select('significance'),
      status: select('status'),
    };
    this.#chosen = document.createElement('span');
    this.#chosen.className = 'chosen';
    this.#selects.actor?.closest('label')?.after(this.#chosen);
    const change = (changed: Partial<Filter>) => {
      this.choose({ ...this.#filter, ...changed });
      onChange();
    };
    const lanes = () => LANES.filter((lane) => this.#boxes.some((box) => box.checked && box.value === lane));
    for (const box of this.#boxes) box.addEventListener('change', () => change({ lanes: lanes() }), { signal });
    const { actor, place, significance, status } = this.#selects;
    const listen = (element: HTMLElement | null, event: string, act: () => void) =>
      element?.addEventListener(event, act, { signal });
    listen(actor, 'change', () => change({ actors: [...new Set([...this.#filter.actors, actor?.value ?? ''])].filter(Boolean) }));
    listen(place, 'change', () => change({ place: place?.value || undefined }));
    listen(significance, 'change', () => change({ significance: Number(significance?.value) || undefined }));
    listen(status, 'change', () => change({ status: STATUSES.find((known) => known === status?.value) }));
    listen(this.#details, 'toggle', onOpen);
    listen(this.#clear, 'click', () => {
      change(NO_FILTER);
      this.#boxes[0]?.focus();
    });
    this.#chosen.addEventListener(
      'click',
      ({ target }) => {
        const id = target instanceof HTMLElement ? target.dataset['actor'] : undefined;
        if (id) change({ actors: this.#filter.actors.filter((actor) => actor !== id) });
      },
      { signal },
    );
  }

  get filter(): Filter {
    return this.#filter;
  }

  choose(filter: Filter): void {
    this.#filter = { ...filter, actors: filter.actors.slice(0, MAX_ACTORS) };
    for (const box of this.#boxes) box.checked = (filter.lanes as readonly string[]).includes(box.value);
    if (this.#clear) this.#clear.hidden = isOpen(filter);
    this.#show();
  }

  /** Fills the lists with names. */
  offer(names: FacetTable): void {
    if (this.#names === names) return;
    this.#names = names;
    const option = ([value, name]: readonly [string, string]) => new Option(name, value);
    const byName = (a: readonly [string, string], b: readonly [string, string]) => a[1].localeCompare(b[1]);
    this.#selects.actor?.append(...[...names.actorNames].sort(byName).map(option));
    this.#selects.place?.append(...[...names.placeNames].sort(byName).map(option));
    this.#show();
  }

  #show(): void {
    const { actors, place, significance, status } = this.#filter;
    const set = (select: HTMLSelectElement | null, value: string) => {
      if (select) select.value = value;
    };
    set(this.#selects.actor, '');
    set(this.#selects.place, place ?? '');
    set(this.#selects.significance, String(significance ?? ''));
    set(this.#selects.status, status ?? '');
    if (this.#details && (actors.length > 0 || place || significance || status)) this.#details.open = true;
    this.#chosen.replaceChildren(
      ...actors.map((id) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['actor'] = id;
        button.textContent = `${this.#names?.actorNames.find(([known]) => known === id)?.[1] ?? id} ×`;
        return button;
      }),
    );
  }
}
