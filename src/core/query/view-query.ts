import { LANES } from '../lane.ts';
import { STATUSES } from '../status.ts';
import { type Filter, NO_FILTER } from '../timeline/filter.ts';
import { DAY, type Domain } from '../timeline/scale.ts';
import { parsePairs, writePairs } from './pairs.ts';
import { normalText } from './search-query.ts';

/** How the events of a timeline can be parted into bands. */
export const GROUPINGS = ['side', 'lane', 'actor'] as const;

export type GroupingName = (typeof GROUPINGS)[number];

/**
 * Reads a view of the timeline from the query of an address. Whatever it does not know it leaves out, and a stretch of time that
 * makes no sense is none: a mistyped link shows everything rather than nothing.
 *
 * @example parseView('?from=2022-10&to=2025-02&lane=controls').filter.lanes // ['controls']
 */
export function parseView(address: string): ViewQuery {
  const { first, list } = parsePairs(address);
  const from = period(first('from'))?.from;
  const to = period(first('to'))?.to;
  const range = from !== undefined && to !== undefined && to - from >= DAY ? { from, to } : undefined;
  const event = first('event');
  const lanes = LANES.filter((lane) => list('lane').includes(lane));
  const place = first('place');
  const significance = Number(first('significance'));
  return {
    range,
    filter: {
      ...NO_FILTER,
      lanes: lanes.length === LANES.length ? [] : lanes,
      actors: [...new Set(list('actor').filter(isId))].slice(0, MAX_ACTORS),
      place: place && /^[A-Z]{2}$/.test(place) ? place : undefined,
      significance: [2, 3, 4, 5].includes(significance) ? significance : undefined,
      status: STATUSES.find((status) => status === first('status')),
    },
    group: GROUPINGS.find((name) => name === first('group')) ?? 'side',
    arcs: first('arcs') === 'all',
    folded: first('fold') === 'empty',
    text: normalText(first('q') ?? ''),
    event: event && isId(event) ? event : undefined,
  };
}

/** The query of an address for a view, with its question mark; empty for the whole timeline. */
export function formatView({ range, filter, group, arcs, folded, text, event }: ViewQuery): string {
  return writePairs([
    ['from', range ? day(range.from) : ''],
    // The address names the last day that is in view; the range ends where that day does.
    ['to', range ? day(range.to - 1) : ''],
    ['group', group === 'side' ? '' : group],
    ['lane', LANES.filter((lane) => filter.lanes.includes(lane)).join()],
    ['actor', filter.actors.join()],
    ['place', filter.place ?? ''],
    ['significance', String(filter.significance ?? '')],
    ['status', filter.status ?? ''],
    ['arcs', arcs ? 'all' : ''],
    ['fold', folded ? 'empty' : ''],
    ['q', normalText(text)],
    ['event', event ?? ''],
  ]);
}

/** So many actors can be chosen at a time: as many as find room as bands. */
export const MAX_ACTORS = 6;

function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** `2022`, `2022-10` or `2022-10-07`, from its first instant to the first one after it. */
function period(text: string | undefined): Domain | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '');
  if (!match) return undefined;
  const [year = 0, month, date] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  const [from, to] =
    date !== undefined && month !== undefined
      ? [at(year, month - 1, date), at(year, month - 1, date + 1)]
      : month !== undefined
        ? [at(year, month - 1, 1), at(year, month, 1)]
        : [at(year, 0, 1), at(year + 1, 0, 1)];
  const exists = (month ?? 1) >= 1 && (month ?? 1) <= 12 && new Date(from).getUTCDate() === (date ?? 1);
  return exists ? { from, to } : undefined;
}

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** What an address can say of a view. */
export interface ViewQuery {
  /** The stretch of time in view; everything unless given. */
  readonly range: Domain | undefined;
  readonly filter: Filter;
  readonly group: GroupingName;
  /** Whether all relations in view are drawn. */
  readonly arcs: boolean;
  /** Whether long empty stretches are folded. */
  readonly folded: boolean;
  /** What is searched for and lit; empty for nothing. */
  readonly text: string;
  /** The event in focus. */
  readonly event: string | undefined;
}
