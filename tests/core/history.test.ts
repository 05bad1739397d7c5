import { describe, expect, it } from 'vitest';
import type { Editions } from '../../src/core/check/editions.ts';
import { type Histories, lastChanged, pastOf, shortCommit } from '../../src/core/history.ts';
import { makeRepository } from '../../src/core/repository.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const OLDER = '89abcdef0123456789abcdef0123456789abcdef';
const repository = makeRepository('https://example.org/someone/something/');

function past(histories: Histories, editions: Editions = {}) {
  return pastOf('events/a', 'content/events/a/id.mdx', { added: '2026-01-01' }, { histories, editions, repository });
}

describe('an entry last changed', () => {
  it.each([
    ['when it was added, if nothing else is known', { added: '2026-01-01' }, [], '2026-01-01'],
    ['when it was last corrected', { added: '2026-01-01', corrections: [{ date: '2026-02-01' }] }, ['2026-01-15'], '2026-02-01'],
    [
      'when its newest revision was made',
      { added: '2026-01-01', corrections: [{ date: '2026-02-01' }] },
      ['2026-03-01', '2026-01-15'],
      '2026-03-01',
    ],
    ['never before it was added, whenever it was written', { added: '2026-01-01' }, ['2025-12-24'], '2026-01-01'],
  ])('%s', (_name, dates, days, expected) => {
    expect(
      lastChanged(
        dates,
        days.map((day) => ({ day })),
      ),
    ).toBe(expected);
  });
});

describe('the past of an entry', () => {
  const revisions = [
    { commit: COMMIT, day: '2026-02-01', summary: 'Mend a sum' },
    { commit: OLDER, day: '2026-01-01', summary: 'Add an event' },
  ];

  it('leads to every change, and to the words of the page as they stand now', () => {
    expect(past({ 'events/a': { revisions, pending: false } })).toEqual({
      changed: '2026-02-01',
      revisions: [
        { ...revisions[0], address: `https://example.org/someone/something/commit/${COMMIT}` },
        { ...revisions[1], address: `https://example.org/someone/something/commit/${OLDER}` },
      ],
      changes: 'https://example.org/someone/something/commits/main/content/events/a',
      edition: undefined,
      version: {
        commit: COMMIT,
        address: `https://example.org/someone/something/blob/${COMMIT}/content/events/a/id.mdx`,
      },
    });
  });

  it('names no version while the files are not those of a commit', () => {
    expect(past({ 'events/a': { revisions, pending: true } }).version).toBeUndefined();
  });

  it('still leads to the repository where no history is known', () => {
    expect(past({})).toEqual({
      changed: '2026-01-01',
      revisions: [],
      changes: 'https://example.org/someone/something/commits/main/content/events/a',
      edition: undefined,
      version: undefined,
    });
  });

  it('of a claim is that of its file', () => {
    const { changes } = pastOf(
      'claims/a',
      'content/claims/a.yaml',
      { added: '2026-01-01' },
      { histories: {}, editions: {}, repository },
    );
    expect(changes).toBe('https://example.org/someone/something/commits/main/content/claims/a.yaml');
  });
});

it('a commit is named by seven characters', () => {
  expect(shortCommit(COMMIT)).toBe('0123456');
});
