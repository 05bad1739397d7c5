import { describe, expect, test } from 'vitest';
import { countClaims, formatClaims, isWanted, type Judged, parseClaims } from '../../../src/core/query/claim-query.ts';

const claims: Judged[] = [
  { verdict: 'confirmed', subject: 'models' },
  { verdict: 'partly', subject: 'models' },
  { verdict: 'partly', subject: 'capital' },
];

describe('what an address wants', () => {
  test.each([
    ['nothing in particular', '', ''],
    ['a verdict', '?verdict=partly', '?verdict=partly'],
    [
      'several, in one order',
      '?subject=capital,controls&verdict=partly,confirmed',
      '?verdict=confirmed,partly&subject=controls,capital',
    ],
    ['only what exists', '?verdict=true,partly,partly&subject=&lane=models&utm=x', '?verdict=partly'],
    ['a list cut in two', '?subject=models&subject=policy', '?subject=policy,models'],
    ['broken escapes', '?verdict=%E0%A4&subject=models', '?subject=models'],
  ])('is read and written again: %s', (_name, address, expected) => {
    expect(formatClaims(parseClaims(address))).toBe(expected);
  });
});

describe('claims', () => {
  test.each([
    ['', 3],
    ['?verdict=partly', 2],
    ['?verdict=partly,confirmed', 3],
    ['?verdict=partly&subject=models', 1],
    ['?verdict=unverifiable', 0],
  ])('are chosen by %s', (address, count) => {
    expect(claims.filter((claim) => isWanted(claim, parseClaims(address)))).toHaveLength(count);
  });

  test('are counted for each value as the other choice leaves them', () => {
    const query = parseClaims('?verdict=confirmed&subject=capital');
    expect([...countClaims(claims, query, 'verdict')]).toEqual([['partly', 1]]);
    expect([...countClaims(claims, query, 'subject')]).toEqual([['models', 1]]);
  });
});
