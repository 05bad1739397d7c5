import { expect, it } from 'vitest';
import type { Item } from '../../../src/core/check/check.ts';
import { checkQuota } from '../../../src/core/check/quota.ts';
import type { Facts } from '../../../src/core/event.ts';
import { source } from '../records.ts';

/** So many events of each level, the fives first; each is added a day after the one before. */
function events(...counts: [fives: number, fours: number, others: number]): Item<Facts>[] {
  const levels = counts.flatMap((count, index) => Array<number>(count).fill(5 - index));
  return levels.map((significance, index) => {
    const added = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const data: Facts = {
      title: 'A title',
      summary: 'A summary.',
      date: '2023',
      lane: 'policy',
      significance,
      actors: ['acme'],
      places: ['CN'],
      status: 'confirmed',
      sources: { post: source() },
      added,
      checked: added,
    };
    return { id: `e${index}`, file: `content/events/e${index}/en.mdx`, data };
  });
}

const told = (...counts: Parameters<typeof events>) =>
  checkQuota({ events: events(...counts) }).map(({ rule, file, path, message }) => `${file} ${rule} ${path}: ${message}`);

it.each<[string, Parameters<typeof events>]>([
  ['a set that keeps to the shares', [8, 17, 75]],
  ['a small set, whatever it holds', [49, 0, 0]],
  ['no events', [0, 0, 0]],
])('%s has no findings', (_name, counts) => {
  expect(told(...counts)).toEqual([]);
});

it('too many fives are reported once, at the one that was added last', () => {
  expect(told(9, 1, 90)).toEqual([
    'content/events/e8/en.mdx significance-quota significance: 9 fives among 100 events are 9 %, at most 8 % allowed; lower this one, or another that matters less',
  ]);
});

it('too many fours and fives are reported once, at the one that was added last', () => {
  expect(told(3, 23, 74)).toEqual([
    'content/events/e25/en.mdx significance-quota significance: 26 fours and fives among 100 events are 26 %, at most 25 % allowed; lower this one, or another that matters less',
  ]);
});

it('both are one finding, with the numbers of both', () => {
  expect(told(20, 20, 20)).toEqual([
    'content/events/e19/en.mdx significance-quota significance: 20 fives among 60 events are 33.3 %, at most 8 % allowed; 40 fours and fives among 60 events are 66.7 %, at most 25 % allowed; lower this one, or another that matters less',
  ]);
});
