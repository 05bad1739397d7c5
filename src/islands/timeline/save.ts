import { FAMILY, standalone, type Caption as Words } from './standalone.ts';

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

/** A PNG has this many pixels for each CSS px, enough for print in a column. */
const DENSITY = 2;

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

/** What a picture says of itself, and the name of its file without the ending. */
export interface Caption extends Words {
  readonly file: string;
}
