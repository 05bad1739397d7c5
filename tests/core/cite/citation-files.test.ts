import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { biblatex } from '../../../src/core/cite/biblatex.ts';
import type { Reference } from '../../../src/core/cite/reference.ts';
import { ris } from '../../../src/core/cite/ris.ts';
import { parseDate } from '../../../src/core/date.ts';

const reference = (change: Partial<Reference> = {}): Reference => ({
  key: 'event:zhipu-funding',
  title: 'Zhipu AI says it raised a sum',
  author: 'Sputnik Moments contributors',
  site: 'Sputnik Moments',
  publisher: undefined,
  date: parseDate('2026-11-21'),
  eventDate: parseDate('2023-10-20'),
  url: 'https://example.org/events/zhipu-funding/',
  kind: 'timeline entry',
  version: '2026-11-22',
  dated: 'version: 22 November 2026',
  language: 'en',
  summary: 'In one year.',
  note: 'Licence: CC BY 4.0.',
  ...change,
});

const read = (file: string) => {
  const { entries, errors } = parse(file, { sentenceCase: false });
  expect(errors).toEqual([]);
  return entries.map(({ fields }) => fields);
};

/** What people write: any script, and all that TeX or RIS could take for its own. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(...String.raw`\{}~^&%$#_"'“”@,.;:-<>`),
      fc.constantFrom(...'aZé智谱ñ '),
      fc.string({ minLength: 1 }),
    ),
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

test('BibLaTeX keeps every sign of every script, as an independent parser reads it', () => {
  fc.assert(
    fc.property(prose, prose, (title, summary) => {
      const [fields, next] = read(biblatex([reference({ title, summary }), reference({ key: 'next', title: 'The next one' })]));
      expect(next?.title).toBe('The next one');
      expect(fields?.title).toBe(title);
      expect(fields?.abstract).toBe(summary);
      expect(fields?.author).toEqual([{ name: 'Sputnik Moments contributors' }]);
      expect(fields?.url).toBe('https://example.org/events/zhipu-funding/');
    }),
  );
});

test.each([['Baidu sets up R&D at 50% of $1 for #1_a'], ['智谱 (Zhipu) says {x} \\ ~ ^ "now"'], ['OpenAI’s “o1” – the model']])(
  'the title %s comes back as it was',
  (title) => {
    expect(read(biblatex([reference({ title })]))[0]?.title).toBe(title);
  },
);

test('words with capitals are held against styles that write titles in small letters', () => {
  expect(biblatex([reference({ title: 'DeepSeek beats AI models of Nvidia' })])).toContain(
    'title = {{DeepSeek} beats {AI} models of {Nvidia}},',
  );
  expect(biblatex([reference({ title: 'Zhipu raises money' })])).toContain('title = {Zhipu raises money},');
});

test('a publisher with an "and" in its name stays one', () => {
  const [fields] = read(biblatex([reference({ site: undefined, publisher: 'Bureau of Industry and Security' })]));
  expect(fields?.organization).toEqual(['Bureau of Industry and Security']);
});

test.each(['2023', '2023-10~', '2017-05-23/2017-05-27', '2022/..'])('BibLaTeX has the date %s as it is', (edtf) => {
  const file = biblatex([reference({ eventDate: parseDate(edtf), date: parseDate(edtf) })]);
  // The parser takes a tilde for a space; biber reads it as EDTF does.
  expect(file).toContain(`\n  date = {${edtf}},\n  eventdate = {${edtf}},\n`);
  expect(read(file)[0]?.date).toBe(edtf.replace('~', ''));
});

test.each([
  ['2023', '2023///'],
  ['2023-10', '2023/10//'],
  ['2023-10-20', '2023/10/20/'],
  ['2023-10~', '2023/10//about October 2023'],
  ['2017-05-23/2017-05-27', '2017/05/23/23–27 May 2017'],
  ['2022/..', '2022///since 2022'],
  ['../2022', undefined],
])('RIS has the date %s as it is', (edtf, expected) => {
  const file = ris([reference({ date: parseDate(edtf) })], 'en');
  expect(/^DA {2}- (.*)\r$/m.exec(file)?.[1]).toBe(expected);
});

test('RIS is lines of tags between TY and ER, each ending in CR LF, and keeps every sign', () => {
  fc.assert(
    fc.property(prose, prose, (title, summary) => {
      const file = ris([reference({ title, summary }), reference({ key: 'next' })], 'en');
      expect(file).toMatch(/^(TY {2}- ELEC\r\n(?:(?!TY|ER)[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+ER {2}- \r\n(\r\n(?=TY)|$)){2}$/);
      const { data } = new Cite(file, { forceType: '@ris/file' });
      expect(data.map((item) => item.title)).toEqual([title, 'Zhipu AI says it raised a sum']);
      expect(data[0]).toMatchObject({ type: 'webpage', abstract: summary, URL: 'https://example.org/events/zhipu-funding/' });
    }),
  );
});
