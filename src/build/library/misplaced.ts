import { DEFAULT_LANGUAGE, LANGUAGES } from '../../core/language.ts';
import { nearest } from '../../core/nearest.ts';
import { CONTENT, KINDS, locate } from '../entry/location.ts';

/**
 * What the name of a file was probably meant to be, where no file may stand: capitals, spaces, an ending of the same kind of file, a
 * folder that is spelt nearly so, or a folder too few.
 *
 * @param file its path from the root of the checkout
 * @returns a path at which a file may stand, or undefined where there is none near
 */
export function rightPath(file: string): string | undefined {
  const [, ...parts] = file.split('/').map(asSlug);
  const [folder = ''] = parts;
  const folders = [folder, ...[nearest(folder, FOLDERS) ?? []].flat()];
  const candidates = folders.flatMap((each) => {
    const rest = parts.length > 1 ? parts.slice(1) : parts;
    const path = parts.length > 1 ? [each, ...rest] : rest;
    return endings(path.join('/')).flatMap((own) => [own, own.replace(/\.mdx$/, `/${DEFAULT_LANGUAGE}.mdx`)]);
  });
  return candidates.map((candidate) => `${CONTENT}/${candidate}`).find((candidate) => candidate !== file && locate(candidate));
}

/** The language that a file is named after, if the site has no such language. */
export function foreignLanguage(file: string): string | undefined {
  const name = /^content\/(?:(?:events|stories|pages)\/[a-z0-9-]+|words)\/([a-z]{2,3}(?:-[a-z]+)?)\.(?:mdx|yaml)$/i.exec(
    file,
  )?.[1];
  return name && !LANGUAGES.some((language) => language === name.toLowerCase()) ? name : undefined;
}

function asSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');
}

function endings(path: string): string[] {
  const stem = path.replace(/\.[a-z]+$/, '');
  if (/\.(?:mdx?|markdown)$/.test(path)) return [`${stem}.mdx`];
  if (/\.(?:ya?ml|json)$/.test(path)) return [`${stem}.yaml`];
  return [path, `${path}.mdx`, `${path}.yaml`];
}

const FOLDERS = [...new Set(Object.values(KINDS).flatMap(({ at }) => (at.includes('/') ? (at.split('/')[0] ?? []) : [])))];
