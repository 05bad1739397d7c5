import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { Actor } from '../../../src/core/actor.ts';
import { draftOf } from '../../../src/core/contribute/draft.ts';
import { entryFile } from '../../../src/core/contribute/entry-file.ts';
import { fieldsOf } from '../../../src/core/contribute/fields.ts';
import { draftFile, englishWords, propose } from '../../../src/core/contribute/proposal.ts';
import { Facts } from '../../../src/core/event.ts';
import { read } from '../../build/sample.ts';

const TODAY = Date.UTC(2026, 10, 22, 12);

const draft = {
  title: ' Acme  acts ',
  summary: 'Acme, a firm of tests, acted.',
  date: '2023-10-20',
  lane: 'capital',
  significance: '2',
  actors: 'acme',
  places: 'US, CN',
  status: 'confirmed',
  'sources.1.key': 'post',
  'sources.1.title': 'Acme acts: a report',
  'sources.1.publisher': 'The Post',
  'sources.1.url': 'https://example.org/report',
  'sources.1.date': '2023-10-21',
  'sources.1.lang': 'en',
  'sources.1.kind': 'secondary',
  body: 'Acme acted.[^post]  \r\n\r\n\r\nIt did so twice.[^post]',
  id: 'acme-acts-2023',
  licence: 'true',
};
const known = { events: new Set(['other-2020']), actors: new Set(['acme']) };
const faults = (changes: Record<string, string>) =>
  propose({ ...draft, ...changes }, TODAY, known).faults.map(({ name, word }) => `${name} ${word}`);

test('what was typed becomes the file that the house writes', () => {
  const { faults: none, files } = propose(draft, TODAY, known);
  expect(none).toEqual([]);
  expect(files).toEqual([
    {
      path: 'content/events/acme-acts-2023/en.mdx',
      text: `---
title: Acme acts
summary: Acme, a firm of tests, acted.
date: "2023-10-20"
lane: capital
significance: 2
actors: [acme]
places: [US, CN]
status: confirmed
sources:
  post:
    title: "Acme acts: a report"
    publisher: The Post
    url: https://example.org/report
    date: "2023-10-21"
    lang: en
    kind: secondary
added: "2026-11-22"
checked: "2026-11-22"
---

Acme acted.[^post]

It did so twice.[^post]
`,
    },
  ]);
});

test.each([
  ['nothing', Object.fromEntries(Object.keys(draft).map((name) => [name, ''])), 'title form.fault.missing'],
  ['a long title', { title: 'a'.repeat(91) }, 'title form.fault.long'],
  ['a date in words', { date: 'yesterday' }, 'date form.fault.date'],
  ['a date far ahead', { date: '2040' }, 'date form.rule.future-date'],
  ['no lane', { lane: '' }, 'lane form.fault.choice'],
  ['a place that is no code', { places: 'America' }, 'places form.fault.country'],
  ['an actor that nobody knows', { actors: 'acme, amce' }, 'actors form.fault.unknown'],
  ['the same actor twice', { actors: 'acme, acme' }, 'actors form.rule.repeated-actor'],
  ['half an address', { 'sources.1.url': 'example.org' }, 'sources.1.url form.fault.address'],
  ['a source without a key', { 'sources.1.key': '' }, 'sources.1.key form.fault.id'],
  ['two sources with one key', { 'sources.2.key': 'post' }, 'sources.2.key form.fault.id'],
  ['an id with capitals', { id: 'Acme' }, 'id form.fault.id'],
  ['an id that is taken', { id: 'other-2020' }, 'id form.fault.taken'],
  ['dates in the wrong order', { 'dates.announced': '2024', 'dates.effective': '2023' }, 'dates.effective form.rule.date-order'],
  ['a figure of an unknown source', figure({ sources: 'psot' }), 'figures.3.sources form.rule.figure-source'],
  ['a figure that is no number', figure({ value: '2.5 billion' }), 'figures.3.value form.fault.number'],
  [
    'a relation to nothing',
    { 'relations.0.type': 'enables', 'relations.0.event': 'nothing-1999' },
    'relations.0.event form.fault.unknown',
  ],
  ['a paragraph without a source', { body: 'Acme acted.[^post]\n\nIt did.' }, 'body form.rule.uncited-paragraph'],
  ['an e-mail address for a name', { contributors: 'Ana Maria, a@example.org' }, 'contributors form.fault.name'],
  ['no licence', { licence: '' }, 'licence form.fault.licence'],
  ['a new actor without a name', { 'newActors.0.id': 'new-co' }, 'newActors.0.name form.fault.missing'],
  ['a new actor without a summary', { 'newActors.0.id': 'new-co' }, 'newActors.0.summary.id form.fault.missing'],
  ['what is notable on one report', { significance: '3' }, 'significance form.rule.single-secondary-source'],
  [
    'a relation to itself',
    { 'relations.0.type': 'enables', 'relations.0.event': 'acme-acts-2023' },
    'relations.0.event form.rule.self-relation',
  ],
])('%s is refused where it was typed', (_, changes, expected) => {
  expect(faults(changes)).toContain(expected);
  expect(propose({ ...draft, ...changes }, TODAY, known).files).toEqual([]);
});

test('a number may be written as people write it', () => {
  for (const value of ['2500000000', '2 500 000 000', '2,500,000,000', '2.500.000.000', '2.5e9']) {
    expect(propose({ ...draft, ...figure({ value }) }, TODAY, known).files[0]?.text, value).toContain('value: 2500000000\n');
  }
});

test('names are kept whole', () => {
  const { files } = propose({ ...draft, contributors: 'Ana Maria, @someone' }, TODAY, known);
  expect(files[0]?.text).toMatch(/^contributors:\n {2}- Ana Maria\n {2}- "@someone"\n/m);
});

test('an actor that has no file yet gets one', () => {
  const { faults: none, files } = propose(
    {
      ...draft,
      actors: 'new-co, acme',
      'newActors.0.id': 'new-co',
      'newActors.0.name': 'New Co',
      'newActors.0.names.zh': '新公司',
      'newActors.0.kind': 'company',
      'newActors.0.country': 'CN',
      'newActors.0.summary.en': 'A company that is new.',
      'newActors.0.summary.id': 'Perusahaan yang baru.',
    },
    TODAY,
    known,
  );
  expect(none).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['content/events/acme-acts-2023/en.mdx', 'content/actors/new-co.yaml']);
  expect(files[1]?.text).toMatch(/^name: New Co\nnames:\n {2}zh: 新公司\nkind: company\n/);
});

const translated = {
  ...draft,
  'translation.title': 'Acme bertindak',
  'translation.summary': 'Acme, sebuah perusahaan uji, bertindak.',
  'translation.body': 'Acme bertindak dua kali.[^post]',
};

test('a translation becomes a file that the check ties to the English one', () => {
  const typed = { ...translated, ...figure({ translation: 'dihimpun pada 2023' }), body: 'Cafe\u0301 words.[^post]' };
  const digest = createHash('sha256').update(englishWords(typed)).digest('hex').slice(0, 12);
  const { faults: none, files } = propose(typed, TODAY, known, digest);
  expect(none).toEqual([]);
  expect(files.map(({ path }) => path.split('/').at(-1))).toEqual(['en.mdx', 'id.mdx']);
  expect(files[1]?.text).toBe(`---
title: Acme bertindak
summary: Acme, sebuah perusahaan uji, bertindak.
figures:
  - dihimpun pada 2023
translates: "${digest}"
---

Acme bertindak dua kali.[^post]
`);
  const english = files[0]?.text ?? '';
  expect(read(english).digest).toBe(digest);
});

test.each([
  ['no title', { 'translation.title': '' }, 'translation.title form.fault.missing'],
  ['a long summary', { 'translation.summary': 'a'.repeat(281) }, 'translation.summary form.fault.long'],
  ['a source that its text does not cite', { 'translation.body': 'Acme.' }, 'translation.body form.rule.unused-source'],
  ['a figure without a label', figure({}), 'figures.3.translation form.fault.missing'],
])('a translation with %s is refused where it was typed', (_, changes, expected) => {
  const found = propose({ ...translated, ...changes }, TODAY, known).faults.map(({ name, word }) => `${name} ${word}`);
  expect(found).toContain(expected);
});

test('where the lists could not be loaded, nothing is said of names', () => {
  expect(propose({ ...draft, actors: 'someone' }, TODAY, undefined).faults).toEqual([]);
});

test('a file can be looked at before it is whole', () => {
  expect(draftFile({}, TODAY)).toContain('added: "2026-11-22"');
  expect(draftFile({ title: 'A', 'sources.0.url': 'x' }, TODAY)).toContain('title: A\n');
});

test('every event of the site goes through the form and comes out as it is written', () => {
  const root = process.cwd();
  const library = new Library(root);
  const events = [...library.entries('events')].filter(([, { data }]) => data && !data.withdrawn && !data.corrections);
  expect(events.length).toBeGreaterThan(300);
  const ids = { events: new Set<string>(), actors: new Set(library.entries('actors').keys()) };
  for (const [id, { data, location }] of events) {
    const text = readFileSync(location.path, 'utf8');
    const body = text.slice(text.indexOf('\n---\n', 4) + 5);
    const typed = { ...draftOf(fieldsOf(Facts), data as Facts), body, id, licence: 'true' };
    const relations = (data as Facts).relations ?? [];
    const all = { ...ids, events: new Set(relations.map(({ event }) => event)) };
    const { faults: none, files } = propose(typed, Date.parse((data as Facts).added) + 1, all);
    expect(none, id).toEqual([]);
    expect(files[0]?.text, id).toBe(entryFile(Facts, { ...(data as Facts), checked: (data as Facts).added }, body));
  }
});

test('every actor of the site does, too', () => {
  const library = new Library(process.cwd());
  for (const [id, { data }] of library.entries('actors')) {
    const own = Object.entries({ ...draftOf(fieldsOf(Actor), data as Actor), id });
    const typed = Object.fromEntries(own.map(([name, text]) => [`newActors.0.${name}`, text]));
    const { faults: found } = propose({ ...draft, ...typed }, TODAY, known);
    expect(found, id).toEqual([]);
  }
});

function figure(changes: Record<string, string>): Record<string, string> {
  const own = { label: 'raised in 2023', value: '5', unit: 'USD', sources: 'post', ...changes };
  return Object.fromEntries(Object.entries(own).map(([name, text]) => [`figures.3.${name}`, text]));
}
