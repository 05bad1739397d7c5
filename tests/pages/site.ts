import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve('dist');

if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('There is no built site in dist/. Run npm run build first.');

/** The folder with the built site. */
export const folder = DIST;

/** Every HTML page, by its address from the root of the site: `/`, `/events/x/`, `/404.html`. */
export const pages: readonly Page[] = globSync('**/*.html', { cwd: DIST })
  .filter((file) => !file.startsWith('pagefind'))
  .map((file) => ({ address: `/${file.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/'), file: path.join(DIST, file) }))
  .map((page) => ({ ...page, html: readFileSync(page.file, 'utf8') }))
  .sort((a, b) => (a.address < b.address ? -1 : 1));

/** The canonical address of the home page, which tells where the site believes it lives, base path included. */
export const home = new URL(
  /<link\b[^>]*\brel="canonical"[^>]*>/
    .exec(pages.find(({ address }) => address === '/')?.html ?? '')?.[0]
    .match(/\bhref="([^"]+)"/)?.[1] ?? '',
);

/** Files of the built site, as paths from its root. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: DIST }).map((file) => file.split(path.sep).join('/'));
}

/** The contents of a file of the built site that a page names by its address. */
export function contentsOf(address: string): Buffer {
  return readFileSync(path.join(DIST, address.slice(home.pathname.length)));
}

/** The elements with one of these names. Enough for HTML that is known to be valid, and finds too much rather than too little. */
export function* elementsOf(html: string, names: string): Generator<Element> {
  const tag = new RegExp(`<(${names})\\b((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'gi');
  for (const { 1: name = '', 2: inner = '', 0: whole, index } of html.matchAll(tag)) {
    const attributes = Object.fromEntries(
      [...inner.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(([, key = '', ...values]) => [
        key.toLowerCase(),
        decode(values.find((value) => value !== undefined) ?? ''),
      ]),
    );
    const rest = html.slice(index + whole.length);
    yield { name: name.toLowerCase(), attributes, text: rest.slice(0, Math.max(0, rest.indexOf(`</${name}`))) };
  }
}

function decode(value: string): string {
  return value.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
}

export interface Page {
  address: string;
  file: string;
  html: string;
}

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** What stands between the tags, if the element has an end tag. */
  text: string;
}
