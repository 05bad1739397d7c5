import { textWidth, type Weight, wrapText } from '../../core/timeline/text.ts';

/** What style sheets give the drawing in the page, as attributes: a file has no style sheet. Children inherit all but the last. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'letter-spacing',
  'paint-order',
  'opacity',
] as const;

/** Room around the drawing, and above and below it for the caption; CSS px. */
const MARGIN = 24;
const HEAD = 56;
const FOOT = 26;
const FOOT_LINE = 16;

/** The font of the labels, in a file. */
export const FAMILY = 'Source Sans 3';

/**
 * A drawing of the page as a picture that stands on its own, with a caption.
 *
 * @param face a rule with the font of the labels in it; without one, each line of text is held to the width it has on the page
 * @returns the picture and its size, CSS px
 */
export function standalone(svg: SVGSVGElement, { title, range, source }: Caption, face?: string) {
  const view = svg.getBoundingClientRect();
  const { width, height } = view;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll<SVGElement>('*')];
  for (const [index, made] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[index];
    if (!original || made.closest('defs')) continue;
    if (original.matches('a.labelled') && !isWithin(view, original.querySelector('.shape'))) {
      made.remove();
      continue;
    }
    writeStyle(made, getComputedStyle(original), getComputedStyle(original.parentElement ?? svg));
    if (face === undefined && original instanceof SVGTextContentElement && original.childElementCount === 0) {
      holdTo(made, original.getComputedTextLength());
    }
    made.removeAttribute('tabindex');
  }
  // Links of a page lead nowhere from a file; the address in the caption does.
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const target of copy.querySelectorAll('.target')) target.remove();
  const page = getComputedStyle(document.documentElement);
  const foot = wrapText(source, { size: 12, weight: 400, maxWidth: width, maxLines: 6 });
  const size = { width: width + 2 * MARGIN, height: height + HEAD + FOOT + foot.length * FOOT_LINE };
  const outer = element('svg', size);
  outer.setAttribute('font-family', `"${FAMILY}", Arial, sans-serif`);
  const ground = element('rect', { width: '100%', height: '100%', fill: page.backgroundColor });
  const frame = element('svg', { x: MARGIN, y: HEAD, width, height });
  writeStyle(frame, getComputedStyle(svg));
  frame.append(...copy.childNodes);
  const line = (y: number, size: number, weight: Weight, text: string) => {
    const words = element('text', { x: MARGIN, y, fill: page.color });
    words.setAttribute('font-size', String(size));
    words.setAttribute('font-weight', String(weight));
    words.textContent = text;
    if (face === undefined) holdTo(words, textWidth(text, size, weight));
    return words;
  };
  if (face) {
    const style = element('style', {});
    style.textContent = face;
    outer.append(style);
  }
  outer.append(ground, line(26, 18, 600, title), line(44, 13, 400, range), frame);
  outer.append(...foot.map((text, index) => line(HEAD + height + 26 + index * FOOT_LINE, 12, 400, text)));
  return { svg: outer, ...size };
}

/** In the page, the label of an event beyond the edge reaches in, and can be pulled into view; from a picture it would only be cut off. */
function isWithin({ left, right }: DOMRect, shape: Element | null): boolean {
  const place = shape?.getBoundingClientRect();
  const middle = place && (place.left + place.right) / 2;
  return middle !== undefined && middle >= left && middle <= right;
}

/** Gives a text the width that it has in our font, CSS px, whichever font it is shown in. */
function holdTo(text: SVGElement, width: number): void {
  text.setAttribute('textLength', width.toFixed(1));
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

/** Writes what a parent does not say already. */
function writeStyle(target: SVGElement, own: CSSStyleDeclaration, parent?: CSSStyleDeclaration): void {
  for (const name of STYLES) {
    const value = own.getPropertyValue(name);
    const inherited = name === 'opacity' ? '1' : parent?.getPropertyValue(name);
    if (value !== inherited) target.setAttribute(name, value);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** What a picture says of itself. */
export interface Caption {
  readonly title: string;
  /** The stretch of time in view, in words. */
  readonly range: string;
  /** Site, address of the view and licence. */
  readonly source: string;
}
