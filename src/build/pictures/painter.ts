import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { PICTURE, type Picture } from '../../core/share/picture.ts';
import { type Family, missingCharacters, readFamilies } from './fonts.ts';
import { folderOf, kept } from './pictures.ts';
import { plate } from './plate.ts';
import type { Ink } from './plate-drawing.ts';

/**
 * Paints social pictures as PNG, 1200 × 630 px, in the colours of the light theme. A picture that an earlier build has painted from
 * the same words, design, fonts and engine is taken from where it was kept.
 *
 * @param root the folder of the project
 */
export function painter(root: string): (picture: Picture) => Promise<Uint8Array<ArrayBuffer>> {
  const folder = folderOf(root);
  const families = readFamilies(root);
  const ink = inkOf(readFileSync(path.join(root, 'src/styles/tokens.css'), 'utf8'));
  const engine = readFileSync(path.join(root, 'node_modules/@takumi-rs/core/package.json'));
  const fonts = families.flatMap(({ name, files }) => files.map((data) => ({ name, data })));
  const stamp = fonts.reduce((hash, { data }) => hash.update(data), createHash('sha256').update(engine));
  const renderer = new Renderer();
  let isReady: Promise<unknown> | undefined;
  return async (picture) => {
    refuseMissing(picture, families);
    const node = plate(picture, ink);
    const name = stamp.copy().update(JSON.stringify(node)).digest('hex').slice(0, 32);
    return kept(folder, `${name}.png`, async () => {
      isReady ??= Promise.all(fonts.map((font) => renderer.registerFont(font)));
      await isReady;
      return renderer.render(node, { ...PICTURE, format: 'png' });
    });
  };
}

/** A box in place of a letter would be shared as ours. */
function refuseMissing({ title, kicker, date, site, sides }: Picture, families: readonly Family[]): void {
  const missing = missingCharacters([title, ...kicker, date, site, ...Object.values(sides)].join(''), families);
  if (missing.length === 0) return;
  const code = (character: string) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  const names = missing.map((character) => `${character} (${code(character)})`).join(', ');
  throw new Error(
    `The social picture of ${JSON.stringify(title)} cannot be set: its fonts have no ${names}. Write it in Latin letters, or add a font that has them to src/build/pictures/fonts.ts.`,
  );
}

/** The colours of the light theme, from the one place where they are written down. */
function inkOf(css: string): Ink {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)];
  const colors = new Map(pairs.map(([, token = '', color = '']) => [token, color]));
  return (token) => {
    const color = colors.get(token);
    if (!color) throw new Error(`src/styles/tokens.css has no colour --${token}: light-dark(#rrggbb, …)`);
    return color;
  };
}
