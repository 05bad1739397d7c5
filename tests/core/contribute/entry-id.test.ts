import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idsIn, proposeId, proposeName } from '../../../src/core/contribute/entry-id.ts';
import { slug } from '../../../src/core/event.ts';

const NONE: ReadonlySet<string> = new Set();

it.each([
  ['Zhipu AI says it raised 2.5 billion yuan in 2023', '2023-10-20', 'zhipu-ai-raised-2-5bn-2023'],
  ['Anthropic raises US$30 billion at a valuation of US$380 billion', '2026-02-12', 'anthropic-raises-30bn-valuation-380bn-2026'],
  [
    "DeepSeek publishes R1 and claims results comparable to OpenAI's o1",
    '2025-01-20',
    'deepseek-publishes-r1-claims-results-2025',
  ],
  ['The U.S. and China meet in Geneva', '2024-05-14', 'us-china-meet-geneva-2024'],
  ['Société générale de l’IA à Paris', '2025-02~', 'societe-generale-de-lia-paris-2025'],
  ['It was all over', undefined, 'it-was-all-over'],
  ['从零到一', '2024', undefined],
])('proposes an id for %s', (title, date, id) => {
  expect(proposeId(title, date, NONE)).toBe(id);
});

it('takes more words, then the month, then a number where an id is taken', () => {
  const taken = new Set<string>();
  const proposals = Array.from({ length: 5 }, () => {
    const id = proposeId('Alpha bravo charlie delta echo foxtrot', '2024-03-01', taken) ?? '';
    taken.add(id);
    return id;
  });
  expect(proposals).toEqual([
    'alpha-bravo-charlie-delta-echo-2024',
    'alpha-bravo-charlie-delta-echo-foxtrot-2024',
    'alpha-bravo-charlie-delta-echo-2024-03',
    'alpha-bravo-charlie-delta-echo-2024-2',
    'alpha-bravo-charlie-delta-echo-2024-3',
  ]);
});

it('proposes the name of an actor without what stands in brackets', () => {
  expect(proposeName('Bureau of Industry and Security (BIS)', NONE)).toBe('bureau-of-industry-and-security');
  expect(proposeName('Reuters (Investing.com)', new Set(['reuters']))).toBe('reuters-2');
  expect(proposeName('智谱', NONE)).toBeUndefined();
});

it('proposes valid ids only, whatever the title, and none that is taken', () => {
  const titles = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 40 }));
  const years = fc.constantFrom(undefined, '2024', '2024-02~', '2024-02-29', '../2024', '2023/2025-01');
  fc.assert(
    fc.property(titles, years, fc.nat(4), (title, date, times) => {
      const taken = new Set<string>();
      for (let time = 0; time <= times; time += 1) {
        for (const propose of [() => proposeId(title, date, taken), () => proposeName(title, taken)]) {
          const id = propose();
          if (id === undefined) continue;
          expect(slug.safeParse(id).error?.issues).toBeUndefined();
          expect(taken).not.toContain(id);
          taken.add(id);
        }
      }
    }),
  );
});

it('takes ids from addresses of one kind of page', () => {
  expect([...idsIn('events', ['/', '/events/', '/events/a/', '/actors/b/', '/events/c-2024/'])]).toEqual(['', 'a', 'c-2024']);
});
