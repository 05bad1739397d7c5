import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { addressKey, type Comparable, likeness, similarTo } from '../../../src/core/contribute/similar.ts';

const library = new Library(path.resolve(import.meta.dirname, '../../..'));

const addresses = (sources: Readonly<Record<string, { readonly url: string }>>) => Object.values(sources).map(({ url }) => url);
const events = [...library.entries('events')].flatMap(([id, { data }]) =>
  data ? [{ id, title: data.title, date: data.date, actors: data.actors, addresses: addresses(data.sources) }] : [],
);
const claims = [...library.entries('claims')].flatMap(([id, { data }]) =>
  data ? [{ id, title: data.statement.en, actors: data.actors ?? [], addresses: addresses(data.sources) }] : [],
);

/** Events of the site as someone else would enter them who read of them elsewhere. */
const AGAIN: [string, Comparable][] = [
  ['zhipu-2023-funding', { title: 'Zhipu AI discloses 2.5 billion yuan of funding', date: '2023-10-20', actors: ['zhipu-ai'] }],
  [
    'zhipu-2023-funding',
    { title: 'Alibaba and Tencent back a Chinese start-up', date: '2023-10-21', actors: ['zhipu-ai', 'tencent'] },
  ],
  ['deepseek-r1-2025', { title: 'DeepSeek releases its reasoning model R1', date: '2025-01-20', actors: ['deepseek'] }],
  [
    'deepseek-r1-2025',
    {
      title: 'A new reasoning model',
      date: '2025-01-20',
      addresses: ['https://arxiv.org/abs/2501.12948/'],
      actors: ['deepseek'],
    },
  ],
  ['chatgpt-launch-2022', { title: 'OpenAI launches ChatGPT', date: '2022-11-30', actors: ['openai'] }],
  [
    'bis-2022-10-07-controls',
    { title: 'Commerce Department controls exports of advanced chips to China', date: '2022-10-07', actors: ['bis', 'nvidia'] },
  ],
  ['alphago-lee-sedol-2016', { title: 'AlphaGo beats Lee Sedol 4–1', date: '2016-03', actors: ['google-deepmind'] }],
  ['gpt-4-release-2023', { title: 'GPT-4', date: '2023-03-14', actors: ['openai'] }],
];

describe('a new entry', () => {
  it.each(AGAIN)('is held to be like %s', (id, candidate) => {
    expect(
      similarTo(candidate, events)
        .slice(0, 3)
        .map((similar) => similar.id),
    ).toContain(id);
  });

  it('is held to be like a claim in other words that rests on the same source', () => {
    const known = claims.find(({ id }) => id === 'us-restricts-ai-chips-china');
    const [own] = claims.filter(({ id }) => id === 'us-tightens-china-ai-chip-access');
    const found = similarTo(own ?? {}, known ? [known] : []);
    expect(found.map(({ id, reasons }) => [id, ...reasons.map(({ kind }) => kind)])).toEqual([
      ['us-restricts-ai-chips-china', 'address', 'title'],
    ]);
  });

  it('is held to be like the only event that rests on its source, and by that alone not like many that rest on one', () => {
    const uses = Map.groupBy(
      events.flatMap(({ id, addresses: own }) => own.map((url) => ({ id, key: addressKey(url) }))),
      ({ key }) => key,
    );
    const [once] = [...uses.values()].filter((found) => found.length === 1);
    const [often] = [...uses.values()].filter((found) => found.length > 2);
    const like = (found: typeof once) => similarTo({ addresses: [`https://${found?.[0]?.key}`] }, events).map(({ id }) => id);
    expect(like(once)).toEqual([once?.[0]?.id]);
    expect(like(often)).toEqual([]);
  });

  it('is like nothing while nothing is known of it', () => {
    expect(similarTo({}, events)).toEqual([]);
  });
});

/** Each of them is about something of its own, so whatever is found is a false alarm, if one worth a look. */
it.each([
  ['events', events, 0.4, 5],
  ['claims', claims, 0.55, 3],
] as const)('raises few alarms among the %s there are', (_name, all, share, most) => {
  const alarms = all.map(
    (entry) =>
      similarTo(
        entry,
        all.filter(({ id }) => id !== entry.id),
      ).length,
  );
  expect(alarms.filter((count) => count > 0).length / all.length).toBeLessThan(share);
  expect(Math.max(...alarms)).toBeLessThanOrEqual(most);
});

it('takes addresses for the same that lead to the same page', () => {
  expect(
    ['http://www.example.org/a/', 'https://example.org/a#b', 'https://EXAMPLE.org/a?utm_source=x&fbclid=y'].map(addressKey),
  ).toEqual(['example.org/a', 'example.org/a', 'example.org/a']);
  expect(addressKey('https://example.org/a?id=1')).not.toBe(addressKey('https://example.org/a?id=2'));
});

it('measures likeness from nothing in common to the same', () => {
  expect(likeness('chips', 'chips')).toBe(1);
  expect(likeness('chip', 'chips')).toBeCloseTo(4 / 7);
  expect(likeness('chips', 'model')).toBe(0);
});
