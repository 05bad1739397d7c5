import type { Link } from '../graph.ts';
import { RELATIONS } from '../relation.ts';
import { AXIS, type Drawn, type Mark } from './drawing.ts';
import { toX, type View } from './scale.ts';
import type { DatedLink, TileEvent } from './tile-file.ts';

/**
 * Relations of one event as curves from mark to mark, along their stems and the axis, where labels are not. A curve to an event
 * outside the view runs out of the frame towards it.
 *
 * @param drawn what the view shows
 */
export function arcs(drawn: Drawn<TileEvent>, view: View, { row, links }: Pick<TileEvent, 'row' | 'links'>): Arc[] {
  const marks = placesOf(drawn);
  const from = marks.get(row);
  if (!from) return [];
  return links.map((link): Arc => {
    const to = marks.get(link.row) ?? outside(link, drawn, view);
    return { type: link.type, reverse: link.reverse, path: curve(from, to, drawn.axis + AXIS / 2) };
  });
}

/**
 * All relations between events that a view shows. They are bundled: each runs straight to the axis, along it on the track of its
 * kind, and straight to the other event, so that many of them still show where they come from and go to.
 *
 * @param most how many there may be; those between the more significant events come first
 */
export function bundledArcs(drawn: Drawn<TileEvent>, most: number): Arc[] {
  const marks = placesOf(drawn);
  return drawn.marks
    .flatMap(({ item: { event } }) =>
      event.links.flatMap(({ type, reverse, row }): (Arc & { readonly weight: number })[] => {
        const [from, to] = [marks.get(event.row), marks.get(row)];
        if (reverse || !from || !to) return [];
        const track = drawn.axis + AXIS / 2 + (RELATIONS.indexOf(type) - (RELATIONS.length - 1) / 2) * TRACK;
        const weight = event.significance + to.item.event.significance;
        return [{ type, reverse, path: bundled(from, to, track), weight }];
      }),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}

/** How far beyond the axis a curve between two marks of one side dips, the distance of two tracks, the radius of a bend; CSS px. */
const DIP = 24;
const TRACK = 3;
const BEND = 5;

/** Leaves one mark along its stem, runs along the axis, and arrives along the stem of the other. */
function curve(from: Place, to: Place, axis: number): string {
  const isAbove = (place: Place) => place.y < axis;
  const turn = isAbove(from) === isAbove(to) ? axis + (isAbove(from) ? DIP : -DIP) : axis;
  return `M${point(from.x, from.y)}C${point(from.x, turn)} ${point(to.x, turn)} ${point(to.x, to.y)}`;
}

function bundled(from: Place, to: Place, track: number): string {
  const bend = Math.min(BEND, Math.abs(to.x - from.x) / 2);
  const ahead = Math.sign(to.x - from.x) * bend;
  const [rise, fall] = [Math.sign(from.y - track) * bend, Math.sign(to.y - track) * bend];
  return (
    `M${point(from.x, from.y)}V${(track + rise).toFixed(1)}Q${point(from.x, track)} ${point(from.x + ahead, track)}` +
    `H${(to.x - ahead).toFixed(1)}Q${point(to.x, track)} ${point(to.x, track + fall)}V${to.y.toFixed(1)}`
  );
}

function placesOf(drawn: Drawn<TileEvent>): ReadonlyMap<number, Mark<TileEvent>> {
  return new Map(drawn.marks.map((mark) => [mark.item.event.row, mark]));
}

function outside(link: DatedLink, { axis, width }: Drawn<TileEvent>, view: View): Place {
  return { x: Math.max(-width, Math.min(2 * width, toX(view, link.at))), y: axis };
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

type Place = Pick<Mark, 'x' | 'y'>;

export interface Arc extends Omit<Link, 'event'> {
  /** An SVG path. */
  readonly path: string;
}
