import { escapeMarkup } from '../escape.ts';
import type { Count } from './counts.ts';
import type { Drawn } from './drawing.ts';
import type { LayoutEvent } from './layout.ts';
import {
  barePaths,
  breakContent,
  countContent,
  eraContent,
  frontContent,
  groundContent,
  type Horizontal,
  markClass,
  markContent,
  round,
  spanContent,
  tickContent,
} from './svg.ts';

/**
 * A drawing as SVG text. The build writes it into the page with horizontal positions in per cent, so that it fills any frame at
 * least as wide as it was laid out for; the browser makes the same elements with positions in px. What stands in `world` moves
 * with the axis of time; `ground` and `front` stay where they are.
 */
export function svgContent<E extends LayoutEvent>(
  drawn: Drawn<E>,
  { id, names, current, link, describe, more, horizontal, isForPointerOnly = false, inNewTab = false }: SvgOptions<E>,
): string {
  const target = inNewTab ? ' target="_blank"' : '';
  const marks = drawn.marks.map((mark) => {
    const { event } = mark.item;
    const place = `<svg x="${horizontal(mark.x)}" y="${round(mark.y)}" overflow="visible">${markContent(mark)}</svg>`;
    return `<a href="${escapeMarkup(link(event))}"${target}${isForPointerOnly ? ' tabindex="-1"' : ''} class="${markClass(mark)}${event.id === current ? ' current' : ''}" data-event="${event.id}" aria-label="${escapeMarkup(describe(event))}">${place}</a>`;
  });
  const counts = drawn.counts.map((count) => {
    const { href, label } = more?.(count) ?? { href: '', label: '' };
    const place = `<svg x="${horizontal(count.x)}" y="${round(count.y)}" overflow="visible">${countContent(count.total)}</svg>`;
    return `<a class="count" href="${escapeMarkup(href)}"${target} aria-label="${escapeMarkup(label)}">${place}</a>`;
  });
  return [
    softMasks(id),
    `<g class="ground">${groundContent(drawn)}</g>`,
    '<g class="world">',
    `<g class="eras">${eraContent(drawn, link, horizontal, target)}</g>`,
    `<g class="breaks">${breakContent(drawn, horizontal)}</g>`,
    `<g class="axis">${axisContent(drawn, horizontal)}</g>`,
    `<g class="spans">${drawn.spans.map((span) => spanContent(span, id, horizontal)).join('')}</g>`,
    `<g class="bare">${bareContent(drawn)}</g>`,
    '<g class="arcs"></g>',
    `<g class="marks">${marks.join('')}</g>`,
    `<g class="counts">${counts.join('')}</g>`,
    '</g>',
    '<g class="stuck"></g>',
    `<g class="front">${frontContent(drawn, names)}</g>`,
  ].join('');
}

/**
 * Ticks that are no links, as one path for each lane. The build stretches them over any width: their own view box has the drawing's
 * width, and their strokes keep theirs.
 */
function bareContent(drawn: Drawn): string {
  const paths = [...barePaths(drawn)].filter(([, path]) => path);
  const content = paths.map(([lane, path]) => `<path class="tick lane-${lane}" vector-effect="non-scaling-stroke" d="${path}"/>`);
  const { width, height } = drawn;
  return `<svg width="100%" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${content.join('')}</svg>`;
}

/** The axis: a line through the drawing and a label at each tick. */
function axisContent({ ticks, axis }: Drawn, horizontal: Horizontal): string {
  return ticks.map((tick) => tickContent(tick, axis, horizontal)).join('');
}

function softMasks(drawing: string): string {
  const stops = { both: [0, 1, 1, 0], start: [0, 1, 1, 1], end: [1, 1, 1, 0] };
  const offsets = [0, 0.3, 0.7, 1];
  return `<defs>${Object.entries(stops)
    .map(([name, opacities]) => {
      const gradient = opacities
        .map((opacity, index) => `<stop offset="${offsets[index]}" stop-color="#fff" stop-opacity="${opacity}"/>`)
        .join('');
      const id = `${drawing}-soft-${name}`;
      return (
        `<linearGradient id="${id}-gradient">${gradient}</linearGradient>` +
        `<mask id="${id}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#${id}-gradient)"/></mask>`
      );
    })
    .join('')}</defs>`;
}

/** Lengths as a share of the drawing's width: what is drawn at that width fills every wider frame. */
export function inPercent(width: number): Horizontal {
  return (x) => `${Math.round((x / width) * 1e5) / 1e3}%`;
}

export interface SvgOptions<E extends LayoutEvent> {
  /** Unique in its page; prefixes the ids inside the drawing. */
  readonly id: string;
  /** What each band is called, by its id. */
  readonly names: Readonly<Record<string, string>>;
  /** Id of the event that the page is about. */
  readonly current?: string | undefined;
  /** The address of an event's page. */
  readonly link: (event: { readonly id: string }) => string;
  /** The accessible name of an event's mark. */
  readonly describe: (event: E) => string;
  /** Where the events of a count can be read, and its accessible name. */
  readonly more?: ((count: Count) => { href: string; label: string }) | undefined;
  readonly horizontal: Horizontal;
  /** Where its links stand elsewhere too, so that the keyboard passes the drawing by. */
  readonly isForPointerOnly?: boolean;
  /** In a frame: what `<base target>` says holds for links of HTML only. */
  readonly inNewTab?: boolean;
}
