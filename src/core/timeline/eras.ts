import type { Link } from '../graph.ts';
import type { Lane } from '../lane.ts';
import { type Domain, toX, type View } from './scale.ts';
import { wrapText } from './text.ts';

/** A rule while it stood: from the act that set it up to its end, or to the act that took its place. */
export interface Era extends Domain {
  /** The event that set it up. */
  readonly id: string;
  readonly title: string;
}

/** Only acts of state have eras, and only those of some weight. */
const LANES_WITH_ERAS: readonly Lane[] = ['controls', 'policy'];
const LEAST_SIGNIFICANCE = 3;

/**
 * The eras of a set of events: those that name when they took effect and when they ended, and those that a later event supersedes.
 *
 * @param events in order of time
 */
export function erasOf(events: readonly EraEvent[]): Era[] {
  const instants = new Map(events.map(({ id, at }) => [id, at]));
  return events.flatMap(({ id, title, lane, significance, at, effective, expires, links }): Era[] => {
    if (!LANES_WITH_ERAS.includes(lane) || significance < LEAST_SIGNIFICANCE) return [];
    const successors = links
      .filter(({ type, reverse }) => type === 'supersedes' && reverse)
      .flatMap(({ event }) => instants.get(event) ?? []);
    const to = expires ?? (successors.length > 0 ? Math.min(...successors) : undefined);
    const from = effective ?? at;
    return to === undefined || to <= from ? [] : [{ id, title, from, to }];
  });
}

/** Height of a row of eras, the size of its text, the room around the text, and the least that says anything; CSS px. */
export const ERA_ROW = 17;
const SIZE = 11;
const PADDING = 6;
const LEAST_ROOM = 64;

/**
 * Eras as bars in as few rows as hold them without overlaps. As much of a title is shown as its bar has room for, at the start of what
 * is in view of the bar; rows depend on the eras alone, so that nothing jumps.
 *
 * @param margin how much is drawn beyond both edges of the view, CSS px
 */
export function placeEras(eras: readonly Era[], view: View, margin = 0): PlacedEra[] {
  const ends: number[] = [];
  return [...eras]
    .sort((a, b) => a.from - b.from)
    .flatMap((era): PlacedEra[] => {
      const free = ends.findIndex((end) => end <= era.from);
      const row = free === -1 ? ends.length : free;
      ends[row] = era.to;
      const left = Math.max(-margin, toX(view, era.from));
      const right = Math.min(view.width + margin, toX(view, era.to));
      if (right <= left) return [];
      const start = Math.max(left, 0);
      const room = Math.min(right, view.width) - start - 2 * PADDING;
      const [text = ''] = room < LEAST_ROOM ? [] : wrapText(era.title, { size: SIZE, weight: 400, maxWidth: room, maxLines: 1 });
      return [{ ...era, row, x: left, width: right - left, label: text && { x: start + PADDING, text } }];
    });
}

/** How many rows eras take. */
export function eraRows(eras: readonly Era[]): number {
  const whole = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER, width: 1 };
  return Math.max(0, ...placeEras(eras, whole).map(({ row }) => row + 1));
}

export interface PlacedEra extends Era {
  readonly row: number;
  /** CSS px from the left edge of the view. */
  readonly x: number;
  readonly width: number;
  /** Its title, as much as there is room for, and where that starts; nothing where there is hardly any. */
  readonly label: '' | { readonly x: number; readonly text: string };
}

interface EraEvent {
  readonly id: string;
  readonly title: string;
  readonly lane: Lane;
  readonly significance: number;
  /** Ms since the epoch, UTC. */
  readonly at: number;
  readonly effective?: number | undefined;
  readonly expires?: number | undefined;
  readonly links: readonly Link[];
}
