import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { contentsOf, elementsOf, home, pages } from './site.ts';

test.each(['', 'id/'])('below /%s, the page of corrections has as many as its feeds, and says so if there are none', (prefix) => {
  const html = pages.find(({ address }) => address === `/${prefix}corrections/`)?.html ?? '';
  const shown = [...elementsOf(html, 'h3')].length;
  const links = [...elementsOf(html, 'link')].flatMap(({ attributes: { rel, type = '', href = '' } }) =>
    rel === 'alternate' && type.startsWith('application/') ? [{ type, href }] : [],
  );
  const [atom, json] = ['application/atom+xml', 'application/feed+json'].map((type) =>
    contentsOf(links.find((link) => link.type === type)?.href ?? '').toString(),
  );
  expect(parseAtomFeed(atom ?? '').entries ?? []).toHaveLength(shown);
  const feed = JSON.parse(json ?? '');
  expect(feed.items).toHaveLength(shown);
  expect(parseJsonFeed(feed).home_page_url).toBe(new URL(`${prefix}corrections/`, home).href);
  expect(/No correction has been recorded|Belum ada koreksi yang tercatat/.test(html)).toBe(shown === 0);
});

test('every event, claim and story tells when it was added, changed and checked, in this order of time', () => {
  const entries = pages.filter(({ address }) => /^\/(id\/)?(events|claims|stories)\/[^/]+\/$/.test(address));
  expect(entries.length).toBeGreaterThan(0);
  const lost = entries.filter(({ html }) => {
    if (/<meta name="robots" content="noindex"/.test(html)) return false; // a tombstone
    const [added, changed] = ['Added|Ditambahkan', 'Last changed|Terakhir diubah'].map(
      (name) => new RegExp(`<dt>(?:${name})</dt>\\s*<dd>\\s*<time datetime="(\\d{4}-\\d\\d-\\d\\d)"`).exec(html)?.[1],
    );
    return !added || !changed || changed < added;
  });
  expect(lost.map(({ address }) => address)).toEqual([]);
});
