import { describe, expect, test } from 'vitest';
import { contentsOf, elementsOf, home, pages } from './site.ts';

/** What a page tells other sites of itself. */
const previews = pages
  .filter(({ html }) => html.includes('og:title'))
  .map(({ address, html }) => {
    const properties = [...elementsOf(html, 'meta')].map(({ attributes }): [string, string] => [
      attributes['property'] ?? attributes['name'] ?? '',
      attributes['content'] ?? '',
    ]);
    return { address, html, all: properties.map(([key]) => key), of: new Map(properties) };
  });

const RECORD = /^\/(?:id\/)?(?:events|claims|stories)\/[^/]+\/$/;
const records = previews.filter(({ address, html }) => RECORD.test(address) && !html.includes('content="noindex"'));

describe('what other sites show of a link', () => {
  test('is said by every page of both languages, and once', () => {
    expect(previews.length).toBeGreaterThan(1000);
    for (const { address, all, of } of previews) {
      const said = all.filter((key) => /^(?:og|twitter|article):/.test(key));
      expect(new Set(said).size, address).toBe(said.length);
      for (const key of ['og:title', 'og:description', 'og:site_name', 'og:type', 'og:image:alt', 'twitter:image:alt']) {
        expect(of.get(key)?.trim(), `${address} ${key}`).toBeTruthy();
      }
      expect(of.get('twitter:card'), address).toBe('summary_large_image');
      const isIndonesian = address.startsWith('/id/');
      expect([of.get('og:locale'), of.get('og:locale:alternate')], address).toEqual(
        isIndonesian ? ['id_ID', 'en_GB'] : ['en_GB', 'id_ID'],
      );
    }
  });

  test('has the address of the page, with its host', () => {
    for (const { address, html, of } of previews) {
      const own = new URL(`.${address}`, home).href;
      expect(of.get('og:url'), address).toBe(html.includes('content="noindex"') ? undefined : own);
    }
  });

  test('is an article, with its dates, where the page is a record', () => {
    for (const { address, of } of previews) {
      const isRecord = records.some((record) => record.address === address);
      expect(of.get('og:type'), address).toBe(isRecord ? 'article' : 'website');
      const dates = [of.get('article:published_time'), of.get('article:modified_time')];
      if (isRecord) for (const date of dates) expect(date, address).toMatch(/^\d{4}-\d\d-\d\d$/);
      else expect(dates, address).toEqual([undefined, undefined]);
    }
  });
});

describe('social pictures', () => {
  test('every event, claim and story has one of its own in each language, and every other page that of the site', () => {
    const own = records.filter(({ of, address }) => of.get('og:image') === new URL(`.${address.slice(0, -1)}.png`, home).href);
    expect(own.length).toBe(records.length);
    for (const { address, of } of previews.filter((page) => !records.includes(page))) {
      const ofSite = address.startsWith('/id/') ? 'id/picture.png' : 'picture.png';
      expect(of.get('og:image'), address).toBe(new URL(ofSite, home).href);
    }
  });

  test('each is a PNG of 1200 × 630 px, of at most 60 kB', () => {
    const named = new Set(previews.map(({ of }) => new URL(of.get('og:image') ?? '', home).pathname));
    expect(named.size).toBeGreaterThan(records.length);
    for (const address of named) {
      const png = contentsOf(address);
      expect(png.subarray(1, 4).toString(), address).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([1200, 630]);
      expect(png.length, address).toBeLessThanOrEqual(60_000);
    }
    for (const { address, of } of previews) {
      expect([of.get('og:image:width'), of.get('og:image:height')], address).toEqual(['1200', '630']);
    }
  });

  test('each is described in the language of its page', () => {
    for (const { address, of } of records) {
      const alt = of.get('og:image:alt') ?? '';
      const words = address.startsWith('/id/') ? /lini masa|^Klaim/ : /timeline|^Claim/;
      expect(alt, address).toMatch(words);
    }
  });
});
