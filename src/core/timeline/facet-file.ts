import { STATUSES, type Status } from '../status.ts';
import type { Columns } from './columns.ts';

/** Files of another version are refused. */
export const FACET_VERSION = 1;

/**
 * What events can be filtered by, as columns: with it a filter is exact whatever the size of the corpus, and only those who filter
 * fetch it. Days are stored as differences, actors and places as numbers in lists of their names.
 */
export function writeFacets(columns: Columns, facets: readonly Facets[], names: Names): FacetFile {
  const actors = [...new Set(facets.flatMap(({ actors: own }) => own))].sort();
  const places = [...new Set(facets.flatMap(({ places: own }) => own))].sort();
  const days = Array.from(columns.days);
  return {
    version: FACET_VERSION,
    edition: names.edition,
    days: days.map((day, row) => day - (days[row - 1] ?? 0)),
    kinds: Array.from(columns.kinds),
    statuses: facets.map(({ status }) => STATUSES.indexOf(status)),
    actorNames: actors.map((id) => [id, names.actor(id)]),
    actors: facets.map(({ actors: own }) => own.map((id) => actors.indexOf(id))),
    placeNames: places.map((code) => [code, names.place(code)]),
    places: facets.map(({ places: own }) => own.map((code) => places.indexOf(code))),
  };
}

/** @throws RangeError when it is of another version or edition */
export function readFacets(value: unknown, edition: string): FacetTable {
  const file = value as Partial<FacetFile> | null;
  if (file?.version !== FACET_VERSION || file.edition !== edition) {
    throw new RangeError(`facets of version ${file?.version}, edition ${file?.edition}; expected ${FACET_VERSION}, ${edition}`);
  }
  const { days = [], kinds = [], statuses = [], actors = [], places = [], actorNames = [], placeNames = [] } = file;
  let day = 0;
  return {
    days: Int32Array.from(days, (difference) => {
      day += difference;
      return day;
    }),
    kinds: Uint8Array.from(kinds),
    statuses,
    actors,
    places,
    actorNames,
    placeNames,
  };
}

export interface FacetTable extends Columns {
  /** For each row its status, actors and places, as numbers in their lists. */
  readonly statuses: readonly number[];
  readonly actors: readonly (readonly number[])[];
  readonly places: readonly (readonly number[])[];
  /** Ids of all actors with their names. */
  readonly actorNames: readonly (readonly [id: string, name: string])[];
  /** Country codes of all places with their names. */
  readonly placeNames: readonly (readonly [code: string, name: string])[];
}

export interface FacetFile extends Omit<FacetTable, 'days' | 'kinds'> {
  readonly version: number;
  readonly edition: string;
  readonly days: readonly number[];
  readonly kinds: readonly number[];
}

interface Facets {
  readonly status: Status;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

interface Names {
  readonly edition: string;
  readonly actor: (id: string) => string;
  readonly place: (code: string) => string;
}
