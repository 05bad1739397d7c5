import { expect, it } from 'vitest';
import { insertCorrection } from '../../../src/build/new/insert-correction.ts';
import { Claim } from '../../../src/core/claim.ts';
import { Facts, Translation } from '../../../src/core/event.ts';
import { event } from '../sample.ts';

const CORRECTION = { date: '2026-11-22', grade: 'minor', was: 'Was: this', now: 'Is "that"' };
const LINES = `  - date: "2026-11-22"
    grade: minor
    was: "Was: this"
    now: Is "that"
`;

it('adds the first correction where the schema has it', () => {
  const before = event('Words.[^post]');
  expect(insertCorrection(before, Facts, CORRECTION)).toBe(before.replace('added:', `corrections:\n${LINES}added:`));
});

it.each([
  ['2026-11-21', (list: string, added: string) => `${list}${added}`],
  ['2026-11-22', (list: string, added: string) => `${list}${added}`],
  ['2026-11-23', (list: string, added: string) => `${added}${list}`],
])('puts it in its place beside one of %s, and leaves comments and quotes alone', (day, order) => {
  const list = `  - date: '${day}' # a comment\n    grade: minor\n    was: |\n      Two\n      lines\n    now: that # and why\n`;
  const wrap = (own: string) =>
    event('Words.[^post]', (facts) => facts.replace('added:', `# what was wrong\ncorrections:\n${own}\n# days\nadded:`));
  expect(insertCorrection(wrap(list), Facts, CORRECTION)).toBe(wrap(order(list, LINES)));
});

it('adds words to a translation, at the end', () => {
  const before = '---\ntitle: Judul\nsummary: Ringkasan\ntranslates: "0123456789ab"\n---\n\nKata.[^post]\n';
  const words = { was: 'Dulu begini.', now: 'Kini begitu.' };
  const once = insertCorrection(before, Translation, words);
  expect(once).toBe(before.replace('translates', 'corrections:\n  - was: Dulu begini.\n    now: Kini begitu.\ntranslates'));
  expect(insertCorrection(once, Translation, { was: 'Satu.', now: 'Dua.' })).toBe(
    once.replace('translates', '  - was: Satu.\n    now: Dua.\ntranslates'),
  );
});

it('adds both languages to a claim', () => {
  const both = { en: 'English.', id: 'Indonesia.' };
  const before = 'speaker: Someone\nadded: "2026-11-20"\n';
  expect(insertCorrection(before, Claim, { ...CORRECTION, was: both, now: both })).toBe(
    'speaker: Someone\ncorrections:\n  - date: "2026-11-22"\n    grade: minor\n    was:\n      en: English.\n      id: Indonesia.\n    now:\n      en: English.\n      id: Indonesia.\nadded: "2026-11-20"\n',
  );
});

it.each([
  [
    'a list in brackets',
    (facts: string) => facts.replace('added:', 'corrections: [{ date: "2026-11-20", grade: minor, was: One, now: Two }]\nadded:'),
  ],
  ['YAML that cannot be read', (facts: string) => facts.replace('title:', 'title: "')],
  [
    'a list that stands further in',
    (facts: string) =>
      facts.replace('added:', 'corrections:\n      - { date: "2026-11-20", grade: minor, was: One, now: Two }\nadded:'),
  ],
])('touches nothing where there is %s', (_name, change) => {
  expect(() => insertCorrection(event('Words.[^post]', change), Facts, CORRECTION)).toThrow(/by hand|npm run check/);
});
