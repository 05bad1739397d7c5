import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/core/claim.ts';
import { claimReview } from '../../src/core/claim-review.ts';
import { scriptJson } from '../../src/core/script-json.ts';
import { shorten } from '../../src/core/shorten.ts';
import { claim, source } from './records.ts';

const review = (change: Partial<Claim> = {}) =>
  claimReview({
    claim: claim(change),
    language: 'en',
    statement: 'A firm raised a sum of money.',
    verdict: 'In words',
    url: 'https://example.org/claims/a/',
    site: { name: 'The Site', url: 'https://example.org/' },
    actors: [
      { name: 'Acme', kind: 'company' },
      { name: 'Ada', kind: 'person' },
    ],
  });

describe('the review of a claim', () => {
  test('says who judged what, and how', () => {
    expect(review()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://example.org/claims/a/',
      inLanguage: 'en',
      datePublished: '2026-01-01',
      dateModified: '2026-01-01',
      author: { '@type': 'Organization', name: 'The Site', url: 'https://example.org/' },
      claimReviewed: 'A firm raised a sum of money.',
      itemReviewed: { '@type': 'Claim' },
      reviewRating: { '@type': 'Rating', ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: 'In words' },
    });
  });

  test('names where the statement appeared, the first date of it, and who published it', () => {
    const sources = {
      late: { ...source('late'), date: '2023-05' },
      early: { ...source('early'), date: '2023-02-03' },
      other: source(),
    };
    expect(review({ carried: ['late', 'early'], sources }).itemReviewed).toEqual({
      '@type': 'Claim',
      author: [
        { '@type': 'Organization', name: 'The Post' },
        { '@type': 'Organization', name: 'The Post' },
      ],
      datePublished: '2023-02-03',
      appearance: [
        {
          '@type': 'CreativeWork',
          url: 'https://example.org/late',
          headline: 'A headline',
          publisher: { '@type': 'Organization', name: 'The Post' },
          datePublished: '2023-05',
        },
        {
          '@type': 'CreativeWork',
          url: 'https://example.org/early',
          headline: 'A headline',
          publisher: { '@type': 'Organization', name: 'The Post' },
          datePublished: '2023-02-03',
        },
      ],
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
