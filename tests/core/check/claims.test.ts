import { describe, expect, it } from 'vitest';
import { checkActors, checkSourceAddresses, type Finding } from '../../../src/core/check/check.ts';
import { checkDates } from '../../../src/core/check/chronology.ts';
import { checkClaims } from '../../../src/core/check/claims.ts';
import { Claim } from '../../../src/core/claim.ts';
import { claim, item, set, source } from '../records.ts';

const TODAY = Date.UTC(2026, 10, 21);

/** `rule path: message` of each finding. */
const told = (findings: Finding[]) => findings.map(({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`);
const check = (change: Partial<Claim>) => told(checkClaims(set({ claims: [item('claims', 'a', claim(change))] })));

describe('a claim', () => {
  it('that is sound has no findings', () => {
    expect(check({})).toEqual([]);
    expect(check({ carried: ['post'], sources: { post: source(), wire: source('b') } })).toEqual([]);
  });

  it.each<[string, Partial<Claim>, string]>([
    [
      'is about an event that exists',
      { event: 'zhipu-fundng' },
      'unknown-event event: there is no event zhipu-fundng; did you mean zhipu-funding?',
    ],
    [
      'was carried by sources of its own',
      { carried: ['pots'], sources: { post: source() } },
      'carried-source carried.0: pots is no source of this claim; did you mean post? There are: post',
    ],
    [
      'is not judged by what carried it alone',
      { carried: ['post'], sources: { post: source() } },
      'independent-source verdict: confirmed, but no source besides those that carried the statement shows it; add one, or write unverifiable',
    ],
    [
      'is not judged without a source',
      { sources: {} },
      'independent-source verdict: confirmed, but no source besides those that carried the statement shows it; add one, or write unverifiable',
    ],
  ])('%s', (_name, change, finding) => {
    expect(check(change)).toEqual([finding]);
  });

  it('that cannot be verified needs no source, and none besides what carried it', () => {
    expect(check({ verdict: 'unverifiable', sources: {} })).toEqual([]);
    expect(check({ verdict: 'unverifiable', carried: ['post'] })).toEqual([]);
  });

  it('is not carried by a name from the prototype', () => {
    expect(check({ carried: ['constructor'] })[0]).toMatch(/^carried-source/);
  });

  it('is held to the rules on actors, addresses and dates that events are held to', () => {
    const wrong = claim({
      actors: ['acme', 'acme', 'nobody'],
      sources: { post: source(), again: source(), local: { ...source('c'), url: 'https://localhost/' } },
      checked: '2025-01-01',
    });
    const content = set({ claims: [item('claims', 'a', wrong)] });
    const rules = [...checkActors(content), ...checkSourceAddresses(content), ...checkDates(content, TODAY)];
    expect(rules.map(({ file, rule, path }) => `${file} ${rule} ${path.join('.')}`)).toEqual([
      'content/claims/a.yaml repeated-actor actors.1',
      'content/claims/a.yaml unknown-actor actors.2',
      'content/claims/a.yaml repeated-source sources.again.url',
      'content/claims/a.yaml source-address sources.local.url',
      'content/claims/a.yaml date-order checked',
    ]);
  });
});

describe('the schema of a claim', () => {
  it('takes a claim that is sound', () => {
    expect(Claim.safeParse(claim()).success).toBe(true);
  });

  it.each<[string, object]>([
    ['a verdict of its own', { verdict: 'true' }],
    ['one language only', { statement: { en: 'A statement in English.' } }],
    ['a statement of a word', { statement: { en: 'No.', id: 'Tidak.' } }],
    ['a record that is an essay', { record: { en: 'x'.repeat(501), id: 'Sebuah catatan.' } }],
    ['a subject that is no lane', { subject: 'gossip' }],
    ['an empty list of what carried it', { carried: [] }],
    ['a key that nobody knows', { layout: 'x' }],
  ])('refuses %s', (_name, change) => {
    expect(Claim.safeParse({ ...claim(), ...change }).success).toBe(false);
  });
});
