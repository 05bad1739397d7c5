import { expect, test } from 'vitest';
import { contentsOf, elementsOf, filesOf, home, pages } from './site.ts';

/** What makes a browser fetch something by itself; a link to another site only does so when it is followed. */
const SOURCES: Record<string, readonly string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  link: ['href'],
};

/** Links that only say something about the page. */
const DESCRIPTIVE = /^(alternate|author|canonical|help|license|next|prev|schema\.\w+|search|me)$/;

test('no page fetches anything from another host', () => {
  const foreign = pages.flatMap(({ address, html }) =>
    [...fetchedBy(html)].filter(isForeign).map((url) => `${address} fetches ${url}`),
  );
  expect(foreign).toEqual([]);
});

test('no style sheet fetches anything from another host', () => {
  const sheets = filesOf('**/*.css').filter((file) => !file.startsWith('pagefind/'));
  const foreign = sheets.flatMap((file) =>
    fetchedByCss(contentsOf(home.pathname + file).toString())
      .filter(isForeign)
      .map((url) => `${file} fetches ${url}`),
  );
  expect(foreign).toEqual([]);
});

function* fetchedBy(html: string): Generator<string> {
  for (const { name, attributes } of elementsOf(html, Object.keys(SOURCES).join('|'))) {
    if (name === 'link' && (attributes.rel ?? '').split(/\s+/).every((rel) => DESCRIPTIVE.test(rel))) continue;
    for (const attribute of SOURCES[name] ?? []) {
      const value = attributes[attribute];
      if (value)
        yield* attribute === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
    }
  }
  for (const { text } of elementsOf(html, 'style')) yield* fetchedByCss(text);
  for (const [, style = ''] of html.matchAll(/\sstyle="([^"]*)"/g)) yield* fetchedByCss(style);
}

function fetchedByCss(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(([, url, imported]) => url ?? imported ?? '');
}

function isForeign(url: string): boolean {
  return !url.startsWith('data:') && new URL(url, 'http://here.invalid/').host !== 'here.invalid';
}
