import { describe, expect, test } from 'vitest';
import { writeJsonLines } from '../../../src/core/data/json-lines.ts';
import { jsonSchema } from '../../../src/core/data/json-schema.ts';
import { type EventParts, publishEvent, publishWithdrawn } from '../../../src/core/data/publish.ts';
import { EventRecord } from '../../../src/core/data/record.ts';
import type { Facts } from '../../../src/core/event.ts';
import { source } from '../records.ts';

const FACTS: Facts = {
  title: 'A firm raises a sum',
  summary: 'The firm said so on that day.',
  date: '2023-10',
  lane: 'capital',
  significance: 3,
  actors: ['acme'],
  places: ['CN'],
  status: 'confirmed',
  sources: { post: source() },
  added: '2026-01-01',
  checked: '2026-01-02',
};

const page = { en: 'https://example.org/events/a/', id: 'https://example.org/id/events/a/' };
const files = { json: page.en, csl: page.en, bib: page.en, ris: page.en, txt: page.en };

function published(facts: Partial<Facts> = {}, parts: Partial<EventParts> = {}) {
  return publishEvent({
    id: 'a',
    facts: { ...FACTS, ...facts },
    translation: undefined,
    side: 'cn',
    actors: [{ id: 'acme', name: 'Acme' }],
    links: [],
    claims: [],
    page,
    files,
    ...parts,
  });
}

test('a record has the keys of its schema, all of them, in its order', () => {
  expect(Object.keys(published())).toEqual(Object.keys(EventRecord.shape));
  expect(EventRecord.parse(published())).toEqual(published());
  expect(JSON.parse(JSON.stringify(published()))).toEqual(published());
});

test('words that are not translated are null, and not English ones', () => {
  expect(published().title).toEqual({ en: 'A firm raises a sum', id: null });
  const figures: Facts['figures'] = [{ label: 'raised', value: 1, unit: 'USD', sources: ['post'] }];
  const corrections: Facts['corrections'] = [{ date: '2026-01-02', grade: 'minor', was: 'Frim', now: 'Firm' }];
  const translation = { title: 'Judul', summary: 'Ringkasan.', figures: ['diraih'] };
  const record = published({ figures, corrections }, { translation });
  expect(record.figures[0]).toMatchObject({ label: { en: 'raised', id: 'diraih' }, qualifier: null });
  expect(record.corrections[0]).toMatchObject({ was: { en: 'Frim', id: null } });
});

test('a picture goes with its credit and licence, and what nobody credits is left out', () => {
  const credit = { credit: 'Ayu Lestari', licence: 'CC0', url: 'https://example.org/bars' } as const;
  const shown = {
    name: 'bars',
    file: 'https://example.org/events/a/bars.webp',
    alt: { en: 'Columns', id: null },
    width: 3,
    height: 2,
  };
  const pictures = [shown, { ...shown, name: 'other' }];
  expect(published({ pictures: { bars: credit } }, { pictures }).pictures).toEqual([{ ...shown, ...credit }]);
  expect(published().pictures).toEqual([]);
});

describe('a date', () => {
  test.each([
    ['2023-10', '2023-10-01', '2023-10-31', 'month', 'October 2023'],
    ['2024', '2024-01-01', '2024-12-31', 'year', '2024'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day', '29 February 2024'],
    ['2017-05-23/2017-05-27', '2017-05-23', '2017-05-27', 'day', '23–27 May 2017'],
    ['2022-10-07/..', '2022-10-07', null, 'day', 'since 7 October 2022'],
    ['../2022-10', null, '2022-10-31', 'month', 'until October 2022'],
  ])('%s has the bounds %s and %s, and says how exact it is', (date, earliest, latest, precision, text) => {
    expect(published({ date }).date).toMatchObject({ edtf: date, earliest, latest, precision, text: { en: text } });
  });

  test('says what is approximate and what is uncertain', () => {
    const hedges = (date: string) => [published({ date }).date.approximate, published({ date }).date.uncertain];
    expect(['2023', '2023~', '2023?', '2023%'].map(hedges)).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });
});

test('of what was withdrawn, the reason is left, and what to read instead', () => {
  const withdrawn = {
    id: 'a',
    kind: 'claim',
    language: 'en',
    title: 'A firm',
    date: '2026-02-01',
    reason: 'It never happened.',
    successor: { id: 'b' },
  } as const;
  const own = { ...withdrawn, language: 'id', title: 'Sebuah perusahaan', reason: 'Tidak pernah terjadi.' } as const;
  expect(publishWithdrawn(withdrawn, own, page)).toMatchObject({
    title: { en: 'A firm', id: 'Sebuah perusahaan' },
    reason: { en: 'It never happened.', id: 'Tidak pernah terjadi.' },
  });
  expect(publishWithdrawn(withdrawn, withdrawn, page)).toEqual({
    id: 'a',
    title: { en: 'A firm', id: null },
    date: '2026-02-01',
    reason: { en: 'It never happened.', id: null },
    successor: 'b',
    page,
    kind: 'claim',
  });
});

const meta = { licence: 'https://example.org/', cite: 'Us.\n', generated: '2026-01-01', digest: '0' };

test('a schema lets pass what may come, and requires what is promised', () => {
  const schema = jsonSchema(EventRecord, { id: 'https://example.org/event.json', title: 'event', meta });
  expect(schema.required).toEqual(Object.keys(EventRecord.shape));
  expect(JSON.stringify(schema)).not.toContain('additionalProperties');
  expect(schema.$comment).toBe('Us.\n https://example.org/');
});

test('every line of JSON Lines is a record that says what the file says', () => {
  const text = writeJsonLines([{ id: 'a', title: 'x\ny' }, { id: 'b' }], meta);
  expect(text.split('\n')).toHaveLength(3);
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: 'a', title: 'x\ny', meta },
    { id: 'b', meta },
  ]);
});
