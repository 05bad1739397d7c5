import { expect, test } from 'vitest';
import { proposeCorrection } from '../../../src/core/contribute/correction-proposal.ts';

const TODAY = Date.UTC(2026, 10, 22, 23);
const known = new Set(['acme-2023']);
const typed = {
  'corrections.event': 'acme-2023',
  'corrections.grade': 'substantive',
  'corrections.was': '2.5 billion dollars',
  'corrections.now': '2.5 billion yuan: the source says so.',
  'corrections.evidence': 'https://example.org/report',
};

test('what was wrong and what is right become an item for the list of corrections', () => {
  expect(proposeCorrection(typed, TODAY, known)).toEqual({
    faults: [],
    path: 'content/events/acme-2023/en.mdx',
    item: `corrections:
  - date: "2026-11-22"
    grade: substantive
    was: 2.5 billion dollars
    now: "2.5 billion yuan: the source says so."
`,
  });
});

test.each([
  ['an unknown event', { 'corrections.event': 'amce-2023' }, 'corrections.event form.fault.unknown'],
  ['no event', { 'corrections.event': '' }, 'corrections.event form.fault.missing'],
  ['no grade', { 'corrections.grade': '' }, 'corrections.grade form.fault.choice'],
  ['a wording that is too long', { 'corrections.now': 'a'.repeat(501) }, 'corrections.now form.fault.long'],
  ['no evidence', { 'corrections.evidence': ' ' }, 'corrections.evidence form.fault.missing'],
])('%s is refused', (_, changes, expected) => {
  const { faults, item } = proposeCorrection({ ...typed, ...changes }, TODAY, known);
  expect(faults.map(({ name, word }) => `${name} ${word}`)).toEqual([expected]);
  expect(item).toBe('');
});

test('a claim, whose file has both languages, has a record with both; a story has that of an event', () => {
  const inIndonesian = { 'corrections.was.id': '2,5 miliar dolar', 'corrections.now.id': '2,5 miliar yuan.' };
  const names = new Set(['claims/acme', 'stories/acme']);
  const claim = { ...typed, ...inIndonesian, 'corrections.event': 'claims/acme' };
  expect(proposeCorrection(claim, TODAY, names)).toEqual({
    faults: [],
    path: 'content/claims/acme.yaml',
    item: `corrections:
  - date: "2026-11-22"
    grade: substantive
    was:
      en: 2.5 billion dollars
      id: 2,5 miliar dolar
    now:
      en: "2.5 billion yuan: the source says so."
      id: 2,5 miliar yuan.
`,
  });
  const half = proposeCorrection({ ...claim, 'corrections.was': '', 'corrections.now.id': '' }, TODAY, names).faults;
  expect(half.map(({ name, word }) => `${name} ${word}`)).toEqual([
    'corrections.was form.fault.missing',
    'corrections.now.id form.fault.missing',
  ]);
  expect(proposeCorrection({ ...typed, ...inIndonesian, 'corrections.event': 'stories/acme' }, TODAY, names)).toMatchObject({
    path: 'content/stories/acme/en.mdx',
    item: expect.stringContaining('was: 2.5 billion dollars\n'),
  });
});
