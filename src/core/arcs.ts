import { AXIS, type Drawn, type Mark } from './drawing.ts';
import type { Link } from './graph.ts';
import type { LayoutEvent } from './layout.ts';

/**
 * Relations of one event as curves from mark to mark, along their stems and the axis, where labels are not. A curve to an event
 * outside the view runs out of the frame towards it.
 *
 * @param drawn what the view shows
 * @param xOf where any event stands, CSS px from the left edge of the view
 */
export function arcs<E extends LayoutEvent>(
  drawn: Drawn<E>,
  event: string,
  links: readonly Link[],
  xOf: (id: string) => number | undefined,
): Arc[] {
  const marks = new Map(drawn.marks.map((mark) => [mark.item.event.id, mark]));
  const from = marks.get(event);
  if (!from) return [];
  return links.flatMap((link): Arc[] => {
    const to = marks.get(link.event) ?? outside(link.event, drawn, xOf);
    return to ? [{ ...link, path: curve(from, to, drawn.axis + AXIS / 2) }] : [];
  });
}

/** How far beyond the axis a curve between two marks of one side dips, CSS px. */
const DIP = 24;

/** Leaves one mark along its stem, runs along the axis, and arrives along the stem of the other. */
function curve(from: Place, to: Place, axis: number): string {
  const isAbove = (place: Place) => place.y < axis;
  const turn = isAbove(from) === isAbove(to) ? axis + (isAbove(from) ? DIP : -DIP) : axis;
  return `M${point(from.x, from.y)}C${point(from.x, turn)} ${point(to.x, turn)} ${point(to.x, to.y)}`;
}

function outside<E extends LayoutEvent>(
  id: string,
  { axis, width }: Drawn<E>,
  xOf: (id: string) => number | undefined,
): Place | undefined {
  const x = xOf(id);
  if (x === undefined) return undefined;
  return { x: Math.max(-width, Math.min(2 * width, x)), y: axis };
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

type Place = Pick<Mark, 'x' | 'y'>;

export interface Arc extends Link {
  /** An SVG path. */
  readonly path: string;
}
