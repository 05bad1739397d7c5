import { LinkChecker, LinkState } from 'linkinator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../src/build/run/server.mjs';
import { elementsOf, filesOf, folder, home, pages } from './site.ts';

/** Pages that nothing needs to link to, and those that are left where something moved or was withdrawn. */
const UNLINKED = ['/404.html'];
const LEFT = /<meta http-equiv="refresh"|<article class="tombstone/;

/** What leads no further. */
const isFile = (address: string) => /\.(bib|csv|ics|jsonl?|png|ris|txt|xml)$/.test(address);

let server: Server;
beforeAll(async () => {
  server = await serve(folder, home.pathname);
});
afterAll(() => server.close());

test('every link leads to a page, a file or an anchor of the site', async () => {
  const start = server.address;
  const { origin } = new URL(start);
  const isOurs = (address: string) => address.startsWith(`${origin}/`) || address.startsWith(home.origin);
  const { links } = await new LinkChecker().check({
    path: pages.map(({ address }) => `${start}${address.slice(1)}`),
    checkFragments: true,
    concurrency: 20,
    // Links of passages to themselves, and those to files, are thousands, and are looked at below.
    linksToSkip: async (address) => !isOurs(address) || address.includes('#p-') || isFile(address),
    // Canonical and translated addresses name the public host; the pages behind them are here.
    urlRewriteExpressions: [{ pattern: new RegExp(`^${home.origin.replaceAll('.', '\\.')}`), replacement: origin }],
  });
  expect(links.length).toBeGreaterThan(pages.length);
  const broken = Map.groupBy(
    links.filter(({ state }) => state === LinkState.BROKEN),
    ({ url, status }) => `${url} (${status})`,
  );
  expect(
    [...broken].map(([target, [first, ...more]]) => `${target}, linked on ${first?.parent} and ${more.length} more`),
  ).toEqual([]);
});

test('links lead from the home page to every page', () => {
  const unreached = new Map(pages.map((page) => [page.address, page]));
  const found = ['/'];
  for (const address of found) {
    const page = unreached.get(address);
    if (!unreached.delete(address) || !page) continue;
    for (const { attributes } of elementsOf(page.html, 'a')) {
      const { origin, pathname } = new URL(attributes.href ?? '', new URL(address.slice(1), home));
      if (origin === home.origin && pathname.startsWith(home.pathname)) found.push(pathname.slice(home.pathname.length - 1));
    }
  }
  const lost = [...unreached.values()].filter(({ html }) => !LEFT.test(html)).map(({ address }) => address);
  expect(lost.filter((address) => !UNLINKED.includes(address))).toEqual([]);
});

test('every link of a passage leads to a passage of its own page', () => {
  const links = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/<a class="passage" href="#([^"]+)"/g)].map(([, id]) => ({ address, html, id })),
  );
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ html, id }) => !html.includes(` id="${id}"`)).map(({ address, id }) => `${address}#${id}`)).toEqual([]);
});

test('every file that a page names is there', () => {
  const files = new Set(filesOf('**/*.*').map((file) => new URL(file, home).href));
  const named = pages.flatMap(({ address, html }) =>
    [...elementsOf(html, 'a|link|meta')].flatMap(({ attributes: { href, content } }) => {
      const target = href ?? (/^https?:/.test(content ?? '') ? content : undefined);
      const file = target === undefined ? '' : new URL(target, new URL(address.slice(1), home)).href;
      return file.startsWith(home.href) && isFile(file) ? [{ file, address }] : [];
    }),
  );
  expect(named.length).toBeGreaterThan(pages.length);
  expect(named.filter(({ file }) => !files.has(file)).map(({ file, address }) => `${file}, named on ${address}`)).toEqual([]);
});
