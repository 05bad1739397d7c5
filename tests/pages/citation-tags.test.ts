import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { parseDublinCore, parseHighwirePress, parseOpenGraph } from 'html-metadata';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Head, headAt, indexed, select } from './head.ts';
import { home, pages } from './site.ts';
import { readAsZotero } from './zotero.ts';

const read = indexed.filter(({ data }) => data.length > 0).map((head) => ({ head, item: readAsZotero(head.document) }));

const RECORDS = [
  { name: 'an event', pages: /^(id\/)?events\/([^/]+)\/$/, expected: ofEvent },
  { name: 'a claim', pages: /^(id\/)?claims\/([^/]+)\/$/, expected: ofClaim },
  { name: 'a story', pages: /^(id\/)?stories\/([^/]+)\/$/, expected: ofStory },
  { name: 'an actor', pages: /^(id\/)?actors\/([^/]+)\/$/, expected: ofActor },
] as const;

test.each(RECORDS)('Zotero takes title, date and language of $name as its file has them', ({ pages: kind, expected }) => {
  const own = read.filter(({ head }) => kind.test(pathOf(head)));
  expect(own.length).toBeGreaterThan(1);
  for (const { head, item } of own) {
    const [, , id = ''] = kind.exec(pathOf(head)) ?? [];
    expect(item, head.address).toMatchObject(expected(id, headAt(head.canonical ?? '')?.language === 'id' ? 'id' : 'en'));
  }
});

test('Zotero saves every page as a web page of the site, by its contributors, under its licence, with its canonical address', () => {
  expect(read.length).toBeGreaterThan(20);
  for (const { head, item } of read) {
    expect(item, head.address).toMatchObject({
      itemType: 'webpage',
      author: { last: 'Sputnik Moments contributors' },
      url: head.canonical,
      publicationTitle: 'Sputnik Moments',
      rights: 'CC BY 4.0',
      archiveLocation: undefined,
      parts: undefined,
    });
    expect(item.author?.first, head.address).toBeUndefined();
    expect(item.abstractNote?.length, head.address).toBeGreaterThan(10);
  }
});

test('Zotero takes the date of no event for the date of a page', () => {
  const dated = new Set(read.filter(({ item }) => item.date !== undefined).map(({ head }) => head.address));
  const guessed = pages.filter(
    ({ address, html }) =>
      /<time\b[^>]*\bdatetime=/.test(html) &&
      indexed.some((head) => head.address === new URL(address.slice(1), home).href) &&
      !dated.has(new URL(address.slice(1), home).href),
  );
  expect(guessed.map(({ address }) => address)).toEqual([]);
  for (const { head, item } of read.filter(({ item }) => item.date !== undefined)) {
    expect(item.date, head.address).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('Dublin Core names its vocabularies, has each term once where one is meant, and the date and places of an event as they are', () => {
  for (const { head } of read) {
    const all = (name: string) => select(`meta[name="${name}"]`, head.document).map(({ attribs }) => attribs['content']);
    for (const once of ['DC.title', 'DC.creator', 'DC.language', 'DC.identifier']) {
      expect(all(once), `${head.address} ${once}`).toHaveLength(1);
    }
    const schemas = select('link[rel^="schema."]', head.document).map(({ attribs }) => [attribs['rel'], attribs['href']]);
    expect(schemas).toEqual([
      ['schema.DC', 'http://purl.org/dc/elements/1.1/'],
      ['schema.dcterms', 'http://purl.org/dc/terms/'],
    ]);
    const [, , id] = /^(id\/)?events\/([^/]+)\/$/.exec(pathOf(head)) ?? [];
    const facts = id ? frontmatter(`events/${id}/en.mdx`) : undefined;
    expect(all('dcterms.temporal'), head.address).toEqual(facts ? [facts['date']] : []);
    expect(all('dcterms.spatial'), head.address).toEqual(facts?.['places'] ?? []);
  }
});

test.each(RECORDS)(
  "Wikipedia's parser finds the tags of $name, and the same in each vocabulary",
  async ({ pages: kind, expected }) => {
    const own = pages.filter(
      ({ address }) => kind.test(address.slice(1)) && headAt(new URL(address.slice(1), home).href)?.canonical,
    );
    expect(own.length).toBeGreaterThan(1);
    for (const { address, html } of own) {
      const { canonical = '' } = headAt(new URL(address.slice(1), home).href) ?? {};
      const [, , id = ''] = kind.exec(address.slice(1)) ?? [];
      const { title, language, date }: Described = expected(id, headAt(canonical)?.language === 'id' ? 'id' : 'en');
      const page = load(html.slice(0, html.indexOf('</head>')));
      const [highwire, core, graph] = await Promise.all([parseHighwirePress(page), parseDublinCore(page), parseOpenGraph(page)]);
      expect(highwire, address).toMatchObject({
        title,
        author: 'Sputnik Moments contributors,',
        language,
        public_url: canonical,
        ...(date === undefined ? {} : { publication_date: date }),
      });
      expect(core, address).toMatchObject({
        title,
        creator: 'Sputnik Moments contributors',
        language,
        identifier: canonical,
        rights: 'CC BY 4.0',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        ...(date === undefined ? {} : { date, issued: date }),
      });
      expect(graph, address).toMatchObject({ url: canonical, site_name: 'Sputnik Moments' });
    }
  },
);

function ofEvent(id: string, language: Language) {
  return {
    title: frontmatter(`events/${id}/${language}.mdx`)['title'],
    date: frontmatter(`events/${id}/en.mdx`)['added'],
    language,
  };
}

function ofClaim(id: string, language: Language) {
  const { statement, added } = yaml(`claims/${id}.yaml`) as { statement: Record<Language, string>; added: string };
  return { title: statement[language], date: added, language };
}

function ofStory(id: string, language: Language) {
  return {
    title: frontmatter(`stories/${id}/${language}.mdx`)['title'],
    date: frontmatter(`stories/${id}/en.mdx`)['added'],
    language,
  };
}

function ofActor(id: string, language: Language) {
  const { name, names } = yaml(`actors/${id}.yaml`) as { name: string; names?: { id?: string } };
  return { title: (language === 'id' && names?.id) || name, language };
}

function pathOf({ address }: Head): string {
  return address.slice(home.href.length);
}

function frontmatter(file: string): Record<string, unknown> {
  return parse(text(file).split(/^---$/m)[1] ?? '') as Record<string, unknown>;
}

function yaml(file: string): unknown {
  return parse(text(file));
}

function text(file: string): string {
  return readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8');
}

type Language = 'en' | 'id';

interface Described {
  readonly title: unknown;
  readonly language: string;
  /** The day of publication, of what has one. */
  readonly date?: unknown;
}
