import { LANES, type Lane } from '../lane.ts';
import { SIDES, type Side } from '../side.ts';
import type { LayoutEvent } from './layout.ts';

/** How the events of a timeline are parted into bands, from top to bottom. */
export interface Grouping<E extends LayoutEvent = LayoutEvent> {
  readonly bands: readonly BandShape[];
  /** The band of an event; undefined where it has none and is left out. */
  readonly bandOf: (event: E) => string | undefined;
  /** The band of events of which only their side and lane are known; undefined where that does not tell. */
  readonly bandOfKind: (side: Side, lane: Lane) => string | undefined;
}

/**
 * The mirror: American acts above the axis, Chinese acts below it, the rest of the world under those. A side without events has
 * no band.
 *
 * @param rows of labels above and below the axis
 */
export function mirror(sides: ReadonlySet<Side>, rows: number): Grouping {
  return {
    bands: SIDES.filter((side) => sides.has(side)).map((side) => ({
      id: side,
      side,
      isAbove: side === 'us',
      rows: side === 'other' ? 1 : rows,
    })),
    bandOf: ({ side }) => side,
    bandOfKind: (side) => side,
  };
}

/** A band for each lane that has events, all below the axis. */
export function byLane(lanes: readonly Lane[], rows: number): Grouping {
  return {
    bands: LANES.filter((lane) => lanes.includes(lane)).map((lane) => ({ id: lane, isAbove: false, rows })),
    bandOf: ({ lane }) => lane,
    bandOfKind: (_, lane) => lane,
  };
}

/** A band for each of the chosen actors, all below the axis; an event stands with the first of its actors that is chosen. */
export function byActor<E extends LayoutEvent>(
  actors: readonly string[],
  actorsOf: (event: E) => readonly string[],
  rows: number,
): Grouping<E> {
  return {
    bands: actors.map((actor) => ({ id: actor, isAbove: false, rows })),
    bandOf: (event) => actorsOf(event).find((actor) => actors.includes(actor)),
    bandOfKind: () => undefined,
  };
}

/** The sides on which a timeline has events. */
export function sidesOf(events: readonly LayoutEvent[]): ReadonlySet<Side> {
  return new Set(events.map(({ side }) => side));
}

export interface BandShape {
  readonly id: string;
  /** In a mirror. */
  readonly side?: Side;
  readonly isAbove: boolean;
  /** Rows of labels. */
  readonly rows: number;
}
