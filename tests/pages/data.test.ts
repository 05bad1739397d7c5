import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { CITABLE, type CitableKind } from '../../src/core/cite/citable.ts';
import type { EventRecord, Meta } from '../../src/core/data/record.ts';
import { contentsOf, elementsOf, filesOf, home, pages } from './site.ts';

/** Hosts publish so many files at most: Cloudflare Pages, https://developers.cloudflare.com/pages/platform/limits/ */
const FILES = 20_000;
/** Bytes as they are. */
const LIST = 2_000_000;
const FEED = 80_000;

const textOf = (file: string) => contentsOf(home.pathname + file).toString();
const json = (file: string) => JSON.parse(textOf(file));
const rowsOf = (file: string): Record<string, string>[] => parse(textOf(file), { bom: true, columns: true });

const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
const validators = new Map<string, ValidateFunction>();
/** What a schema of ours objects to, and keys that it does not name. */
function objections(name: string, record: unknown): unknown[] {
  const validate = validators.get(name) ?? ajv.compile(json(`api/v1/schema/${name}.json`));
  validators.set(name, validate);
  const unnamed = Object.keys(record as object).filter((key) => !(key in (validate.schema as { properties: object }).properties));
  return [...(validate(record) ? [] : (validate.errors ?? [])), ...unnamed];
}

const { meta, events } = json('api/v1/events.json') as { meta: Meta; events: EventRecord[] };

describe('every record keeps what its schema says', () => {
  test('the schemas themselves are valid', () => {
    const schemas = filesOf('api/v1/schema/*.json');
    expect(schemas).toHaveLength(5);
    for (const file of schemas) {
      expect(json(file).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(ajv.validateSchema(json(file)), file).toBe(true);
      expect(json(file).$id).toBe(new URL(file, home).href);
    }
  });

  test.each([
    ['event', 'events'],
    ['withdrawn', 'withdrawn'],
    ['actor', 'actors'],
    ['claim', 'claims'],
    ['story', 'stories'],
  ])('%s', (name, list) => {
    const file = json(`api/v1/${list}.json`);
    expect(file.meta).toEqual(meta);
    expect(file[list].flatMap((record: unknown) => objections(name, record))).toEqual([]);
    const lined = `api/v1/${list}.jsonl`;
    // What is empty could not say anything of itself.
    expect(there.has(lined)).toBe(list !== 'withdrawn');
    const lines = list === 'withdrawn' ? undefined : textOf(lined).trimEnd().split('\n');
    if (lines) expect(lines.map((line) => JSON.parse(line))).toEqual(file[list].map((record: object) => ({ ...record, meta })));
    for (const record of file[list]) {
      const folder = list === 'withdrawn' ? CITABLE[record.kind as CitableKind] : list;
      const own = json(`${folder}/${record.id}.json`);
      expect(own.meta).toEqual(meta);
      expect(own[name]).toEqual(record);
      expect(json(`id/${folder}/${record.id}.json`)).toEqual(own);
    }
  });
});

test('no key is left out, and none is a text here and a number there', () => {
  const shapes = (value: unknown, at: string, found: Map<string, Set<string>>): Map<string, Set<string>> => {
    if (value === null) return found;
    const kind = Array.isArray(value) ? 'list' : typeof value;
    found.set(at, (found.get(at) ?? new Set()).add(kind));
    if (Array.isArray(value)) for (const item of value) shapes(item, `${at}[]`, found);
    else if (typeof value === 'object') for (const [key, item] of Object.entries(value)) shapes(item, `${at}.${key}`, found);
    return found;
  };
  const mixed = [...shapes(events, 'events', new Map())].filter(([, kinds]) => kinds.size > 1);
  expect(mixed).toEqual([]);
  const keys = new Set(events.map((event) => Object.keys(event).join()));
  expect(keys.size).toBe(1);
});

test('events keep the order of time, and each has an id of its own', () => {
  const starts = events.map(({ date }) => date.earliest ?? date.latest ?? '');
  expect(starts).toEqual(starts.toSorted());
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

test('relations are there from both ends', () => {
  const all = events.flatMap(({ id, relations }) => relations.map((relation) => ({ id, ...relation })));
  const seen = new Set(all.map(({ id, type, direction, event }) => [id, type, direction, event].join()));
  const missing = all.filter(({ id, type, direction, event }) => {
    const reverse = direction === 'outgoing' ? 'incoming' : 'outgoing';
    return !seen.has([event, type, reverse, id].join());
  });
  expect(missing).toEqual([]);
  expect(all.length).toBeGreaterThan(events.length / 2);
});

test('pages and files that a record names are there', () => {
  const addresses = events.flatMap(({ page, files }) => [page.en, page.id, ...Object.values(files)]);
  expect(addresses.filter((address) => !isThere(address))).toEqual([]);
});

describe('tables', () => {
  const rows = rowsOf('api/v1/events.csv');

  test('the one of the events says the same as the JSON, cell by cell', () => {
    const both = (name: string, words: { en: string; id: string | null }) => ({
      [`${name}_en`]: words.en,
      [`${name}_id`]: words.id,
    });
    const expected = events.map(({ date, dates, page, ...event }) => ({
      id: event.id,
      date: date.edtf,
      earliest: date.earliest,
      latest: date.latest,
      precision: date.precision,
      approximate: date.approximate,
      uncertain: date.uncertain,
      ...both('title', event.title),
      ...both('summary', event.summary),
      ...both('date', date.text),
      announced: dates.announced?.edtf,
      signed: dates.signed?.edtf,
      published: dates.published?.edtf,
      effective: dates.effective?.edtf,
      expires: dates.expires?.edtf,
      lane: event.lane,
      side: event.side,
      significance: event.significance,
      status: event.status,
      actors: event.actors.map(({ id }) => id).join('|'),
      places: event.places.join('|'),
      relations: event.relations
        .flatMap(({ type, direction, event }) => (direction === 'outgoing' ? [`${type}:${event}`] : []))
        .join('|'),
      related_by: event.relations
        .flatMap(({ type, direction, event }) => (direction === 'incoming' ? [`${type}:${event}`] : []))
        .join('|'),
      claims: event.claims.join('|'),
      sources: event.sources.map(({ url }) => url).join('|'),
      figures: event.figures.length,
      corrections: event.corrections.length,
      added: event.added,
      checked: event.checked,
      page_en: page.en,
      page_id: page.id,
      ...meta,
    }));
    const asText = (row: object) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]));
    expect(rows).toEqual(expected.map(asText));
  });

  test('those of figures and sources have every one of the events', () => {
    expect(rowsOf('api/v1/figures.csv').map(({ event, value }) => [event, Number(value)])).toEqual(
      events.flatMap(({ id, figures }) => figures.map(({ value }) => [id, value])),
    );
    expect(rowsOf('api/v1/sources.csv').map(({ event, key, url }) => [event, key, url])).toEqual(
      events.flatMap(({ id, sources }) => sources.map(({ key, url }) => [id, key, url])),
    );
  });

  test('no list has an item with the sign that stands between items', () => {
    expect(events.flatMap(({ sources }) => sources.filter(({ url }) => url.includes('|')))).toEqual([]);
  });

  test('every one has its columns described, and says what every download says', () => {
    for (const file of filesOf('api/v1/*.csv')) {
      const described = json(`${file}-metadata.json`).tableSchema.columns.map(({ name }: { name: string }) => name);
      const [first] = rowsOf(file);
      expect(Object.keys(first ?? {}), file).toEqual(described);
      expect(first, file).toMatchObject(meta);
    }
  });

  test('those of lanes, actors and years are parts of the whole', () => {
    const parts = filesOf('{lanes,actors,.}/*.csv');
    expect(parts.length).toBeGreaterThan(200);
    const known = new Set(rows.map((row) => JSON.stringify(row)));
    for (const file of parts) {
      const own = rowsOf(file);
      expect(
        own.filter((row) => !known.has(JSON.stringify(row))),
        file,
      ).toEqual([]);
      expect(own.map(({ id }) => id)).toEqual(json(file.replace('.csv', '.json')).events.map(({ id }: { id: string }) => id));
    }
  });
});

/** Files that no one is offered: what our own pages and search load, and what hosts, crawlers and consumers of oEmbed look for. */
const INNER = /^(_astro|pagefind|tiles)\/|titles\.json$|known\.json$|\.oembed\.json$|^sitemap-|^robots\.txt$/;

test('every download says its licence, how it is cited, of which day it is, and from which edition', () => {
  const files = filesOf('**/*.{json,jsonl,csv,xml,ics,bib,ris,txt}').filter((file) => !INNER.test(file));
  expect(files.length).toBeGreaterThan(5000);
  const silent = files.filter((file) => {
    // Calendars break lines wherever 75 octets are full.
    const text = textOf(file).replaceAll('\r\n ', '');
    const said = [meta.digest, meta.generated, 'CC BY 4.0', 'Sputnik Moments contributors'];
    return said.some((part) => !text.includes(part));
  });
  expect(silent).toEqual([]);
});

describe('the description for machines', () => {
  const description = json('api/v1/openapi.json');

  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(description));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('every address that it names is there, and every file of the API is named', () => {
    const patterns = Object.keys(description.paths).map(
      (path) =>
        new RegExp(
          `^${path
            .slice(1)
            .replaceAll('.', '\\.')
            .replace(/\{\w+\}/g, '[^/]+')}$`,
        ),
    );
    const files = filesOf('**/*.{json,jsonl,csv,xml,ics}');
    expect(patterns.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([]);
    expect(files.filter((file) => file.startsWith('api/') && !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
  });
});

describe('what can be followed', () => {
  const days = /^\d{4}-\d\d-\d\dT00:00:00Z$/;
  const isFollowed = /^(id\/)?((lanes|actors)\/[^/]+\/)?$/;
  const followed = filesOf('**/feed.xml')
    .map((file) => file.slice(0, -'feed.xml'.length))
    .filter((at) => isFollowed.test(at));

  test('is the whole site, every lane and every actor, in both languages', () => {
    const expected = pages.map(({ address }) => address.slice(1)).filter((at) => isFollowed.test(at));
    expect(followed.toSorted()).toEqual(expected.toSorted());
  });

  test('Atom and JSON Feed have what they must, and say the same', () => {
    for (const at of followed) {
      const atom = parseAtomFeed(textOf(`${at}feed.xml`));
      const feed = parseJsonFeed(textOf(`${at}feed.json`));
      expect(atom.links?.find(({ rel }) => rel === 'self')?.href, at).toBe(new URL(`${at}feed.xml`, home).href);
      expect(feed.feed_url, at).toBe(new URL(`${at}feed.json`, home).href);
      expect(atom.links?.find(({ rel }) => rel === 'alternate')?.href, at).toBe(new URL(at, home).href);
      expect([atom.authors?.length, atom.updated], at).toEqual([1, expect.stringMatching(days)]);
      expect(atom.rights?.value, at).toContain(meta.digest);
      const entries = atom.entries ?? [];
      expect(entries.length, at).toBeGreaterThan(0);
      expect(entries.length, at).toBeLessThanOrEqual(50);
      expect(new Set(entries.map(({ id }) => id)).size, at).toBe(entries.length);
      for (const { id, title, updated, published } of entries) {
        expect([id && isThere(id), title?.value?.length, updated, published], id).toEqual([
          true,
          expect.any(Number),
          expect.stringMatching(days),
          expect.stringMatching(days),
        ]);
      }
      expect(
        feed.items?.map(({ id, title, date_published }) => [id, title, date_published]),
        at,
      ).toEqual(entries.map(({ id, title, published }) => [id, title?.value, published]));
    }
  });

  test('a calendar has the events whose day is known, and only these', () => {
    const isKnown = ({ edtf }: EventRecord['date']) => /^\d{4}-\d\d-\d\d(\/(\d{4}-\d\d-\d\d|\.\.))?$/.test(edtf);
    const known = events.filter(({ date }) => isKnown(date));
    for (const language of ['', 'id/'] as const) {
      const dated = calendarOf(`${language}calendar.ics`);
      expect(dated.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual(
        known.map(({ page, date }) => [language ? page.id : page.en, date.earliest]),
      );
      expect(dated.filter(({ startDate, endDate }) => !startDate.isDate || endDate.compare(startDate) <= 0)).toEqual([]);
    }
    for (const at of followed) expect(calendarOf(`${at}calendar.ics`).length, at).toBeGreaterThanOrEqual(0);
  });

  test('pages tell in their head how they are followed', () => {
    for (const { address, html } of pages.filter(({ address }) => isFollowed.test(address.slice(1)))) {
      const links = [...elementsOf(html.slice(0, html.indexOf('</head>')), 'link')].map(({ attributes }) => attributes);
      const feeds = links.filter(({ rel, type }) => rel === 'alternate' && /feed|atom|calendar/.test(type ?? ''));
      expect(
        feeds.map(({ href }) => href),
        address,
      ).toEqual(['feed.xml', 'feed.json', 'calendar.ics'].map((file) => new URL(address.slice(1) + file, home).href));
    }
  });

  test(`a feed weighs at most ${FEED / 1000} kB`, () => {
    const heavy = followed.flatMap((at) => [`${at}feed.xml`, `${at}feed.json`]).filter((file) => textOf(file).length > FEED);
    expect(heavy).toEqual([]);
  });
});

test('the page about the data names every key of an event, in both languages', () => {
  for (const address of ['/data/', '/id/data/']) {
    const html = pages.find((page) => page.address === address)?.html ?? '';
    expect(Object.keys(events[0] ?? {}).filter((key) => !html.includes(`<code>${key}</code>`))).toEqual([]);
    const [data] = [...elementsOf(html, 'script')].filter(({ attributes }) => attributes.type === 'application/ld+json');
    const [{ distribution, version }] = JSON.parse(data?.text ?? '')['@graph'];
    expect(version).toBe(meta.digest);
    expect(distribution.filter(({ contentUrl }: { contentUrl: string }) => !isThere(contentUrl))).toEqual([]);
  }
});

test(`a list weighs at most ${LIST / 1e6} MB, and the site has well below ${FILES} files`, () => {
  expect(
    filesOf('api/v1/*').filter((file) => file !== 'api/v1/schema' && contentsOf(home.pathname + file).length > LIST),
  ).toEqual([]);
  expect(there.size).toBeLessThan(FILES * 0.8);
});

function calendarOf(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(textOf(file)));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const there = new Set(filesOf('**/*.*'));

/** Whether an address of ours has a page or a file. */
function isThere(address: string): boolean {
  const path = address.startsWith(home.href) ? address.slice(home.href.length) : undefined;
  return path !== undefined && there.has(path.endsWith('/') || path === '' ? `${path}index.html` : path);
}
