import { wrapText } from '../../core/text.ts';

/** Saves the view as a picture that stands on its own: what it shows, where it is from, under which licence, and its address. */
export async function savePicture(svg: SVGSVGElement, caption: Caption, form: 'svg' | 'png'): Promise<void> {
  const picture = standalone(svg, caption, await fontFace(svg));
  const text = new XMLSerializer().serializeToString(picture.svg);
  const blob =
    form === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await drawnAsPng(text, picture.width, picture.height);
  const link = document.createElement('a');
  link.download = `${caption.file}.${form}`;
  link.href = URL.createObjectURL(blob);
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What style sheets give the drawing in the page, as attributes: a file has no style sheet. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'letter-spacing',
  'paint-order',
] as const;

/** Room around the drawing, and above and below it for the caption; CSS px. */
const MARGIN = 24;
const HEAD = 56;
const FOOT = 26;
const FOOT_LINE = 16;

/** A PNG has this many pixels for each CSS px, enough for print in a column. */
const DENSITY = 2;

function standalone(svg: SVGSVGElement, { title, range, source }: Caption, face: string) {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll<SVGElement>('*')];
  for (const [index, element] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[index];
    if (!original || element.closest('defs')) continue;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('tabindex');
  }
  // Links of a page lead nowhere from a file; the address in the caption does.
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const target of copy.querySelectorAll('.target')) target.remove();
  const page = getComputedStyle(document.documentElement);
  const foot = wrapText(source, { size: 12, weight: 400, maxWidth: width, maxLines: 6 });
  const size = { width: width + 2 * MARGIN, height: height + HEAD + FOOT + foot.length * FOOT_LINE };
  const outer = element('svg', size);
  outer.setAttribute('font-family', `"${FAMILY}", Arial, sans-serif`);
  const style = element('style', {});
  style.textContent = face;
  const ground = element('rect', { width: '100%', height: '100%', fill: page.backgroundColor });
  const frame = element('svg', { x: MARGIN, y: HEAD, width, height });
  frame.append(...copy.childNodes);
  const line = (y: number, size: number, weight: number, text: string) => {
    const words = element('text', { x: MARGIN, y, fill: page.color });
    words.setAttribute('font-size', String(size));
    words.setAttribute('font-weight', String(weight));
    words.textContent = text;
    return words;
  };
  outer.append(style, ground, line(26, 18, 600, title), line(44, 13, 400, range), frame);
  outer.append(...foot.map((text, index) => line(HEAD + height + 26 + index * FOOT_LINE, 12, 400, text)));
  return { svg: outer, ...size };
}

/** The font of the labels as a rule with its data in it: their places were measured for this font, and a file has no other. */
async function fontFace(svg: SVGSVGElement): Promise<string> {
  const family = firstFamily(getComputedStyle(svg).fontFamily);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  for (const rule of rules) {
    if (!(rule instanceof CSSFontFaceRule) || firstFamily(rule.style.getPropertyValue('font-family')) !== family) continue;
    const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (!address) continue;
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return `@font-face{font-family:"${FAMILY}";font-weight:200 900;src:url(data:font/woff2;base64,${data})}`;
  }
  return '';
}

function firstFamily(list: string): string {
  return (list.split(',')[0] ?? '').replace(/["']/g, '').trim();
}

const FAMILY = 'Source Sans 3';

async function drawnAsPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * DENSITY);
  canvas.height = Math.round(height * DENSITY);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large for this browser'))), 'image/png');
  });
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
  /** Name of the file, without its ending. */
  readonly file: string;
}
