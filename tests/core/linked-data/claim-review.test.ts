import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/core/claim.ts';
import { claimReview } from '../../../src/core/linked-data/claim-review.ts';
import { scriptJson } from '../../../src/core/script-json.ts';
import { shorten } from '../../../src/core/shorten.ts';
import { claim, site, source } from '../records.ts';

const review = (change: Partial<Claim> = {}) =>
  claimReview({
    site,
    language: 'en',
    id: 'a',
    facts: claim(change),
    changed: '2026-01-01',
    corrections: [],
    statement: 'A firm raised a sum of money.',
    record: 'The firm said so on that day.',
    verdict: 'In words',
    actors: [
      { id: 'acme', name: 'Acme', localName: 'Acme', kind: 'company' },
      { id: 'ada', name: 'Ada', localName: 'Ada', kind: 'person' },
    ],
  });

describe('the review of a claim', () => {
  test('says who judged what, and how', () => {
    expect(review()).toMatchObject({
      '@type': 'ClaimReview',
      url: 'https://example.org/claims/a/',
      inLanguage: 'en',
      datePublished: '2026-01-01',
      dateModified: '2026-01-01',
      author: { '@type': 'Organization', name: 'Sputnik Moments contributors' },
      claimReviewed: 'A firm raised a sum of money.',
      reviewBody: 'The firm said so on that day.',
      itemReviewed: { '@type': 'Claim' },
      reviewRating: { '@type': 'Rating', ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: 'In words' },
    });
    expect(review().itemReviewed).toEqual({ '@type': 'Claim' });
  });

  test('names where the statement appeared, the first date of it, and who published it', () => {
    const sources = {
      late: { ...source('late'), date: '2023-05' },
      early: { ...source('early'), date: '2023-02-03' },
      other: source(),
    };
    const made = review({ carried: ['late', 'early'], sources });
    expect(made.itemReviewed).toEqual({
      '@type': 'Claim',
      author: [{ '@type': 'Organization', name: 'The Post' }],
      datePublished: '2023-02-03',
      appearance: [{ '@id': 'https://example.org/late' }, { '@id': 'https://example.org/early' }],
    });
    expect(made.citation).toHaveLength(3);
    expect(made.citation[0]).toEqual({
      '@type': 'CreativeWork',
      '@id': 'https://example.org/late',
      url: 'https://example.org/late',
      headline: 'A headline',
      publisher: { '@type': 'Organization', name: 'The Post' },
      datePublished: '2023-05',
      inLanguage: 'en',
    });
  });

  test('leaves out a date that is known only roughly', () => {
    const { itemReviewed } = review({ carried: ['post'], sources: { post: { ...source(), date: '2023-10~' } } });
    expect(JSON.stringify(itemReviewed)).not.toContain('datePublished');
  });

  test.each([
    ['a person', 'Ada', 'Person'],
    ['a body that is an actor', 'Acme', 'Organization'],
    ['someone else', 'Grace', 'Person'],
  ])('names the speaker: %s', (_name, speaker, type) => {
    expect(review({ speaker }).itemReviewed).toMatchObject({ author: { '@type': type, name: speaker } });
  });

  test.each([
    ['confirmed', 5],
    ['partly', 3],
    ['contradicted', 1],
    ['unverifiable', undefined],
  ] as const)('has a number only where the verdict lies on a scale: %s', (verdict, value) => {
    expect(review({ verdict }).reviewRating).toMatchObject({ alternateName: 'In words' });
    expect(review({ verdict }).reviewRating.ratingValue).toBe(value);
  });
});

test('no text closes the script element that it stands in', () => {
  const text = '</script><!-- & \u2028 "';
  const written = scriptJson({ text });
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual({ text });
});

test.each([
  ['short enough', 12, 'short enough'],
  ['one two three', 9, 'one two…'],
  ['one two, three', 9, 'one two…'],
  ['unbreakable', 5, 'unbr…'],
])('%j in %i characters is %j', (text, max, expected) => {
  expect(shorten(text, max)).toBe(expected);
  expect(shorten(text, max).length).toBeLessThanOrEqual(max);
});
