import type { Language } from '../language.ts';
import { type Count, countsOf, hiddenTicks, type RugTick } from './counts.ts';
import { ERA_ROW, type Era, eraRows, type PlacedEra, placeEras } from './eras.ts';
import type { BandShape, Grouping } from './grouping.ts';
import { extent, type Format, type LayoutEvent, type Placed } from './layout.ts';
import { levelOf, scaleOf, toX, type View } from './scale.ts';
import { type Break, type Tick, ticks } from './ticks.ts';
import type { Bucket } from './tile-file.ts';

/** Heights in CSS px: a row of labels, the strip of ticks, counts and intervals at the axis, the axis itself, the name of a band, the gap between bands. */
export const ROW = 50;
export const STRIP = 16;
export const AXIS = 26;
const NAME = 18;
const GAP = 14;

/** Rows of labels on each side of a mirror. */
export const ROWS = 4;

/** The standing formats, by the narrowest frame (CSS px) each is for. */
export const FORMATS = {
  narrow: { minWidth: 288, size: 13, labelWidth: 112, lines: 3 },
  medium: { minWidth: 640, size: 13, labelWidth: 132, lines: 3 },
  wide: { minWidth: 1040, size: 13, labelWidth: 140, lines: 3 },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The format for a frame of this width in CSS px. */
export function formatFor(width: number): FormatName {
  return width >= FORMATS.wide.minWidth ? 'wide' : width >= FORMATS.medium.minWidth ? 'medium' : 'narrow';
}

/**
 * Where the bands of a grouping stand: those above the axis, the axis, those below it.
 *
 * @param top room above all bands, CSS px
 */
export function frame(shapes: readonly BandShape[], top = 0): Frame {
  const height = ({ rows }: BandShape) => STRIP + rows * ROW + NAME;
  const above = shapes.filter(({ isAbove }) => isAbove);
  const bands: Band[] = [];
  let y = top;
  for (const shape of above) {
    bands.push({ ...shape, baseline: y + height(shape), direction: -1, outer: y });
    y += height(shape);
  }
  const axis = y;
  y += AXIS;
  for (const [index, shape] of shapes.filter(({ isAbove }) => !isAbove).entries()) {
    if (index > 0) y += GAP;
    bands.push({ ...shape, baseline: y, direction: 1, outer: y + height(shape) });
    y += height(shape);
  }
  return { axis, height: y, bands };
}

/**
 * What a view shows: ticks of time, intervals, a mark for every event that is known, and counts and ticks of those that are only
 * counted. Positions are CSS px in the frame.
 */
export function draw<E extends LayoutEvent>(
  { placed, buckets = [] }: Sight<E>,
  view: View,
  grouping: Grouping<E>,
  language: Language,
  { budget, first, eras = [], margin = 0, isMoving = false, level = levelOf(scaleOf(view)) }: DrawOptions,
): Drawn<E> {
  const { bands, height, axis } = frame(grouping.bands, eras.length > 0 ? eraRows(eras) * ERA_ROW + GAP : 0);
  const bandOf = new Map(bands.map((band) => [band.id, band]));
  const marks: Mark<E>[] = [];
  const spans: Span[] = [];
  const stuck: Mark<E>[] = [];
  for (const item of placed) {
    const band = bandOf.get(item.band);
    if (!band) continue;
    const x = toX(view, item.event.at);
    const span = spanOf(item.event, view, band, margin);
    if (span) spans.push(span);
    const labelled = item.level <= level;
    const [left, right] = labelled ? extent(x, item.width, item.anchor) : [x, x];
    const mark = { item, x, y: yOf(band, labelled ? item.row : undefined), labelled, stem: 0 };
    if (right >= -margin && left <= view.width + margin) marks.push({ ...mark, stem: band.baseline - mark.y });
    if (span && labelled && right <= 0 && span.x + span.width > 0)
      stuck.push({ ...mark, x: 0, item: { ...item, anchor: 'start' } });
  }
  const rug = hiddenTicks(buckets, view, grouping, margin).map((tick) => ({ ...tick, y: stripOf(bandOf.get(tick.band)) }));
  const counts = (isMoving ? [] : countsOf(buckets, view, grouping, margin)).map((count) => ({
    ...count,
    y: stripOf(bandOf.get(count.band)),
  }));
  const [kept, left] = isMoving ? labelsOnly(marks, first) : withinBudget(marks, budget, first);
  return {
    marks: kept,
    bare: [...left.map(({ item, x, y }) => ({ x, y, lane: item.event.lane })), ...rug],
    counts,
    spans,
    stuck: apart(stuck, kept),
    bands,
    eras: placeEras(eras, view, margin),
    ...ticks(view, language, margin),
    axis,
    height,
    width: view.width,
  };
}

/** The middle of a row, or of the strip at the axis. */
function yOf(band: Band, row: number | undefined): number {
  return band.baseline + band.direction * (row === undefined ? STRIP / 2 : STRIP + ROW * (row + 0.5));
}

function stripOf(band: Band | undefined): number {
  return band ? yOf(band, undefined) : 0;
}

/** The labels held at the edge that touch no other label, the more significant first. */
function apart<E extends LayoutEvent>(stuck: readonly Mark<E>[], marks: readonly Mark<E>[]): Mark<E>[] {
  const shown: Mark<E>[] = [];
  for (const mark of [...stuck].sort((a, b) => b.item.event.significance - a.item.event.significance)) {
    if (![...marks, ...shown].some((other) => isInWay(other, mark))) shown.push(mark);
  }
  return shown;
}

function isInWay<E extends LayoutEvent>(other: Mark<E>, { item, y }: Mark<E>): boolean {
  if (!other.labelled || other.y !== y || other.item.event.id === item.event.id) return false;
  const [left, right] = extent(other.x, other.item.width, other.item.anchor);
  return right > 0 && left < item.width + 8;
}

function labelsOnly<E extends LayoutEvent>(
  marks: readonly Mark<E>[],
  first: string | undefined,
): [kept: readonly Mark<E>[], bare: readonly Mark<E>[]] {
  const isKept = ({ labelled, item }: Mark<E>) => labelled || item.event.id === first;
  return [marks.filter(isKept), marks.filter((mark) => !isKept(mark))];
}

function withinBudget<E extends LayoutEvent>(
  marks: readonly Mark<E>[],
  budget: number,
  first: string | undefined,
): [kept: readonly Mark<E>[], bare: readonly Mark<E>[]] {
  if (marks.length <= budget) return [marks, []];
  const importance = ({ item, labelled }: Mark<E>) =>
    (item.event.id === first ? 100 : labelled ? 10 : 0) + item.event.significance;
  const kept = new Set([...marks].sort((a, b) => importance(b) - importance(a)).slice(0, budget));
  return [marks.filter((mark) => kept.has(mark)), marks.filter((mark) => !kept.has(mark))];
}

/** The least width of an interval's bar, CSS px: less than that says no more than the mark does. */
const MIN_SPAN = 3;

function spanOf(event: LayoutEvent, view: View, band: Band, margin: number): Span | undefined {
  const left = event.from === undefined ? -margin : toX(view, event.from);
  const right = event.to === undefined ? view.width + margin : toX(view, event.to);
  if (right < -margin || left > view.width + margin || right - left < MIN_SPAN) return undefined;
  if (event.from !== undefined && event.to !== undefined && event.to - event.from <= 86_400_000) return undefined;
  // Far ends are cut off: an SVG length of millions of px loses precision.
  const x = Math.max(left, -2 * view.width);
  return {
    id: event.id,
    lane: event.lane,
    x,
    width: Math.min(right, 3 * view.width) - x,
    y: stripOf(band),
    softStart: event.softStart,
    softEnd: event.softEnd,
  };
}

/** What is known of the stretch of time in and around a view. */
export interface Sight<E extends LayoutEvent> {
  /** Events whose marks or intervals are in it. */
  readonly placed: readonly Placed<E>[];
  /** Counts of the events that are not known. */
  readonly buckets?: readonly Bucket[];
}

export interface DrawOptions {
  /**
   * How many marks there may be at most, so that a drawing costs the same whatever the corpus: labels come first, then the most
   * significant of the others, and what is left over is a bare tick that is no link.
   */
  readonly budget: number;
  /** Id of an event that comes before all others, because it has the focus. */
  readonly first?: string | undefined;
  /** Rules while they stood, drawn above all bands. */
  readonly eras?: readonly Era[];
  /** While the zoom changes, only labels are links: the others are ticks until it has come to rest, and nothing is counted. */
  readonly isMoving?: boolean;
  /** The level of detail whose labels are shown; that of the view unless given. */
  readonly level?: number;
  /** How much is drawn beyond both edges of the view, CSS px, so that it can be moved without being drawn anew. */
  readonly margin?: number;
}

export interface Frame {
  /** The upper edge of the axis. */
  readonly axis: number;
  readonly height: number;
  readonly bands: readonly Band[];
}

export interface Band extends BandShape {
  /** The edge nearest the axis. */
  readonly baseline: number;
  /** −1 where rows go up from the baseline, 1 where they go down. */
  readonly direction: -1 | 1;
  /** The edge farthest from the axis. */
  readonly outer: number;
}

export interface Mark<E extends LayoutEvent = LayoutEvent> {
  readonly item: Placed<E>;
  readonly x: number;
  readonly y: number;
  readonly labelled: boolean;
  /** From the mark down (or, negative, up) to the baseline of its band. */
  readonly stem: number;
}

/** What a date covers, drawn as a bar at the axis. */
export interface Span {
  readonly id: string;
  readonly lane: LayoutEvent['lane'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

export interface Drawn<E extends LayoutEvent = LayoutEvent> {
  readonly marks: readonly Mark<E>[];
  /** Events without links of their own: those beyond the budget, and those that are only counted. */
  readonly bare: readonly (Omit<RugTick, 'band'> & { readonly y: number })[];
  /** How many events are only counted, where they are many. */
  readonly counts: readonly (Count & { readonly y: number })[];
  readonly spans: readonly Span[];
  /** Labels of intervals that began before the view and go on in it, at its left edge. */
  readonly stuck: readonly Mark<E>[];
  readonly eras: readonly PlacedEra[];
  readonly bands: readonly Band[];
  readonly ticks: readonly Tick[];
  /** The year, or the month and year, in which the view starts, where no tick at its left edge says so. */
  readonly pinned: string;
  /** Empty stretches that are folded. */
  readonly breaks: readonly Break[];
  readonly axis: number;
  readonly width: number;
  readonly height: number;
}
