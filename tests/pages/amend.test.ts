import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementsOf, pages } from './site.ts';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined);
const own = pages.filter(({ address }) => !/\/embed\/|^\/404\.html/.test(address) && !isMoved(address));
const links = own.map(({ address, html }) => ({
  address,
  hrefs: [...elementsOf(html, 'a')].map(({ attributes }) => attributes['href'] ?? ''),
}));

test('every page takes reports of mistakes and of broken links, with its own address', () => {
  const lost = links.flatMap(({ address, hrefs }) =>
    ['correction', 'broken-link']
      .filter(
        (form) => !hrefs.some((href) => href.includes(`/issues/new?template=${form}.yml`) && !href.includes('page=undefined')),
      )
      .map((form) => `${address}: ${form}`),
  );
  expect(lost).toEqual([]);
});

test('every entry, actor and page of prose opens for editing at the first line of its own words', () => {
  const wrong = links.flatMap(({ address, hrefs }) => {
    const edit = hrefs.map((href) => /\/edit\/main\/([^#]+)#L(\d+)$/.exec(href)).find((match) => match);
    if (!edit) return /\/(?:events|claims|stories|actors)\/[^/]+\/$|\/(?:about|method)\/$/.test(address) ? [address] : [];
    const [, file = '', line = ''] = edit;
    const lines = read(file);
    const isWords = lines?.[Number(line) - 1]?.trim() && (!file.endsWith('.mdx') || lines.indexOf('---', 1) < Number(line) - 1);
    return isWords ? [] : [`${address}: ${file}:${line}`];
  });
  expect(wrong).toEqual([]);
});

test('every source of an event and of a claim is reported as broken with the line on which its address stands', () => {
  let count = 0;
  const wrong = links.flatMap(({ address, hrefs }) =>
    hrefs.flatMap((href) => {
      const { searchParams } = new URL(href, 'https://example.org');
      const place = searchParams.get('place');
      if (!place) return [];
      count += 1;
      const [file = '', line = ''] = place.split(':');
      return read(file)?.[Number(line) - 1]?.includes(searchParams.get('address') ?? '?') ? [] : [`${address}: ${place}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(own.length);
});

/** Pages that only lead on, and tombstones, hold no words of an entry. */
function isMoved(address: string): boolean {
  const html = pages.find((page) => page.address === address)?.html ?? '';
  return html.includes('http-equiv="refresh"');
}
