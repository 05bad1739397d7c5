import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { headAt, heads, indexed } from './head.ts';
import { contentsOf, filesOf, home } from './site.ts';

const LANGUAGES = ['en', 'id'];

/** Read by a parser that refuses XML that is not well-formed. */
const entries = filesOf('sitemap-[0-9]*.xml').flatMap((file) => read(contentsOf(home.pathname + file).toString(), 'url'));

test('robots.txt names the sitemap, which names its parts', () => {
  const robots = contentsOf(`${home.pathname}robots.txt`).toString().split('\n');
  expect(robots).toContain(`Sitemap: ${new URL('sitemap-index.xml', home).href}`);
  const parts = read(contentsOf(`${home.pathname}sitemap-index.xml`).toString(), 'sitemap').map(({ loc }) => loc);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.sort()).toEqual(
    filesOf('sitemap-[0-9]*.xml')
      .map((file) => new URL(file, home).href)
      .sort(),
  );
});

test('the sitemap lists every page that speaks for itself, once, and no other', () => {
  const own = indexed.filter(({ address, canonical }) => canonical === address).map(({ address }) => address);
  expect(own.length).toBeGreaterThan(20);
  expect(entries.map(({ loc }) => loc).sort()).toEqual(own.sort());
});

test('the sitemap names the translations of a page, and these name it in turn', () => {
  const entryOf = new Map(entries.map((entry) => [entry.loc, entry]));
  const wrong = entries.flatMap(({ loc, alternates }) => {
    const problems: string[] = [];
    const page = headAt(loc);
    if (JSON.stringify(alternates) !== JSON.stringify(page?.alternates)) problems.push(`${loc}: other alternates than the page`);
    if (!alternates.some(({ address }) => address === loc)) problems.push(`${loc}: does not name itself`);
    for (const { address, language } of alternates) {
      if (!entryOf.get(address)?.alternates.some((back) => back.address === loc))
        problems.push(`${loc}: ${address} does not answer`);
      if (language !== 'x-default' && headAt(address)?.language !== language)
        problems.push(`${loc}: ${address} is not ${language}`);
    }
    return problems;
  });
  expect(wrong).toEqual([]);
});

test('the sitemap says of a page on which day it changed, never at which time', () => {
  const dated = entries.filter(({ lastmod }) => lastmod !== undefined);
  expect(dated.length).toBeGreaterThan(20);
  expect(dated.filter(({ lastmod }) => !/^\d{4}-\d\d-\d\d$/.test(lastmod ?? ''))).toEqual([]);
});

test('every page that is indexed has one canonical address, its translations and a default for everyone else', () => {
  const wrong = indexed.flatMap(({ address, canonical, alternates }) => {
    const target = canonical && headAt(canonical);
    if (!target || target.canonical !== canonical)
      return [`${address}: canonical ${canonical} is no page that speaks for itself`];
    const languages = alternates.map(({ language }) => language);
    const fallback = alternates.find(({ language }) => language === 'x-default')?.address;
    const english = alternates.find(({ language }) => language === 'en')?.address;
    return [
      ...(languages.length === new Set(languages).size && LANGUAGES.includes(languages[0] ?? '')
        ? []
        : [`${address}: ${languages}`]),
      ...(fallback === english && fallback ? [] : [`${address}: x-default is ${fallback}`]),
    ];
  });
  expect(wrong).toEqual([]);
});

test('pages that say nothing of their own point nowhere', () => {
  const silent = heads.filter((head) => !indexed.includes(head));
  expect(silent.length).toBeGreaterThan(2);
  expect(silent.filter(({ alternates }) => alternates.length > 0)).toEqual([]);
});

function read(xml: string, element: 'url' | 'sitemap'): Entry[] {
  const found: Entry[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    text = '';
    if (local === element) found.push({ loc: '', lastmod: undefined, alternates: [] });
    if (local === 'link' && uri === 'http://www.w3.org/1999/xhtml') {
      const value = (name: string) => attributes[name]?.value ?? '';
      expect(value('rel')).toBe('alternate');
      found.at(-1)?.alternates.push({ language: value('hreflang'), address: value('href') });
    }
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ local }) => {
    const entry = found.at(-1);
    if (entry && (local === 'loc' || local === 'lastmod')) entry[local] = text;
  });
  parser.write(xml).close();
  return found;
}

interface Entry {
  loc: string;
  lastmod: string | undefined;
  alternates: { language: string; address: string }[];
}
