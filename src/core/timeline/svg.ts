import { escapeMarkup } from '../escape.ts';
import { LANES, type Lane } from '../lane.ts';
import type { Verdict } from '../verdict.ts';
import type { Arc } from './arcs.ts';
import type { Drawn, Mark, Span } from './drawing.ts';
import { AXIS, STRIP } from './drawing.ts';
import { ERA_ROW } from './eras.ts';
import { LABEL_GAP, MARK_RADIUS } from './layout.ts';
import { textWidth } from './text.ts';
import type { Break, Tick } from './ticks.ts';

/** The classes of a mark: its lane gives the colour, its significance the weight. */
export function markClass({ item: { event }, labelled }: Mark): string {
  return `mark ${labelled ? 'labelled' : 'unlabelled'} lane-${event.lane} significance-${event.significance}`;
}

/** What is inside a mark, around its own origin: stem, shape and label, or just a tick. */
export function markContent({ item, labelled, stem }: Mark): string {
  const { event, lines, anchor } = item;
  if (!labelled) {
    return `<rect class="target" x="-4" y="${-STRIP / 2}" width="8" height="${STRIP}"/><path class="tick" d="M0,${-TICK}V${TICK}"/>`;
  }
  const sign = anchor === 'start' ? 1 : -1;
  const x = sign * (MARK_RADIUS + LABEL_GAP);
  const height = lines.length * LINE;
  const text = lines
    .map((line, index) => {
      const last = index === lines.length - 1;
      // The space makes two words of the end of a line and the start of the next one. It has a width, too, at the end of a line.
      const shift = anchor === 'end' && !last ? SPACE : 0;
      const y = round(BASELINE - height / 2 + index * LINE);
      return `<tspan x="${x + shift}" y="${y}">${escapeMarkup(line)}</tspan>${last ? '' : ' '}`;
    })
    .join('');
  const left = anchor === 'start' ? -MARK_RADIUS : -item.width;
  return (
    `<path class="stem" d="M0,0V${round(stem)}"/>` +
    `<rect class="target" x="${round(left)}" y="${round(-height / 2 - 1)}" width="${round(item.width + MARK_RADIUS)}" height="${round(height + 2)}"/>` +
    `<path class="shape" d="${SHAPES[event.lane]}"/>` +
    `<text class="label"${anchor === 'end' ? ' text-anchor="end"' : ''}>${text}</text>`
  );
}

/** What is inside the link over a tick that is drawn already: as much of it as stands out when the link is reached. */
export function overTickContent(x: number, y: number): string {
  return `<rect class="tick" x="${round1(x - 2)}" y="${y - TICK}" width="4" height="${TICK * 2}"/>`;
}

/** Ticks that are no links, as one path for each lane. */
export function barePaths({ bare }: Pick<Drawn, 'bare'>): Map<Lane, string> {
  const paths = new Map<Lane, string>(LANES.map((lane) => [lane, '']));
  for (const { lane, x, y } of bare) paths.set(lane, `${paths.get(lane)}M${round1(x)},${y - TICK}v${TICK * 2}`);
  return paths;
}

/**
 * How many events are only counted: a number in the strip, on ground that hides the ticks under it.
 *
 * @param x of its middle, CSS px; and y
 */
export function countContent(total: number, x = 0, y = 0): string {
  const text = String(total);
  const width = textWidth(text, COUNT_SIZE, 600) + 8;
  return `<rect class="count-ground" x="${round(x - width / 2)}" y="${y - 7}" width="${round(width)}" height="14" rx="7"/><text class="count-label"${x ? ` x="${round(x)}"` : ''} y="${y + 4}" text-anchor="middle">${text}</text>`;
}

/** What does not move with the view, behind the marks: the axis and the baselines of the bands. */
export function groundContent({ axis, bands }: Drawn): string {
  const baselines = bands.map(({ baseline }) => `<line class="baseline" x1="0" x2="100%" y1="${baseline}" y2="${baseline}"/>`);
  return `<rect class="axis-band" x="0" y="${axis}" width="100%" height="${AXIS}"/>${baselines.join('')}`;
}

/** What does not move with the view, in front of the marks: the names of the bands, and the year in which the view starts. */
export function frontContent({ bands, axis, pinned, eras }: Drawn, names: Readonly<Record<string, string>>): string {
  const titles = bands.map(({ id, side, direction, outer }) => {
    const y = direction === -1 ? outer + 13 : outer - 6;
    return `<text class="side${side ? ` side-${side}` : ''}" x="0" y="${y}">${escapeMarkup(names[id] ?? id)}</text>`;
  });
  const isCovered = eras.some(({ row, x }) => row === 0 && x < ERA_NAME_ROOM);
  if (eras.length > 0 && !isCovered) titles.push(`<text class="side" x="0" y="12">${escapeMarkup(names['eras'] ?? '')}</text>`);
  return titles.join('') + pinnedContent(pinned, axis);
}

function pinnedContent(pinned: string, axis: number): string {
  if (!pinned) return '<g class="pinned"></g>';
  const width = textWidth(pinned, COUNT_SIZE + 1, 600) + 12;
  return `<g class="pinned"><rect class="axis-band" x="0" y="${axis}" width="${round(width)}" height="${AXIS}"/><text class="tick-label year" x="4" y="${axis + AXIS * 0.68}">${escapeMarkup(pinned)}</text></g>`;
}

/** Rules while they stood. What they say is said by the marks of their events, too: so they are for the eye and the pointer only. */
export function eraContent(
  { eras }: Pick<Drawn, 'eras'>,
  link: (event: { readonly id: string }) => string,
  horizontal: Horizontal,
  target = '',
): string {
  return eras
    .map(({ id, title, row, x, width, label }) => {
      const y = row * ERA_ROW;
      const bar = `<rect class="era-bar" x="${horizontal(x)}" y="${y}" width="${horizontal(width)}" height="${ERA_ROW - 2}"/>`;
      const text =
        label &&
        `<svg x="${horizontal(label.x)}" y="${y}" overflow="visible"><text class="era-label" y="${ERA_ROW - 6}">${escapeMarkup(label.text)}</text></svg>`;
      return `<a class="era" href="${escapeMarkup(link({ id }))}"${target} tabindex="-1" aria-hidden="true"><title>${escapeMarkup(title)}</title>${bar}${text}</a>`;
    })
    .join('');
}

/** Shapes of the lanes, told apart without colour; about the same area, centred on the origin, 10 CSS px across. */
export const SHAPES = {
  controls: 'M-4.4,-4.4H4.4V4.4H-4.4Z',
  policy: 'M0,-5.6L5.4,3.9H-5.4Z',
  compute: 'M0,-6L6,0L0,6L-6,0Z',
  models: 'M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z',
  capital: 'M-1.9,-5.5H1.9V-1.9H5.5V1.9H1.9V5.5H-1.9V1.9H-5.5V-1.9H-1.9Z',
  markets: 'M0,5.6L5.4,-3.9H-5.4Z',
  adoption: 'M-5.6,0L-2.8,-4.9H2.8L5.6,0L2.8,4.9H-2.8Z',
} as const satisfies Record<Lane, string>;

/** Signs of the verdicts, in a circle of radius 5.2 around the origin. */
export const SIGNS = {
  confirmed: 'M-3,0.2L-0.9,2.4L3.2,-2.2',
  partly: 'M0,-5.2A5.2,5.2 0 0 1 0,5.2Z',
  contradicted: 'M-2.4,-2.4L2.4,2.4M2.4,-2.4L-2.4,2.4',
  unverifiable: 'M-1.8,-1.1A1.8,1.8 0 1 1 0.6,0.4Q0,0.7 0,1.5M0,3.2V3.3',
} as const satisfies Record<Verdict, string>;

/** Distance of two lines of a label, the width of a space in it, the depth of the baseline in a line, and half the length of a tick; CSS px. */
const LINE = 15;
const SPACE = 2.6;
const BASELINE = 11.5;
const TICK = 5;

/** What the name of the eras needs at the left edge, CSS px. */
const ERA_NAME_ROOM = 150;

/** The edge of a fold, from the upper edge of the axis to the lower one. */
const TEAR = `M0,0L3,${AXIS / 4}L-3,${(AXIS * 3) / 4}L0,${AXIS}`;

/** Size of the number of a count, CSS px, as in `drawing.css`. */
const COUNT_SIZE = 11;

/** A tick of the axis. */
export function tickContent({ x, year, label }: Tick, axis: number, horizontal: Horizontal): string {
  const at = horizontal(x);
  return (
    `<line class="${year ? 'tick-line year' : 'tick-line'}" x1="${at}" x2="${at}" y1="0" y2="100%"/>` +
    // Moved off the line by a length beside the share of the width.
    (label &&
      `<text class="${year ? 'tick-label year' : 'tick-label'}" x="${at}" dx="4" y="${round(axis + AXIS * 0.68)}">${escapeMarkup(label)}</text>`)
  );
}

/** Folded stretches: a strip through the drawing, torn at the axis, with how long the stretch is where there is room to say it. */
export function breakContent({ breaks, axis }: Drawn, horizontal: Horizontal): string {
  return breaks.map((fold) => foldContent(fold, axis, horizontal)).join('');
}

function foldContent({ x, width, labels, year }: Break, axis: number, horizontal: Horizontal): string {
  const strip = `<rect class="fold" x="${horizontal(x)}" width="${horizontal(width)}" y="0" height="100%"/>`;
  const tear = [x, x + width].map(
    (edge) => `<svg x="${horizontal(edge)}" y="${axis}" overflow="visible"><path class="tear" d="${TEAR}"/></svg>`,
  );
  const label = labels.find((text) => textWidth(text, COUNT_SIZE, 400) + 4 < width);
  const length = label
    ? `<svg x="${horizontal(x + width / 2)}" y="${axis}" overflow="visible"><text class="fold-label" y="${AXIS * 0.68}" text-anchor="middle">${escapeMarkup(label)}</text></svg>`
    : '';
  const start = year
    ? `<svg x="${horizontal(x + width)}" y="${axis}" overflow="visible"><text class="tick-label year" x="6" y="${AXIS * 0.68}">${escapeMarkup(year)}</text></svg>`
    : '';
  return `<g><title>${escapeMarkup(labels[0] ?? '')}</title>${strip}${tear.join('')}${length}${start}</g>`;
}

/** A relation of the event in focus. */
export function arcContent({ type, reverse, path }: Arc): string {
  return `<path class="arc arc-${type}${reverse ? ' reverse' : ''}" d="${path}"/>`;
}

/** The bar of an interval. */
export function spanContent(span: Span, drawing: string, horizontal: Horizontal): string {
  const soft = span.softStart && span.softEnd ? 'both' : span.softStart ? 'start' : span.softEnd ? 'end' : undefined;
  const mask = soft ? ` mask="url(#${drawing}-soft-${soft})"` : '';
  return `<rect class="span lane-${span.lane}" data-event="${span.id}" x="${horizontal(span.x)}" width="${horizontal(span.width)}" y="${span.y - 2.5}" height="5"${mask}/>`;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A length to a hundredth of a CSS px, which is all that anybody sees. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Writes a horizontal position or length (CSS px in the drawing) as an SVG length. */
export type Horizontal = (x: number) => string;
