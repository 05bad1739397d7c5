import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFreshness, type Original, translatedWords, type WordsOf } from '../../../src/core/check/translated.ts';

const WORDS: WordsOf = {
  title: 'A firm does a thing',
  summary: 'A firm did a thing.',
  figures: [{ label: 'raised' }],
};

describe('the words that a translation is made from', () => {
  it.each<[string, WordsOf, string]>([
    ['the title', { ...WORDS, title: 'Another' }, 'Body.'],
    ['the summary', { ...WORDS, summary: 'Another.' }, 'Body.'],
    ['the label of a figure', { ...WORDS, figures: [{ label: 'paid' }] }, 'Body.'],
    ['one figure more', { ...WORDS, figures: [{ label: 'raised' }, { label: 'paid' }] }, 'Body.'],
    ['why it was withdrawn', { ...WORDS, withdrawn: { reason: 'Wrong.' } }, 'Body.'],
    ['the body', WORDS, 'Body!'],
  ])('change with %s', (_name, data, body) => {
    expect(translatedWords(data, body)).not.toBe(translatedWords(WORDS, 'Body.'));
  });

  it('stay the same however lines are broken', () => {
    const space = fc.stringMatching(/^[ \n\t]{1,3}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), space)), (parts) => {
        const broken = parts.map(([word, after]) => word + after).join('');
        expect(translatedWords(WORDS, broken)).toBe(translatedWords(WORDS, parts.map(([word]) => word).join(' ')));
      }),
    );
  });

  it('are not the same when a sentence moves from one place to another', () => {
    expect(translatedWords({ title: 'a', summary: 'b c' }, 'd')).not.toBe(translatedWords({ title: 'a b', summary: 'c' }, 'd'));
  });

  it('stay the same where a correction is recorded and nothing is mended yet', () => {
    const corrected = { ...WORDS, corrections: [{ date: '2026-01-01', grade: 'minor', was: 'Five.', now: 'Six.' }] };
    expect(translatedWords(corrected, 'Body.')).toBe(translatedWords(WORDS, 'Body.'));
  });

  it('know nothing of facts', () => {
    const facts = {
      ...WORDS,
      figures: [{ label: 'raised', value: 5 }],
      checked: '2026-01-01',
      sources: { post: { archive: 'x' } },
    };
    expect(translatedWords(facts, 'Body.')).toBe(translatedWords(WORDS, 'Body.'));
  });
});

const ORIGINAL: Original = {
  file: 'content/events/a/en.mdx',
  digest: '0123456789ab',
  language: 'id',
  translates: undefined,
  translation: undefined,
};

describe('a translation', () => {
  const told = (translation: Original['translation']) =>
    checkFreshness({ originals: [{ ...ORIGINAL, translation }] }).map(
      ({ file, rule, path, message }) => `${file} ${rule} ${path.join('.')}: ${message}`,
    );
  const file = 'content/events/a/id.mdx';

  it('that was made from these words is fresh', () => {
    expect(told({ file, translates: '0123456789ab' })).toEqual([]);
  });

  it('that was made from others is stale, and says what to write once it was compared', () => {
    expect(told({ file, translates: '000000000000' })).toEqual([
      `${file} stale-translation translates: the English words have changed since they were translated; compare this with content/events/a/en.mdx, then write: translates: "0123456789ab", or leave that to a translator; a notice holds nothing up`,
    ]);
  });

  it('of a page says what it was made from, too', () => {
    expect(told({ file, translates: undefined })).toEqual([
      `${file} missing-key translates: translates is missing; add it, if this says what content/events/a/en.mdx says: translates: "0123456789ab"`,
    ]);
  });

  it('is not what it is made from', () => {
    expect(checkFreshness({ originals: [{ ...ORIGINAL, translates: '0123456789ab' }] })).toMatchObject([
      { rule: 'unknown-key', file: ORIGINAL.file, path: ['translates'] },
    ]);
  });

  it('that is missing is told of', () => {
    expect(told(undefined)).toEqual([
      'content/events/a/en.mdx missing-translation : there is no content/events/a/id.mdx, so its readers get English; translate this entry if you can',
    ]);
  });
});
