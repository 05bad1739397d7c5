import type { Node } from '@takumi-rs/core';
import { PICTURE, type Picture, STRIP_WIDTH } from '../../core/share/picture.ts';
import type { Strip } from '../../core/timeline/strip.ts';
import { textWidth, wrapText } from '../../core/timeline/text.ts';
import type { Tick } from '../../core/timeline/ticks.ts';
import { type Ink, marksContent, signContent, stripContent } from './plate-drawing.ts';

/** The families that a plate is set in: the engine calls its fonts so. */
export const FAMILIES = { serif: 'Serif', sans: 'Sans' } as const;

/** Sizes of a title in px, each with the lines that it has room for; the first that does is taken. */
const SIZES = [
  { size: 80, lines: 2 },
  { size: 68, lines: 2 },
  { size: 60, lines: 3 },
  { size: 52, lines: 4 },
  { size: 46, lines: 5 },
] as const;

/** The smallest, for what fits nowhere. */
const LEAST = 38;

/** How much wider the serif of titles is than the sans whose widths are known: 1.11 to 1.16 times in the titles of the site. */
const WIDER = 1.17;

/**
 * Sets a social picture like a plate of an atlas: what kind of thing it is, when, its title, and where it stands on the timeline.
 *
 * @param ink the colour of a token of the design
 */
export function plate(picture: Picture, ink: Ink): Node {
  const { sign, kicker, strip, marks, sides } = picture;
  const lane = sign && 'lane' in sign ? sign.lane : undefined;
  const top = PICTURE.height - strip.height;
  const place = { position: 'absolute', left: MARGIN } as const;
  const soft = ink('ink-soft');
  const small = (content: string, x: number, y: number) =>
    text(content, { ...SMALL, ...place, left: MARGIN + x, top: top + y, color: soft });
  return {
    type: 'container',
    style: { ...PICTURE, display: 'flex', flexDirection: 'column', color: ink('ink'), backgroundColor: ink('paper') },
    children: [
      { type: 'container', style: { width: '100%', height: 12, backgroundColor: ink(lane ? `lane-${lane}` : 'ink') } },
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', padding: `30px ${MARGIN}px 0`, width: '100%' },
        children: kicker.length > 0 ? record(picture, ink) : cover(picture, ink),
      },
      { type: 'image', src: ground(picture, ink), width: STRIP_WIDTH, height: strip.height, style: { ...place, top } },
      ...strip.years.filter(isNamed).map(({ x, label }) => small(label, x + 6, strip.axis + 4)),
      small(sides.us, 0, strip.axis - 34),
      small(sides.cn, 0, strip.bases.cn + 8),
      small(sides.other, 0, strip.bases.other),
      ...(marks.length > 0
        ? [image(marksContent(picture, REACH, ink), STRIP_WIDTH, strip.height + REACH, { ...place, top: top - REACH })]
        : []),
    ],
  };
}

/** The words over the strip: those of one entry. */
function record({ sign, kicker, date, title, site }: Picture, ink: Ink): Node[] {
  const color = ink(sign && 'lane' in sign ? `lane-${sign.lane}` : 'ink');
  return [
    {
      type: 'container',
      style: { display: 'flex', alignItems: 'center', width: '100%' },
      children: [
        ...(sign ? [image(signContent(sign, ink), 40, 40, { marginRight: 14 })] : []),
        text(kicker.join(' · '), { ...KICKER, color }),
        text(site, { ...KICKER, fontFamily: FAMILIES.serif, marginLeft: 'auto' }),
      ],
    },
    ...(date ? [text(date, { ...DATE, color: ink('ink-soft') })] : []),
    text(title.replace(HYPHEN, UNBROKEN), { ...TITLE, fontSize: sizeOf(title), marginTop: date ? 8 : 20 }),
  ];
}

/** The words over the strip: the name of the site, and what it is. */
function cover({ title, site }: Picture, ink: Ink): Node[] {
  return [
    text(site, { ...TITLE, fontSize: 104, lineHeight: 1.1 }),
    text(title, { fontFamily: FAMILIES.sans, fontSize: 46, lineHeight: 1.2, marginTop: 8, color: ink('ink-soft') }),
  ];
}

/** How far marks may stand above the strip, where many are of one month, px. */
const REACH = 40;

const MARGIN = (PICTURE.width - STRIP_WIDTH) / 2;
const SMALL = { fontFamily: FAMILIES.sans, fontSize: 21, lineHeight: '26px' } as const;
const KICKER = { fontFamily: FAMILIES.sans, fontWeight: 600, fontSize: 32, lineHeight: '40px' } as const;
const DATE = { fontFamily: FAMILIES.sans, fontSize: 34, lineHeight: '40px', marginTop: 12 } as const;
const TITLE = { fontFamily: FAMILIES.serif, fontWeight: 600, lineHeight: 1.12, textWrap: 'balance' } as const;

/** At this size a line that ends in "five-" reads badly: a word joiner keeps compounds whole. */
const HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;
const UNBROKEN = '-\u2060';

function sizeOf(title: string): number {
  const longest = title.split(' ').reduce((word, other) => (other.length > word.length ? other : word));
  const fits = ({ size, lines }: (typeof SIZES)[number]) => {
    const set = { size: size * WIDER, weight: 600, maxWidth: STRIP_WIDTH, maxLines: title.length } as const;
    return textWidth(longest, set.size, set.weight) <= set.maxWidth && wrapText(title, set).length <= lines;
  };
  return SIZES.find(fits)?.size ?? LEAST;
}

function isNamed({ label }: Tick): boolean {
  return label !== '';
}

function text(content: string, style: NonNullable<Node['style']>): Node {
  return { type: 'text', text: content, style };
}

function image(content: string, width: number, height: number, style: NonNullable<Node['style']>): Node {
  return { type: 'image', src: addressOf(content), width, height, style };
}

/** Hundreds of pictures have the same one. */
function ground({ strip, marks }: Picture, ink: Ink): string {
  const kind = marks.length > 0 ? 'ground' : 'plain';
  const known = grounds.get(strip) ?? {};
  grounds.set(strip, known);
  known[kind] ??= addressOf(stripContent(strip, kind === 'ground', ink));
  return known[kind];
}

const grounds = new WeakMap<Strip, { ground?: string; plain?: string }>();

function addressOf(content: string): string {
  return `data:image/svg+xml,${encodeURIComponent(content)}`;
}
