import { expect, test } from 'vitest';
import { references } from './references.ts';
import { filesOf, home, pages } from './site.ts';

/** Pages that nothing needs to link to, and those that are left where something moved or was withdrawn. */
const UNLINKED = ['/404.html'];
const LEFT = /<meta http-equiv="refresh"|<article class="tombstone/;

const byAddress = new Map(references.map((each) => [each.page.address, each]));
const files = new Set(filesOf('**/*.*').map((file) => `/${file}`));

test('everything that a page leads to or loads is a page, a file or an anchor of the site', () => {
  const ours = references.flatMap(({ page, targets }) =>
    targets.flatMap(({ url }) => (!url || isOurs(url) ? [{ from: page.address, url }] : [])),
  );
  expect(ours.length).toBeGreaterThan(pages.length);
  const broken = Map.groupBy(
    ours.filter(({ url }) => !url || !isThere(url)),
    ({ url }) => url?.href ?? 'what is no address',
  );
  expect(
    [...broken].map(([target, [first, ...more]]) => `${target}, named on ${first?.from} and ${more.length} times more`),
  ).toEqual([]);
});

test('links lead from the home page to every page', () => {
  const unreached = new Map(byAddress);
  const found = ['/'];
  for (const address of found) {
    const reached = unreached.get(address);
    if (!reached) continue;
    unreached.delete(address);
    for (const { name, url } of reached.targets) if (name === 'a' && url && isOurs(url)) found.push(addressOf(url));
  }
  const lost = [...unreached.values()].filter(({ page }) => !LEFT.test(page.html)).map(({ page }) => page.address);
  expect(lost.filter((address) => !UNLINKED.includes(address))).toEqual([]);
});

test('every link of a passage leads to a passage of its own page', () => {
  const passages = references.flatMap(({ page, anchors, targets }) =>
    targets
      .filter(({ attributes }) => attributes.class === 'passage')
      .map(({ attributes: { href = '' } }) => ({ at: page.address + href, holds: anchors.has(href.slice(1)) })),
  );
  expect(passages.length).toBeGreaterThan(0);
  expect(passages.filter(({ holds }) => !holds)).toEqual([]);
});

/** From the root of the site, base path left out. */
function addressOf({ pathname }: URL): string {
  return decodeURIComponent(pathname.slice(home.pathname.length - 1));
}

/** Canonical and translated addresses name the public host; the pages behind them are here. */
function isOurs({ origin, pathname }: URL): boolean {
  return origin === home.origin && pathname.startsWith(home.pathname);
}

function isThere(url: URL): boolean {
  const target = byAddress.get(addressOf(url));
  if (!target) return files.has(addressOf(url));
  // What stands after `:~:` tells a browser what to mark, and names no anchor.
  const anchor = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
  return anchor === '' || target.anchors.has(anchor);
}
