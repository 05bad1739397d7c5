import { expect, test } from 'vitest';
import { proposeCorrection } from '../../src/core/correction-proposal.ts';

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
