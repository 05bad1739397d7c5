import { describe, expect, it } from 'vitest';
import { checkEditions, Editions, editionWith, listEditions } from '../../../src/core/check/editions.ts';
import { set } from '../records.ts';

const edition = { url: 'https://example.org/a.zip', sha256: 'ab'.repeat(32), digest: '01'.repeat(8) };
const two: Editions = { '2026-01-31': edition, '2026-07-31': { ...edition, url: 'https://example.org/b.zip' } };

describe('an entry', () => {
  it.each([
    ['is cited in the newest edition', '2026-01-01', '2026-07-31'],
    ['is in an edition of a later day', '2026-07-30', '2026-07-31'],
    ['is not known to be in one of its own day', '2026-07-31', undefined],
    ['is in none that is older', '2026-08-01', undefined],
  ])('%s', (_name, added, expected) => {
    expect(editionWith(added, two)?.date).toBe(expected);
  });

  it('is in none where there is none', () => {
    expect(editionWith('2026-01-01', {})).toBeUndefined();
  });
});

it('editions are listed the newest first', () => {
  expect(listEditions(two)).toEqual([
    { date: '2026-07-31', ...edition, url: 'https://example.org/b.zip' },
    { date: '2026-01-31', ...edition },
  ]);
});

describe('the list of editions', () => {
  it.each<[string, unknown, boolean]>([
    ['may be empty', {}, true],
    ['has addresses and checksums', two, true],
    ['has no address of this computer', { '2026-01-31': { ...edition, url: 'http://localhost/a.zip' } }, false],
    ['has no half checksum', { '2026-01-31': { ...edition, sha256: 'ab' } }, false],
    ['has no day that does not exist', { '2026-02-30': edition }, false],
    ['has nothing else', { '2026-01-31': { ...edition, size: 1 } }, false],
  ])('%s', (_name, given, sound) => {
    expect(Editions.safeParse(given).success).toBe(sound);
  });

  it('is in order of time and ends today', () => {
    const data = { '2026-07-31': edition, '2026-01-31': edition, '2027-01-01': edition };
    const editions = { id: 'editions', file: 'content/editions.yaml', data };
    const told = checkEditions(set({ editions }), Date.UTC(2026, 10, 21)).map(
      ({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`,
    );
    expect(told).toEqual([
      'date-order 2026-01-31: 2026-01-31 stands after 2026-07-31; put the oldest first, a new one at the end',
      'future-date 2027-01-01: 2027-01-01 is in the future; write the day of the edition',
    ]);
    expect(checkEditions(set({}), 0)).toEqual([]);
  });
});
