import type { Language } from './language.ts';
import { extent, type Format, type LayoutEvent, type Placed } from './layout.ts';
import { levelOf, scaleOf, toX, type View } from './scale.ts';
import { SIDES, type Side } from './side.ts';
import { type Tick, ticks } from './ticks.ts';

/** Heights in CSS px: a row of labels, the strip of ticks and intervals at the axis, the axis itself, the name of a band, the gap before a further band. */
export const ROW = 50;
export const STRIP = 16;
export const AXIS = 26;
const NAME = 18;
const GAP = 14;

/** The standing formats, by the narrowest frame (CSS px) each is for. */
export const FORMATS = {
  narrow: { minWidth: 288, size: 13, labelWidth: 112, lines: 3, rows: { us: 4, cn: 4, other: 1 } },
  medium: { minWidth: 640, size: 13, labelWidth: 132, lines: 3, rows: { us: 4, cn: 4, other: 1 } },
  wide: { minWidth: 1040, size: 13, labelWidth: 140, lines: 3, rows: { us: 4, cn: 4, other: 1 } },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The format for a frame of this width in CSS px. */
export function formatFor(width: number): FormatName {
  return width >= FORMATS.wide.minWidth ? 'wide' : width >= FORMATS.medium.minWidth ? 'medium' : 'narrow';
}

/** A format with no more rows than a small timeline beside a text needs. */
export function compact(format: Format, rows: number): Format {
  return { ...format, rows: { us: rows, cn: rows, other: 1 } };
}

/**
 * The bands of a mirror: American acts above the axis, Chinese acts below it, the rest of the world under those. A side without
 * events has no band.
 */
export function frame(format: Format, sides: ReadonlySet<Side>): Frame {
  const height = (side: Side) => (sides.has(side) ? STRIP + format.rows[side] * ROW + NAME : 0);
  const axis = height('us');
  const below = axis + AXIS;
  const other = below + height('cn') + (sides.has('cn') && sides.has('other') ? GAP : 0);
  const bands: Band[] = [
    { side: 'us', baseline: axis, direction: -1, outer: 0 },
    { side: 'cn', baseline: below, direction: 1, outer: below + height('cn') },
    { side: 'other', baseline: other, direction: 1, outer: other + height('other') },
  ];
  return { axis, height: other + height('other'), bands: bands.filter(({ side }) => sides.has(side)) };
}

/** The sides on which a timeline has events, in the order of the mirror. */
export function sidesOf(events: readonly LayoutEvent[]): ReadonlySet<Side> {
  const found = new Set(events.map(({ side }) => side));
  return new Set(SIDES.filter((side) => found.has(side)));
}

/**
 * What a view shows: ticks of time, intervals, and a mark for every event in it. Positions are CSS px in the frame.
 *
 * @param budget how many marks there may be at most, so that a drawing costs the same whatever the corpus; labels come first, then
 *   the most significant of the others, and what is left over is a bare tick that is no link
 * @param first id of an event that comes before all others, because it has the focus
 */
export function draw<E extends LayoutEvent>(
  placed: readonly Placed<E>[],
  view: View,
  format: Format,
  sides: ReadonlySet<Side>,
  language: Language,
  budget: number,
  first?: string,
): Drawn<E> {
  const { bands, height, axis } = frame(format, sides);
  const level = levelOf(scaleOf(view));
  const bandOf = new Map(bands.map((band) => [band.side, band]));
  const marks: Mark<E>[] = [];
  const spans: Span[] = [];
  for (const item of placed) {
    const { event, row } = item;
    const band = bandOf.get(event.side);
    if (!band) continue;
    const x = toX(view, event.at);
    const span = spanOf(event, view, band);
    if (span) spans.push(span);
    const labelled = item.level <= level;
    const [left, right] = labelled ? extent(x, item.width, item.anchor) : [x, x];
    if (right < 0 || left > view.width) continue;
    const y = band.baseline + band.direction * (labelled ? STRIP + ROW * (row + 0.5) : STRIP / 2);
    marks.push({ item, x, y, labelled, stem: band.baseline - y });
  }
  const [kept, bare] = withinBudget(marks, budget, first);
  return { marks: kept, bare, spans, bands, ticks: ticks(view, language), axis, height, width: view.width };
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

function spanOf(event: LayoutEvent, view: View, band: Band): Span | undefined {
  const left = event.from === undefined ? 0 : toX(view, event.from);
  const right = event.to === undefined ? view.width : toX(view, event.to);
  if (right < 0 || left > view.width || right - left < MIN_SPAN) return undefined;
  if (event.from !== undefined && event.to !== undefined && event.to - event.from <= 86_400_000) return undefined;
  // Far ends are cut off: an SVG length of millions of px loses precision.
  const x = Math.max(left, -view.width);
  return {
    id: event.id,
    lane: event.lane,
    x,
    width: Math.min(right, 2 * view.width) - x,
    y: band.baseline + (band.direction * STRIP) / 2,
    softStart: event.softStart,
    softEnd: event.softEnd,
  };
}

export interface Frame {
  /** The upper edge of the axis. */
  readonly axis: number;
  readonly height: number;
  readonly bands: readonly Band[];
}

export interface Band {
  readonly side: Side;
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
  /** Marks beyond the budget: ticks without links. */
  readonly bare: readonly Mark<E>[];
  readonly spans: readonly Span[];
  readonly bands: readonly Band[];
  readonly ticks: readonly Tick[];
  readonly axis: number;
  readonly width: number;
  readonly height: number;
}
