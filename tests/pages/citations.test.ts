import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { contentsOf, elementsOf, home, pages } from './site.ts';

/** Pages of records that are cited; those of withdrawn entries offer no citation. */
const records = pages
  .filter(({ address, html }) => /^\/(id\/)?(events|claims|stories|actors)\/[^/]+\/$/.test(address) && html.includes('id="cite"'))
  .map(({ address, html }) => ({
    address,
    html,
    stem: home.pathname + address.slice(1, -1),
    url: home.origin + home.pathname + address.slice(1),
  }));

const read = (file: string) => contentsOf(file).toString();

/** The structure that https://github.com/citation-style-language/schema (csl-data.json) asks for, and no field that we do not write. */
const TEXT = { type: 'string', minLength: 1, pattern: '^\\S[^\\n]*$' } as const;
const DATE = {
  oneOf: [
    {
      type: 'object',
      required: ['date-parts'],
      additionalProperties: false,
      properties: {
        circa: { const: true },
        'date-parts': {
          type: 'array',
          minItems: 1,
          maxItems: 2,
          items: {
            type: 'array',
            minItems: 1,
            maxItems: 3,
            items: [
              { type: 'integer', minimum: 1900 },
              { type: 'integer', minimum: 1, maximum: 12 },
              { type: 'integer', minimum: 1, maximum: 31 },
            ],
          },
        },
      },
    },
    { type: 'object', required: ['literal'], additionalProperties: false, properties: { literal: TEXT } },
  ],
} as const;
const isCsl = new Ajv({ allErrors: true, strictTuples: false }).compile({
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['id', 'type', 'title', 'URL', 'language', 'note'],
    additionalProperties: false,
    properties: {
      id: TEXT,
      type: { const: 'webpage' },
      title: TEXT,
      author: {
        type: 'array',
        items: { type: 'object', required: ['literal'], additionalProperties: false, properties: { literal: TEXT } },
      },
      'container-title': TEXT,
      publisher: TEXT,
      issued: DATE,
      'event-date': DATE,
      URL: { type: 'string', pattern: '^https?://' },
      genre: TEXT,
      version: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      language: TEXT,
      abstract: TEXT,
      note: TEXT,
    },
  },
});

describe('every event, claim, story and actor', () => {
  test('offers its citations on its page and as files', () => {
    expect(records.length).toBeGreaterThan(1000);
    for (const { address, html, stem } of records) {
      const links = [...elementsOf(html, 'a')].map(({ attributes }) => attributes.href);
      const files = ['bib', 'ris', 'csl.json', 'txt'].map((form) => `${stem}.${form}`);
      expect(links, address).toEqual(expect.arrayContaining(['#cite', ...files]));
    }
  });

  test('is read from its four files by parsers of others as the same thing', () => {
    for (const { address, stem, url } of records) {
      const csl = JSON.parse(read(`${stem}.csl.json`)) as Item[];
      expect(isCsl(csl), `${address}: ${JSON.stringify(isCsl.errors)}`).toBe(true);
      const expected = csl.map(({ id, title, URL }) => ({ id, title, URL }));
      expect(expected[0]?.URL, address).toBe(url);

      const bib = parse(read(`${stem}.bib`), { sentenceCase: false });
      expect(bib.errors, address).toEqual([]);
      expect(
        bib.entries.map(({ key, fields }) => ({ id: key, title: fields.title, URL: fields.url })),
        address,
      ).toEqual(expected);

      const ris = read(`${stem}.ris`);
      expect(ris, address).toMatch(
        /^(TY {2}- ELEC\r\n(?:(?!TY|ER)[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+ER {2}- \r\n(\r\n(?=TY)|$))+$/,
      );
      const { data } = new Cite(ris, { forceType: '@ris/file' });
      expect(
        data.map(({ id, title, URL }) => ({ id, title, URL })),
        address,
      ).toEqual(expected);

      const text = read(`${stem}.txt`);
      for (const { URL } of csl) expect(text, address).toContain(URL);
      expect(text, address).toMatch(/^APA, /m);
      expect(text, address).toContain('CC BY 4.0');
    }
  });

  test('offers its primary sources, too, or says where they are', () => {
    const wrong = records.filter(({ address, html, stem }) => {
      const [, ...sources] = JSON.parse(read(`${stem}.csl.json`)) as Item[];
      const says = /Cite the primary source too|Kutip juga sumber primernya/.test(html);
      return says !== (sources.length > 0 || /^\/(id\/)?(stories|actors)\//.test(address));
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('names its version in every form, and has a place for the day of access in every style', () => {
    for (const { address, html, stem } of records) {
      const { version = '' } = (JSON.parse(read(`${stem}.csl.json`)) as Item[])[0] ?? {};
      expect(version, address).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(read(`${stem}.bib`), address).toContain(`\n  version = {${version}},\n`);
      expect(read(`${stem}.ris`), address).toContain(`\r\nET  - ${version}\r\n`);
      const day = Number(version.slice(8));
      const text = read(`${stem}.txt`);
      expect(text.match(new RegExp(`\\b(?:version|versi): ${day} \\p{L}+ ${version.slice(0, 4)}`, 'gu')), address).toHaveLength(
        3,
      );
      // In each style, and in the sentence that says what belongs there.
      expect(text.match(address.startsWith('/id/') ? /\[tanggal akses\]/g : /\[date of access\]/g), address).toHaveLength(4);
      expect([...elementsOf(html, 'access-date')].map(({ attributes }) => attributes['data-style'])).toEqual([
        'apa',
        'chicago',
        'mla',
      ]);
    }
  });

  test('says in every file who is credited and under which licence', () => {
    for (const { address, stem } of records) {
      for (const form of ['bib', 'ris', 'csl.json', 'txt']) {
        const file = read(`${stem}.${form}`);
        expect(file, `${address} ${form}`).toContain('Sputnik Moments contributors');
        expect(file, `${address} ${form}`).toContain('CC BY 4.0');
      }
    }
  });
});

test('no two records of a language share a name in reference managers', () => {
  const names = records.map(({ stem }) => (JSON.parse(read(`${stem}.csl.json`)) as Item[])[0]?.id);
  expect(new Set(names).size).toBe(names.length);
});

interface Item {
  id: string;
  title: string;
  URL: string;
  version?: string;
}
