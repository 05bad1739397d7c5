import { plugins } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { accessDate } from '../../../src/core/cite/access-date.ts';
import { type Citable, citableActor, citableClaim, citableEvent, citableStory } from '../../../src/core/cite/citable.ts';
import { citationText } from '../../../src/core/cite/citation.ts';
import { STYLE_IDS } from '../../../src/core/cite/citation-style.ts';
import { cslDate, cslItem } from '../../../src/core/cite/csl.ts';
import { inLine, references } from '../../../src/core/cite/reference.ts';
import { parseDate } from '../../../src/core/date.ts';
import type { Source } from '../../../src/core/event.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { makePaths } from '../../../src/core/paths.ts';
import { makeWords } from '../../../src/core/words.ts';
import { cite } from '../../../src/files/citations.ts';
import { readWords } from '../content.ts';
import { claim, source } from '../records.ts';

const paths = makePaths('/');
const words = { en: makeWords(readWords('en'), 'en'), id: makeWords(readWords('id'), 'id') };
const HOST = 'https://example.org';
const text = (record: Citable) => cite(record, HOST + record.path, words[record.language]);
const refer = (record: Citable) => references(record, HOST + record.path, words[record.language]);

const rule: Source = {
  ...source('rule'),
  title: 'A rule on chips',
  publisher: 'Bureau of Industry and Security',
  kind: 'primary',
};
const facts = { added: '2026-11-21', checked: '2026-11-22', sources: { post: source(), rule } };
const event = (change: Partial<Parameters<typeof citableEvent>[0]> = {}) => ({
  id: 'zhipu-funding',
  title: 'Zhipu AI says it raised 2.5 billion yuan',
  summary: 'In one year.',
  language: 'en' as const,
  when: parseDate('2023-10-20'),
  facts,
  ...change,
});
const english = citableEvent(event(), 'en', paths);
const indonesian = citableEvent(event({ language: 'id', title: 'Zhipu AI menghimpun 2,5 miliar yuan' }), 'id', paths);

describe('the record of an event', () => {
  test('is cited in each style, with what happened when, its version and the day of access', () => {
    const { apa, chicago, mla } = text(english).entry.styles;
    expect(apa.text).toBe(
      'Sputnik Moments contributors. (2026, November 21). Zhipu AI says it raised 2.5 billion yuan [Timeline entry; event date: 20 October 2023; version: 22 November 2026]. Sputnik Moments. Retrieved [date of access], from https://example.org/events/zhipu-funding/',
    );
    expect(chicago.text).toBe(
      'Sputnik Moments contributors. 2026. “Zhipu AI Says It Raised 2.5 Billion Yuan.” Timeline entry; event date: 20 October 2023; version: 22 November 2026. Sputnik Moments. November 21, 2026. Accessed [date of access]. https://example.org/events/zhipu-funding/.',
    );
    expect(mla.text).toBe(
      'Sputnik Moments contributors. “Zhipu AI Says It Raised 2.5 Billion Yuan.” Sputnik Moments, timeline entry; event date: 20 October 2023; version: 22 November 2026, 21 Nov. 2026, https://example.org/events/zhipu-funding/. Accessed [date of access].',
    );
  });

  test('is cited in Indonesian, without the capitals of English titles', () => {
    const { entry } = text(indonesian);
    expect(entry.styles.chicago.text).toBe(
      'Sputnik Moments contributors. 2026. “Zhipu AI menghimpun 2,5 miliar yuan.” Entri lini masa; tanggal peristiwa: 20 Oktober 2023; versi: 22 November 2026. Sputnik Moments. 21 November 2026. Diakses [tanggal akses]. https://example.org/id/events/zhipu-funding/.',
    );
    expect(entry.inLine).toBe(
      '“Zhipu AI menghimpun 2,5 miliar yuan” (20 Oktober 2023), Sputnik Moments, https://example.org/id/events/zhipu-funding/',
    );
  });

  test('keeps its English title where it is not translated, and says the rest in Indonesian', () => {
    const [entry] = refer(citableEvent(event(), 'id', paths));
    expect(entry).toMatchObject({ language: 'en', kind: 'entri lini masa; tanggal peristiwa: 20 Oktober 2023' });
  });

  test('has its title in italics where the style asks for it, and a gap for the day of access', () => {
    expect(text(english).entry.styles.apa.html).toEqual([
      expect.stringContaining('<i>Zhipu AI says it raised 2.5 billion yuan</i>'),
      ', from https://example.org/events/zhipu-funding/',
    ]);
  });

  test('is of the day on which it was last checked or corrected', () => {
    const version = (change: object) => citableEvent(event({ facts: { ...facts, ...change } }), 'en', paths).version;
    expect(version({})).toBe('2026-11-22');
    expect(version({ corrections: [{ date: '2026-12-01' }, { date: '2026-11-30' }] })).toBe('2026-12-01');
    expect(version({ corrections: [{ date: '2026-11-21' }] })).toBe('2026-11-22');
  });

  test('quotes within its title become single ones in the short form', () => {
    const [entry] = refer(citableEvent(event({ title: 'Rubio says “now”' }), 'en', paths));
    expect(inLine(entry, 'en')).toMatch(/^“Rubio says ‘now’” \(20 October 2023\), Sputnik Moments, https:/);
  });
});

describe('primary sources', () => {
  test('are cited beside the record, secondary ones and further reading are not', () => {
    const sources = { post: source(), rule, more: { ...rule, further: true as const } };
    const { sources: cited } = text(citableEvent(event({ facts: { ...facts, sources } }), 'en', paths));
    expect(cited.map(({ key }) => key)).toEqual(['event:zhipu-funding:rule']);
    expect(cited[0]?.inLine).toBe(
      '“A rule on chips” (1 January 2023), Bureau of Industry and Security, https://example.org/rule',
    );
    expect(cited[0]?.styles.chicago.text).toBe(
      '“A Rule on Chips.” 2023. Bureau of Industry and Security. January 1, 2023. https://example.org/rule.',
    );
  });

  test('have no author that nobody wrote down, and no day on which the reader saw them', () => {
    const [, item] = refer(english).map((reference) => cslItem(reference, 'en'));
    expect(item).toMatchObject({ publisher: 'Bureau of Industry and Security' });
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('accessed');
  });

  test('are the same record in either language, while the entries are two', () => {
    const keys = [english, indonesian].map((record) => refer(record).map(({ key }) => key));
    expect(keys).toEqual([
      ['event:zhipu-funding', 'event:zhipu-funding:rule'],
      ['id:event:zhipu-funding', 'event:zhipu-funding:rule'],
    ]);
  });
});

test('a claim is never cited without its verdict', () => {
  const record = {
    id: 'sum',
    statement: 'A firm raised a sum.',
    record: 'It did not.',
    facts: claim({ verdict: 'contradicted' }),
  };
  const { entry } = text(citableClaim(record, 'en', paths));
  const all = [entry.inLine, ...STYLE_IDS.map((style) => entry.styles[style].text)];
  for (const citation of all) expect(citation).toMatch(/claim review; verdict: contradicted/i);
  expect(entry.styles.apa.text).toContain('A firm raised a sum [Claim review');
});

test('a story is cited by the day of its publication, an actor without one and by the newest of its events', () => {
  const story = { id: 'walk', title: 'A walk', summary: 'Of steps.', language: 'en' as const, facts };
  expect(text(citableStory(story, 'en', paths)).entry.styles.apa.text).toContain('(2026, November 21). A walk [Story; version');
  const actor = { id: 'acme', name: 'Acme', localName: 'Acme', about: 'A firm.' };
  const events = [event(), event({ facts: { ...facts, checked: '2027-01-02' } })];
  expect(text(citableActor(actor, events, 'en', paths)).entry.styles.apa.text).toBe(
    'Sputnik Moments contributors. (n.d.). Acme [Actor page; version: 2 January 2027]. Sputnik Moments. Retrieved [date of access], from https://example.org/actors/acme/',
  );
});

describe('dates', () => {
  test.each([
    ['2023', { 'date-parts': [[2023]] }],
    ['2023-10', { 'date-parts': [[2023, 10]] }],
    ['2023-10-20', { 'date-parts': [[2023, 10, 20]] }],
    ['2023-10~', { 'date-parts': [[2023, 10]], circa: true }],
    ['2023?', { 'date-parts': [[2023]], circa: true }],
    [
      '2017-05-23/2017-05-27',
      {
        'date-parts': [
          [2017, 5, 23],
          [2017, 5, 27],
        ],
      },
    ],
    [
      '2023-09/2024-11-22',
      {
        'date-parts': [
          [2023, 9],
          [2024, 11, 22],
        ],
      },
    ],
    [
      '2023-11-10~/2023-11-21',
      {
        'date-parts': [
          [2023, 11, 10],
          [2023, 11, 21],
        ],
        circa: true,
      },
    ],
    ['2022/..', { literal: 'since 2022' }],
    ['../2024-02~', { literal: 'until about February 2024' }],
  ])('%s is as exact in CSL-JSON as it is in the record', (edtf, expected) => {
    expect(cslDate(parseDate(edtf), 'en')).toEqual(expected);
  });

  test.each([
    ['2023', '(2023)', '2023. Bureau of Industry and Security. 2023.', 'Security, 2023,'],
    ['2023-10', '(2023, October)', '2023. Bureau of Industry and Security. October 2023.', 'Security, Oct. 2023,'],
    ['2023-10~', '(about October 2023)', 'about October 2023.', 'Security, about October 2023,'],
    ['2017-05-23/2017-05-27', '(2017, May 23–27)', 'May 23–27, 2017.', 'Security, 23–27 May 2017,'],
    ['2022/..', '(since 2022)', 'since 2022.', 'Security, since 2022,'],
  ])('of a source, %s, appear in every style without an invented day', (date, apa, chicago, mla) => {
    const sources = { rule: { ...rule, date } };
    const [cited] = text({ ...citableEvent(event({ facts: { ...facts, sources } }), 'en', paths), path: `/${date}/` }).sources;
    expect(cited?.styles.apa.text).toContain(apa);
    expect(cited?.styles.chicago.text).toContain(chicago);
    expect(cited?.styles.mla.text).toContain(mla);
  });

  test('of access are written by the script as the styles themselves write them', () => {
    const csl = plugins.config.get('@csl');
    for (const language of LANGUAGES) {
      for (const style of STYLE_IDS) {
        for (let month = 1; month <= 12; month += 1) {
          const item = {
            id: 'x',
            type: 'webpage',
            title: 'T',
            URL: 'https://a.b',
            accessed: { 'date-parts': [[2027, month, 5]] },
          };
          const engine = csl.engine([item], `sputnik-${style}`, language === 'en' ? 'en-US' : 'id-ID', 'text');
          engine.updateItems(['x']);
          expect(engine.makeBibliography()[1][0]).toContain(` ${accessDate(2027, month, 5, style, language)}`);
        }
      }
    }
  });
});

test('the text file has every style of the record and of its sources, how to fill the gap, the licence and the address', () => {
  const cited = text(english);
  const file = citationText(cited, words.en, 'Data of today.');
  for (const each of [cited.entry, ...cited.sources]) {
    expect(file).toContain(`\n${each.inLine}\n`);
    for (const style of STYLE_IDS) expect(file).toContain(`\n${words.en(`cite.style.${style}`)}\n${each.styles[style].text}\n`);
  }
  expect(file).toContain('in place of “[date of access]”');
  expect(file).toContain('https://creativecommons.org/licenses/by/4.0/');
  expect(file).toContain('\nData of today.\n');
  expect(file.trimEnd().endsWith('https://example.org/events/zhipu-funding/')).toBe(true);
});
