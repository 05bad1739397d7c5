import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { Claim } from '../../../src/core/claim.ts';
import { draftClaimFile, proposeClaim } from '../../../src/core/contribute/claim-proposal.ts';
import { type Draft, draftOf, rowsOf } from '../../../src/core/contribute/draft.ts';
import { yamlFile } from '../../../src/core/contribute/entry-file.ts';
import { fieldsOf } from '../../../src/core/contribute/fields.ts';
import { copyContent, run } from '../../build/new/terminal.ts';

const TODAY = Date.UTC(2026, 10, 22, 12);

let root = '';

beforeAll(() => {
  root = copyContent();
});

afterAll(() => rmSync(root, { recursive: true }));

const draft = {
  'statement.en': 'Baichuan opened a laboratory on the Moon:  its first.',
  'statement.id': 'Baichuan membuka laboratorium di Bulan.',
  speaker: 'Wang Xiaochuan',
  event: 'deepseek-r1-2025',
  actors: 'baichuan, alibaba',
  verdict: 'contradicted',
  subject: 'models',
  'record.en': 'A report of 2026 says that the laboratory is in Beijing.',
  'record.id': 'Sebuah laporan tahun 2026 menyebut laboratoriumnya di Beijing.',
  'sources.0.key': 'post',
  'sources.0.title': 'Firm opens lab',
  'sources.0.publisher': 'The Post',
  'sources.0.url': 'https://example.org/a?b=1;c=2',
  'sources.0.date': '2026-11-01',
  'sources.0.lang': 'en',
  'sources.0.kind': 'secondary',
  'sources.0.carried': 'true',
  'sources.2.key': 'firm',
  'sources.2.title': 'Our new laboratory',
  'sources.2.publisher': 'Baichuan',
  'sources.2.url': 'https://example.org/lab',
  'sources.2.date': '2026',
  'sources.2.lang': 'zh',
  'sources.2.kind': 'primary',
  id: 'baichuan-opened-laboratory-moon',
  licence: 'true',
};
const known = {
  events: new Set(['deepseek-r1-2025']),
  actors: new Set(['baichuan', 'alibaba']),
  claims: new Set(['taken-claim']),
};
const faults = (changes: Record<string, string>) =>
  proposeClaim({ ...draft, ...changes }, TODAY, known).faults.map(({ name, word }) => `${name} ${word}`);

test('the form writes the very file that npm run new writes from the same answers, and the check has nothing against it', async () => {
  const flags = {
    'statement.en': draft['statement.en'],
    'statement.id': draft['statement.id'],
    'record.en': draft['record.en'],
    'record.id': draft['record.id'],
    speaker: draft.speaker,
    event: draft.event,
    actor: 'baichuan,alibaba',
    verdict: draft.verdict,
    subject: draft.subject,
    carried: 'post',
    id: draft.id,
  };
  const sourceOf = (row: number) =>
    ['key', 'title', 'publisher', 'url', 'date', 'lang', 'kind']
      .map((field) => `${field}=${(draft as Draft)[`sources.${row}.${field}`]}`)
      .join(';');
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const made = await run(root, 'claim', ...args, '--source', sourceOf(0), '--source', sourceOf(2), '--yes');
  expect(made.said).toContain(`wrote content/claims/${draft.id}.yaml`);
  const { faults: none, files } = proposeClaim(draft, TODAY, known);
  expect(none).toEqual([]);
  expect(files).toEqual([
    { path: `content/claims/${draft.id}.yaml`, text: readFileSync(path.join(root, `content/claims/${draft.id}.yaml`), 'utf8') },
  ]);
  expect(new Library(root).problems).toEqual([]);
});

test.each([
  ['nothing', Object.fromEntries(Object.keys(draft).map((name) => [name, ''])), 'statement.en form.fault.missing'],
  ['one language', { 'statement.id': '' }, 'statement.id form.fault.missing'],
  ['a long statement', { 'statement.en': 'a'.repeat(201) }, 'statement.en form.fault.long'],
  ['a record of a word', { 'record.id': 'Salah' }, 'record.id form.fault.short'],
  ['no verdict', { verdict: '' }, 'verdict form.fault.choice'],
  ['no lane', { subject: '' }, 'subject form.fault.choice'],
  ['an event that nobody knows', { event: 'deepseek-2099' }, 'event form.fault.unknown'],
  ['an actor that nobody knows', { actors: 'baichaun' }, 'actors form.fault.unknown'],
  ['a verdict on the word of those who published it', { 'sources.2.carried': 'true' }, 'verdict form.rule.independent-source'],
  ['a source without a key', { 'sources.0.key': '' }, 'sources.0.key form.fault.id'],
  ['the same source twice', { 'sources.2.url': draft['sources.0.url'] }, 'sources.2.url form.rule.repeated-source'],
  ['an id that is taken', { id: 'taken-claim' }, 'id form.fault.taken'],
  ['no licence', { licence: '' }, 'licence form.fault.licence'],
  ['a new actor without a name', { 'newActors.0.id': 'new-co' }, 'newActors.0.name form.fault.missing'],
])('%s is refused where it was typed', (_, changes, expected) => {
  expect(faults(changes)).toContain(expected);
  expect(proposeClaim({ ...draft, ...changes }, TODAY, known).files).toEqual([]);
});

test('what nothing settles needs no independent source', () => {
  expect(faults({ verdict: 'unverifiable', 'sources.2.carried': 'true' })).toEqual([]);
});

test('a file can be looked at before it is whole', () => {
  expect(draftClaimFile({}, TODAY)).toBe('added: "2026-11-22"\nchecked: "2026-11-22"\n');
  expect(draftClaimFile({ verdict: 'partly', 'sources.0.carried': 'true' }, TODAY)).toMatch(/^verdict: partly\n/);
});

test('every claim of the site goes through the form and comes out as it is written', () => {
  const library = new Library(process.cwd());
  const claims = [...library.entries('claims')].filter(([, { data }]) => !data?.corrections);
  expect(claims.length).toBeGreaterThan(70);
  const all = {
    events: new Set(library.entries('events').keys()),
    actors: new Set(library.entries('actors').keys()),
    claims: new Set<string>(),
  };
  for (const [id, { data }] of claims) {
    const claim = data as Claim;
    const typed: Draft = { ...draftOf(fieldsOf(Claim), claim), id, licence: 'true' };
    const carriers = rowsOf(typed, 'sources').filter((row) => claim.carried?.includes(typed[`sources.${row}.key`] ?? ''));
    const marked = { ...typed, ...Object.fromEntries(carriers.map((row) => [`sources.${row}.carried`, 'true'])) };
    const { faults: none, files } = proposeClaim(marked, Date.parse(claim.added) + 1, all);
    expect(none, id).toEqual([]);
    const inOrder = claim.carried && { carried: Object.keys(claim.sources).filter((key) => claim.carried?.includes(key)) };
    expect(files[0]?.text, id).toBe(yamlFile(Claim, { ...claim, ...inOrder, checked: claim.added }));
  }
});
