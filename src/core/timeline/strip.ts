import { utcYear } from 'd3-time';
import { LANES, type Lane } from '../lane.ts';
import type { Language } from '../language.ts';
import { SIDES, type Side } from '../side.ts';
import type { LayoutEvent } from './layout.ts';
import { type Domain, toX, type View } from './scale.ts';
import { type Tick, ticks } from './ticks.ts';

/** Heights in CSS px: the axis, the room for a mark beyond the highest column, the gap between two bands. */
export const AXIS = 34;
const HEAD = 44;
const GAP = 12;

/** The room for the columns of each side, CSS px. */
export type Rooms = Readonly<Record<Side, number>>;

/** Half the size of a mark among few, and among many, CSS px. */
const LARGE = 17;
const SMALL = 8;

/**
 * The whole timeline in little, for a picture: whole years, a column for every month, and in it a block for every event, stacked from
 * the axis outwards: American acts up, Chinese ones down, the rest of the world below them. Within a column the lanes have one order.
 * Blocks are as high as the highest column lets them be, within reason.
 *
 * @param width of the strip, CSS px
 */
export function makeStrip(events: readonly LayoutEvent[], width: number, rooms: Rooms, language: Language): Strip {
  const view = { ...wholeYears(events), width };
  const columns = new Map<string, LayoutEvent[]>();
  for (const event of events) {
    const key = keyOf(event.side, monthOf(event.at));
    columns.set(key, [...(columns.get(key) ?? []), event]);
  }
  const highest = { us: 1, cn: 1, other: 1 };
  for (const stack of columns.values()) {
    for (const { side } of stack) highest[side] = Math.max(highest[side], stack.length);
  }
  const column = width / (monthOf(view.to) - monthOf(view.from));
  const unit = Math.min(column * 1.5, ...SIDES.map((side) => rooms[side] / highest[side]));
  const axis = HEAD + highest.us * unit;
  const cn = axis + AXIS;
  const bases = { us: axis, cn, other: cn + highest.cn * unit + GAP };
  const blocks = [...columns.values()].flatMap((stack) =>
    stack
      .sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane))
      .map(({ id, lane, side, at }, index): Block => {
        const y = bases[side] + (side === 'us' ? -(index + 1) : index) * unit;
        return { id, lane, x: round((monthOf(at) - monthOf(view.from)) * column), y: round(y) };
      }),
  );
  return {
    view,
    column,
    unit,
    axis: round(axis),
    bases: { us: round(bases.us), cn: round(bases.cn), other: round(bases.other) },
    height: Math.ceil(bases.other + highest.other * unit + HEAD),
    years: ticks(view, language).ticks,
    blocks,
    heights: new Map([...columns].map(([key, stack]) => [key, stack.length * unit])),
  };
}

/**
 * Where some events of a strip are marked: each above (or below) its block, beyond all blocks near it and clear of the other marks.
 * A date that covers more than a month is a bar at the axis, too.
 */
export function markStrip(strip: Strip, events: readonly LayoutEvent[]): StripMark[] {
  const radius = events.length > 1 ? SMALL : LARGE;
  const reach = Math.ceil((radius + 3) / strip.column);
  const placed: StripMark[] = [];
  for (const { id, lane, side, at, from, to, softStart, softEnd } of events) {
    const month = monthOf(at);
    const near = Array.from({ length: 2 * reach + 1 }, (_, index) => strip.heights.get(keyOf(side, month - reach + index)) ?? 0);
    const x = round((month - monthOf(strip.view.from) + 0.5) * strip.column);
    const outwards = side === 'us' ? -1 : 1;
    const base = strip.bases[side];
    const isFree = (y: number) =>
      placed.every((mark) => mark.side !== side || Math.abs(mark.x - x) >= 2 * radius || Math.abs(mark.y - y) >= 2 * radius);
    let y = round(base + outwards * (Math.max(...near) + radius + 6));
    while (!isFree(y)) y += outwards;
    const start = clamp(toX(strip.view, from ?? strip.view.from), strip.view.width);
    const end = clamp(toX(strip.view, to ?? strip.view.to), strip.view.width);
    const span = end - start > strip.column ? { x: round(start), width: round(end - start), softStart, softEnd } : undefined;
    placed.push({ id, lane, side, x, y, base, radius, span });
  }
  return placed;
}

function wholeYears(events: readonly LayoutEvent[]): Domain {
  const instants = events.map(({ at }) => at).sort((a, b) => a - b);
  const [first = Date.UTC(2016, 0)] = instants;
  const last = instants.at(-1) ?? first;
  return { from: utcYear.floor(new Date(first)).getTime(), to: utcYear.offset(utcYear.floor(new Date(last)), 1).getTime() };
}

/** Months since the year 0, UTC. */
function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function keyOf(side: Side, month: number): string {
  return `${side} ${month}`;
}

function clamp(x: number, width: number): number {
  return Math.min(width, Math.max(0, x));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Positions in CSS px from the upper left corner of the strip. */
export interface Strip {
  readonly view: View;
  /** The width and the height of a block, with the gaps to the next ones. */
  readonly column: number;
  readonly unit: number;
  /** The upper edge of the axis. */
  readonly axis: number;
  /** Where the columns of each side start. */
  readonly bases: Readonly<Record<Side, number>>;
  readonly height: number;
  readonly years: readonly Tick[];
  readonly blocks: readonly Block[];
  /** How high each column is, by its side and month. */
  readonly heights: ReadonlyMap<string, number>;
}

/** An event: a rectangle, by its upper left corner. */
export interface Block {
  readonly id: string;
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
}

/** An event that a picture is about. */
export interface StripMark {
  readonly id: string;
  readonly lane: Lane;
  readonly side: Side;
  /** The middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** Where its column starts. */
  readonly base: number;
  /** Half its size. */
  readonly radius: number;
  /** What its date covers, where that is more than a month. */
  readonly span:
    | { readonly x: number; readonly width: number; readonly softStart: boolean; readonly softEnd: boolean }
    | undefined;
}
