import type { Lane } from '../lane.ts';
import type { Side } from '../side.ts';
import type { Folds } from './folds.ts';
import type { Grouping } from './grouping.ts';
import { Instants } from './instants.ts';
import { type Domain, levelOf, MAX_SCALE, placeOf, scaleOf, scaleOfLevel } from './scale.ts';
import { textWidth, type Weight, wrapText } from './text.ts';

/**
 * Where each event of a timeline stands, for every zoom at once.
 *
 * Levels of detail are walked from the coarsest to the finest. At each level the events that have no label yet are tried in
 * order of significance, each in the first row where its label, and the stem that ties it to the axis, touch nothing: turning
 * points from the outermost row inwards, because a stem bars less room than a label does; the others from the axis outwards.
 * An event that finds no place yet keeps the others of less significance from covering its stem, so that it comes first later too.
 * A label that has a place keeps it: zooming in only pulls labels apart, because their widths are constant while distances
 * grow. So a layout needs no view: panning changes nothing, no label ever jumps to another row, what is visible at a level stays
 * visible at all finer ones, and a drawing that is wider than planned cannot make labels overlap.
 */
export function layOut<E extends LayoutEvent>(
  events: readonly E[],
  domain: Domain,
  format: Format,
  grouping: Grouping<E>,
  folds?: Folds,
): Placed<E>[] {
  const coarsest = levelOf(scaleOf({ ...domain, folds, width: format.minWidth }));
  return layOutPart(events, [], domain, format, grouping, { from: coarsest, to: FINEST + 1 }, folds);
}

/**
 * A part of such a layout: what a stretch of time adds to the labels that were placed at coarser levels. Labels stay within the
 * stretch at the level at which they are placed, so that neighbouring stretches need not know of each other.
 *
 * @param above what coarser levels placed in this stretch or so near that it reaches into it, and tried in vain to place in it
 * @param levels the levels of detail at which to try, `to` excluded
 * @param folds those of the axis
 */
export function layOutPart<E extends LayoutEvent>(
  events: readonly E[],
  above: readonly Placed<E>[],
  stretch: Domain,
  format: Format,
  { bands, bandOf }: Grouping<E>,
  levels: { readonly from: number; readonly to: number },
  folds?: Folds,
): Placed<E>[] {
  const place = (instant: number) => placeOf({ folds }, instant);
  const room = { from: place(stretch.from), to: place(stretch.to) };
  const labelled = events.flatMap((event) => {
    const band = bandOf(event);
    return band === undefined ? [] : [label(event, band, format)];
  });
  return bands
    .flatMap(({ id, rows }) => {
      const isIn = ({ band }: Labelled<E>) => band === id;
      return seat(labelled.filter(isIn), above.filter(isIn), room, place, rows, levels);
    })
    .sort((a, b) => a.event.at - b.event.at || compareIds(a.event.id, b.event.id));
}

/** The finest level of detail at which labels are placed. */
export const FINEST: number = levelOf(MAX_SCALE);

/** Significance 4 and 5 is set in semibold. */
export function weightOf(significance: number): Weight {
  return significance >= 4 ? 600 : 400;
}

/** Half the size of a mark, CSS px, and the gap between a mark and its label. */
export const MARK_RADIUS = 5;
export const LABEL_GAP = 5;

/** No format has wider labels, marks included; CSS px. It bounds the search for neighbours. */
export const MAX_LABEL_WIDTH = 240;

/** Air between two labels of a row, CSS px. */
const LABEL_AIR = 10;

/** Air between a label and the stem of another event, CSS px. */
const STEM_AIR = 3;

/** Breaking a title is the dearest part of a layout, and the same events stand in many: an event keeps its labels. */
const labels = new WeakMap<LayoutEvent, Map<string, Label>>();

function label<E extends LayoutEvent>(event: E, band: string, { size, labelWidth, lines: maxLines }: Format): Labelled<E> {
  let known = labels.get(event);
  if (!known) {
    known = new Map();
    labels.set(event, known);
  }
  const key = `${size} ${labelWidth} ${maxLines}`;
  let found = known.get(key);
  if (!found) {
    const weight = weightOf(event.significance);
    const lines = wrapText(event.title, { size, weight, maxWidth: labelWidth, maxLines });
    const width = Math.max(0, ...lines.map((line) => textWidth(line, size, weight))) + MARK_RADIUS + LABEL_GAP;
    found = { lines, weight, width };
    known.set(key, found);
  }
  return { event, band, ...found };
}

/**
 * @param stretch on the axis, as far as it is folded
 * @param place of an instant on it
 */
function seat<E extends LayoutEvent>(
  events: readonly Labelled<E>[],
  above: readonly Placed<E>[],
  stretch: Domain,
  place: (instant: number) => number,
  rowCount: number,
  levels: { readonly from: number; readonly to: number },
): Placed<E>[] {
  const rows = Array.from({ length: Math.max(1, rowCount) }, () => new Instants<Seated>());
  const placed = above.filter(({ level }) => Number.isFinite(level));
  for (const { event, row, width, anchor } of placed) rows[row]?.add({ at: place(event.at), width, anchor });
  let waiting: Labelled<E>[] = [...above.filter(({ level }) => !Number.isFinite(level)), ...events].sort(byImportance);
  for (let level = levels.from; level < levels.to && waiting.length > 0; level++) {
    const room: Room = { rows, first: new Instants(), domain: stretch, scale: scaleOfLevel(level) };
    waiting = waiting.filter((candidate) => {
      const { width, event } = candidate;
      const seeker = { at: place(event.at), width, significance: event.significance };
      const found = findSeat(seeker, room);
      if (!found) {
        room.first.add(seeker);
        return true;
      }
      rows[found.row]?.add({ ...seeker, anchor: found.anchor });
      placed.push({ ...candidate, ...found, level });
      return false;
    });
  }
  return [
    ...placed,
    ...waiting.map((event): Placed<E> => ({ ...event, level: Number.POSITIVE_INFINITY, row: 0, anchor: 'start' })),
  ];
}

function findSeat(seeker: Seeker, room: Room): Seat | undefined {
  const { rows, domain, scale } = room;
  const { at, width, significance } = seeker;
  const x = (at - domain.from) * scale;
  const end = (domain.to - domain.from) * scale;
  const barred = rows.findIndex((row) => isCovered(at, row, scale));
  const reach = barred === -1 ? rows.length : barred;
  for (let step = 0; step < reach; step++) {
    const row = significance >= 4 ? reach - 1 - step : step;
    for (const anchor of ['start', 'end'] as const) {
      const [left, right] = extent(x, width, anchor);
      if (left >= 0 && right <= end && isFree(seeker, row, left - x, right - x, room)) return { row, anchor };
    }
  }
  return undefined;
}

/** Whether a label in this row, from `left` to `right` of its mark (CSS px), would touch no other, cross no stem, and bar none. */
function isFree({ at, significance }: Seeker, row: number, left: number, right: number, { rows, first, scale }: Room): boolean {
  const from = at + left / scale;
  const to = at + right / scale;
  const reach = (MAX_LABEL_WIDTH + LABEL_AIR) / scale;
  const touches = (other: Seated) => {
    const [start, end] = extent((other.at - at) * scale, other.width, other.anchor);
    return start < right + LABEL_AIR && end > left - LABEL_AIR;
  };
  if (rows[row]?.some(from - reach, to + reach, touches)) return false;
  const air = STEM_AIR / scale;
  const crosses = (other: Seated) => other.at !== at;
  if (rows.some((outer, index) => index > row && outer.some(from - air, to + air, crosses))) return false;
  return !first.some(from - air, to + air, (other) => other.significance > significance && other.at !== at);
}

/** Whether a label of this row lies where the stem of an event would pass; events of the same instant share a stem. */
function isCovered(at: number, row: Instants<Seated>, scale: number): boolean {
  const reach = (MAX_LABEL_WIDTH + STEM_AIR) / scale;
  return row.some(at - reach, at + reach, (other) => {
    const [left, right] = extent((other.at - at) * scale, other.width, other.anchor);
    return other.at !== at && left < STEM_AIR && right > -STEM_AIR;
  });
}

/** The horizontal extent of a mark with its label, CSS px. */
export function extent(x: number, width: number, anchor: Anchor): [left: number, right: number] {
  return anchor === 'start' ? [x - MARK_RADIUS, x + width] : [x - width, x + MARK_RADIUS];
}

function byImportance(a: Labelled<LayoutEvent>, b: Labelled<LayoutEvent>): number {
  return b.event.significance - a.event.significance || a.event.at - b.event.at || compareIds(a.event.id, b.event.id);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How much room a drawing has, by the width of the frame it is made for. */
export interface Format {
  /** The narrowest frame it is for, CSS px: no view shows the whole domain in less. */
  readonly minWidth: number;
  /** Label size, CSS px. */
  readonly size: number;
  /** The widest label, CSS px. */
  readonly labelWidth: number;
  /** The most lines a label has. */
  readonly lines: number;
}

/** What a timeline needs to know of an event. Instants are ms since the epoch, UTC. */
export interface LayoutEvent {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
  readonly lane: Lane;
  readonly significance: number;
  /** Where the mark stands. */
  readonly at: number;
  /** What the date covers; the same as `at` for a single day. `undefined` is an open end. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Ends that are drawn soft: approximate, uncertain or open ones, and months and years, which name no day. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

/** An event with the lines of its label. */
interface Labelled<E extends LayoutEvent> extends Label {
  readonly event: E;
  /** The band that it stands in. */
  readonly band: string;
}

interface Label {
  readonly lines: readonly string[];
  readonly weight: Weight;
  /** From the middle of the mark to the far end of its label, CSS px. */
  readonly width: number;
}

/** An event with its place: from `level` on it has a label, in this row of its band; below that it is a tick on the axis. */
export interface Placed<E extends LayoutEvent = LayoutEvent> extends Labelled<E>, Seat {
  readonly level: number;
}

/** Whether the label starts at the mark (to its right) or ends at it. */
export type Anchor = 'start' | 'end';

interface Seat {
  /** Row 0 is nearest the axis. */
  readonly row: number;
  readonly anchor: Anchor;
}

/** What is taken at a level of detail, and by which scale it is measured. */
interface Room {
  readonly rows: readonly Instants<Seated>[];
  /** Events that found no place at this level although they are more significant than what is to come. */
  readonly first: Instants<Seeker>;
  readonly domain: Domain;
  readonly scale: number;
}

/** An event that looks for a seat: its place on the axis (ms), the width of its label (CSS px), its weight. */
interface Seeker {
  readonly at: number;
  readonly width: number;
  readonly significance: number;
}

interface Seated {
  readonly at: number;
  readonly width: number;
  readonly anchor: Anchor;
}
