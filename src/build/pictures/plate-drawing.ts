import { LANES } from '../../core/lane.ts';
import type { Picture } from '../../core/share/picture.ts';
import { AXIS, type Block, type Strip, type StripMark } from '../../core/timeline/strip.ts';
import { SHAPES, SIGNS } from '../../core/timeline/svg.ts';

/** What stands before the kicker: the shape of a lane, or the sign of a verdict. */
export function signContent(sign: NonNullable<Picture['sign']>, ink: Ink): string {
  if ('lane' in sign) return svg(40, 40, `<path d="${SHAPES[sign.lane]}" fill="${ink(`lane-${sign.lane}`)}"/>`, SIGN_BOX);
  const { verdict } = sign;
  const color = ink('ink');
  const isFilled = verdict === 'confirmed';
  const stroke = `fill="none" stroke="${isFilled ? ink('paper') : color}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"`;
  const dashes = verdict === 'unverifiable' ? ' stroke-dasharray="2 1.6"' : '';
  const circle = `<circle r="5.2" fill="${isFilled ? color : 'none'}" stroke="${color}" stroke-width="1.1"${dashes}/>`;
  return svg(40, 40, `${circle}<path d="${SIGNS[verdict]}" ${verdict === 'partly' ? `fill="${color}"` : stroke}/>`, SIGN_BOX);
}

const SIGN_BOX = '-6.5 -6.5 13 13';

/** The timeline: axis, years, and a block for every event, pale where marks stand out from it. */
export function stripContent(strip: Strip, isGround: boolean, ink: Ink): string {
  const { width } = strip.view;
  const years = strip.years.map(({ x }) => `M${x},${strip.axis}v${AXIS}`).join('');
  const blocks = LANES.map((lane) => {
    const path = strip.blocks.filter((block) => block.lane === lane).map((block) => blockPath(block, strip));
    return `<path d="${path.join('')}" fill="${ink(`lane-${lane}`)}"${isGround ? ' fill-opacity="0.42"' : ''}/>`;
  });
  return svg(
    width,
    strip.height,
    `<path d="M0,${strip.axis}h${width}v${AXIS}H0z" fill="${ink('axis-ground')}"/>` +
      `<path d="${years}M0,${strip.bases.other - 4}H${width}" stroke="${ink('hairline')}" stroke-width="1.5" fill="none"/>${blocks.join('')}`,
  );
}

/**
 * The events that the picture is about: stems and bars first, so that no shape is crossed by a line.
 *
 * @param above room above the strip, px
 */
export function marksContent({ strip, marks }: Picture, above: number, ink: Ink): string {
  const blocks = strip.blocks.filter(({ id }) => marks.some((mark) => mark.id === id));
  const drawn = [
    ...blocks.map((block) => `<path d="${blockPath(block, strip)}" fill="${ink(`lane-${block.lane}`)}"/>`),
    ...marks.map((mark, index) => spanContent(mark, `span-${index}`, ink)),
    ...marks.map(({ x, y, base }) => `<path d="M${x},${base}V${y}" stroke="${ink('ink')}" stroke-width="1.5"/>`),
    ...marks.map(({ lane, x, y, radius }) => {
      const outline = `stroke="${ink('paper')}" stroke-width="${15 / radius}" paint-order="stroke"`;
      return `<path d="${SHAPES[lane]}" transform="translate(${x} ${y}) scale(${radius / 5})" fill="${ink(`lane-${lane}`)}" ${outline}/>`;
    }),
  ];
  return svg(strip.view.width, strip.height + above, `<g transform="translate(0 ${above})">${drawn.join('')}</g>`);
}

/** What a date covers, soft where an end names no day. */
function spanContent({ span, lane, side, base }: StripMark, id: string, ink: Ink): string {
  if (!span) return '';
  const stops = [span.softStart ? 0 : 1, 1, 1, span.softEnd ? 0 : 1].map(
    (opacity, index) => `<stop offset="${index / 3}" stop-color="${ink(`lane-${lane}`)}" stop-opacity="${opacity}"/>`,
  );
  const y = side === 'us' ? base : base - SPAN;
  return `<linearGradient id="${id}">${stops.join('')}</linearGradient><rect x="${span.x}" y="${y}" width="${span.width}" height="${SPAN}" fill="url(#${id})"/>`;
}

/** The height of such a bar, px. */
const SPAN = 5;

function blockPath({ x, y }: Block, { column, unit }: Strip): string {
  const width = Math.max(1, column - 1.2);
  return `M${x},${y}h${width}v${Math.max(1, unit - 1)}h${-width}z`;
}

function svg(width: number, height: number, content: string, box = `0 0 ${width} ${height}`): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${content}</svg>`;
}

/** The colour of a token of the design: `ink('paper')`. */
export type Ink = (token: string) => string;
