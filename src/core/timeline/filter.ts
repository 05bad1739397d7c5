import { LANES, type Lane } from '../lane.ts';
import { STATUSES, type Status } from '../status.ts';
import { byRank, laneOfKind, significanceOfKind } from './columns.ts';
import type { FacetTable } from './facet-file.ts';
import { DAY, type Domain } from './scale.ts';

/** What narrows the events of a timeline. What is empty or undefined narrows nothing. */
export interface Filter {
  readonly lanes: readonly Lane[];
  /** Ids: an event passes with any of them. */
  readonly actors: readonly string[];
  /** A country code. */
  readonly place: string | undefined;
  /** The least significance. */
  readonly significance: number | undefined;
  readonly status: Status | undefined;
}

export const NO_FILTER: Filter = { lanes: [], actors: [], place: undefined, significance: undefined, status: undefined };

/** True for a filter that everything passes. */
export function isOpen({ lanes, actors, place, significance, status }: Filter): boolean {
  return lanes.length === 0 && actors.length === 0 && !place && !significance && !status;
}

/** The rows that pass, by rank. */
export function rowsPassing(table: FacetTable, filter: Filter, ranked: ArrayLike<number> = byRank(table)): number[] {
  const { kinds, statuses, actors, places, actorNames, placeNames } = table;
  const lanes = LANES.map((lane) => filter.lanes.length === 0 || filter.lanes.includes(lane));
  const acting = filter.actors.map((id) => actorNames.findIndex(([known]) => known === id));
  const place = placeNames.findIndex(([code]) => code === filter.place);
  const status = filter.status && STATUSES.indexOf(filter.status);
  return Array.from(ranked).filter((row) => {
    const kind = kinds[row] ?? 0;
    return (
      lanes[LANES.indexOf(laneOfKind(kind))] &&
      significanceOfKind(kind) >= (filter.significance ?? 1) &&
      (acting.length === 0 || acting.some((actor) => actors[row]?.includes(actor))) &&
      (!filter.place || places[row]?.includes(place)) &&
      (status === undefined || statuses[row] === status)
    );
  });
}

/** How many of some rows stand in a stretch of time, its end excluded. */
export function countRows({ days }: FacetTable, rows: readonly number[], { from, to }: Domain): number {
  return rows.filter((row) => (days[row] ?? 0) * DAY >= from && (days[row] ?? 0) * DAY < to).length;
}
