import { LANES } from '../../core/lane.ts';
import { GROUPINGS, type GroupingName } from '../../core/query/view-query.ts';
import { Census } from '../../core/timeline/census.ts';
import { ROWS } from '../../core/timeline/drawing.ts';
import { type Filter, isOpen } from '../../core/timeline/filter.ts';
import { byActor, byLane, mirror } from '../../core/timeline/grouping.ts';
import type { Domain } from '../../core/timeline/scale.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import type { Facets } from './facets.ts';
import { FilterControls } from './filter.ts';
import type { Instrument } from './instrument.ts';

/** Rows of labels where there is a band for each lane, and where there is one for each chosen actor. */
const LANE_ROWS = 1;
const ACTOR_ROWS = 2;

/** So many actors have bands while none is chosen. */
const ACTORS = 4;

/** What the reader has chosen to see: which events, and in which bands. */
export class Choice {
  group: GroupingName = 'side';
  /** The rows that pass the filter; undefined while all do. */
  rows: readonly number[] | undefined;
  /** What filters and searches need to know of every event, once it has been fetched. */
  facets: Facets | undefined;
  readonly #instrument: Instrument;
  readonly #controls: FilterControls;
  readonly #select: HTMLSelectElement | null;
  #loading: Promise<Facets> | undefined;
  #census: Promise<Census> | undefined;

  /** @param onChange called when the reader has chosen, and it is shown */
  constructor(instrument: Instrument, onChange: () => void) {
    const { host, signal } = instrument;
    this.#instrument = instrument;
    const chosen = async () => {
      await this.apply();
      onChange();
    };
    this.#controls = new FilterControls(host, chosen, () => this.load(), signal);
    this.#select = host.querySelector<HTMLSelectElement>('select[name="group"]');
    this.#select?.addEventListener(
      'change',
      () => {
        this.group = GROUPINGS.find((name) => name === this.#select?.value) ?? 'side';
        chosen();
      },
      { signal },
    );
  }

  get filter(): Filter {
    return this.#controls.filter;
  }

  /** Shows what an address names, unless that is shown already. */
  async restore(filter: Filter, group: GroupingName): Promise<void> {
    const isShown = isOpen(filter) && group === 'side' && !this.rows && this.group === 'side';
    this.#controls.choose(filter);
    this.group = group;
    if (this.#select) this.#select.value = group;
    if (!isShown) await this.apply();
  }

  /** Brings the drawing up to date with what is chosen. */
  async apply(): Promise<void> {
    const { filter, group } = this;
    const facets = !isOpen(filter) || group === 'actor' ? await this.load() : undefined;
    // What cannot be filtered stays as it is shown, and the reader is told.
    if (this.#instrument.failure.has('facets')) {
      this.#instrument.draw();
      return;
    }
    if (!facets) {
      this.rows = undefined;
      this.#arrange();
      return;
    }
    const actors = group === 'actor' && filter.actors.length === 0 ? facets.mostNamed(ACTORS) : filter.actors;
    this.rows = facets.passing({ ...filter, actors });
    this.#arrange(facets, actors);
  }

  /** How many chosen events stand in a stretch of time, those included that are not known here. Fails where that cannot be had. */
  async count(range: Domain): Promise<number> {
    const { rows, facets } = this;
    return rows && facets ? facets.count(rows, range) : (await this.#days()).count(range);
  }

  /** The days on which chosen events stand, since the epoch, in order. Fails where they cannot be had. */
  async days(): Promise<readonly number[]> {
    const { rows, facets } = this;
    return rows && facets ? facets.daysOf(rows) : (await this.#days()).days;
  }

  async #days(): Promise<Census> {
    const { fileAddress } = this.#instrument;
    this.#census ??= fetch(fileAddress('census')).then(async (response) => Census.read(await response.json()));
    try {
      return await this.#census;
    } catch (error) {
      this.#census = undefined;
      throw error;
    }
  }

  #arrange(facets?: Facets, actors: readonly string[] = []): void {
    const { sides, words } = this.#instrument.data;
    const source = facets && this.rows ? facets.source(this.rows, this.#instrument.tiles) : this.#instrument.all;
    this.#showOnOverview(facets);
    if (this.group === 'lane') {
      const names = Object.fromEntries(LANES.map((lane) => [lane, words[`lane.${lane}`] ?? lane]));
      const { lanes } = this.filter;
      this.#instrument.arrange(source, byLane(lanes.length > 0 ? lanes : LANES, LANE_ROWS), names);
    } else if (this.group === 'actor' && facets) {
      const grouping = byActor<TileEvent>(actors, ({ row }) => facets.actorsOf(row), ACTOR_ROWS);
      this.#instrument.arrange(source, grouping, Object.fromEntries(facets.table.actorNames));
    } else {
      this.#instrument.arrange(source, mirror(new Set(sides), ROWS), this.#instrument.wording.sides);
    }
  }

  /** Sets the bars of what passes the filter before those of all events, which are dimmed. */
  #showOnOverview(facets: Facets | undefined): void {
    const overview = this.#instrument.host.querySelector('.overview');
    overview?.classList.toggle('filtered', this.rows !== undefined);
    overview?.querySelector('.passing')?.setAttribute('d', (this.rows && facets?.barsOf(this.rows)) ?? '');
  }

  /** Fetches what filters need. @returns undefined where it cannot be had, which the reader is told */
  async load(): Promise<Facets | undefined> {
    const { fileAddress, data, domain } = this.#instrument;
    this.#loading ??= import('./facets.ts').then(({ Facets: Loaded }) =>
      Loaded.load(fileAddress('facets'), data.edition, domain),
    );
    try {
      this.facets = await this.#loading;
      this.#controls.offer(this.facets.table);
    } catch {
      this.#loading = undefined;
      this.facets = undefined;
    }
    this.#instrument.failure.set('facets', this.facets === undefined);
    return this.facets;
  }
}
