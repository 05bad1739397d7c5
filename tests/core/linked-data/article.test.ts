import { describe, expect, test } from 'vitest';
import type { ShownCorrection } from '../../../src/core/corrections.ts';
import type { Facts } from '../../../src/core/event.ts';
import { eventArticle, storyArticle } from '../../../src/core/linked-data/article.ts';
import { breadcrumbs } from '../../../src/core/linked-data/breadcrumbs.ts';
import { lastChange } from '../../../src/core/linked-data/item-list.ts';
import { profilePage } from '../../../src/core/linked-data/profile-page.ts';
import { event as facts, site, source } from '../records.ts';

const acme = { id: 'acme', name: 'Acme', localName: 'PT Acme', names: { zh: '顶点', short: 'AC' }, kind: 'agency' } as const;

const event = {
  site,
  language: 'en',
  languages: ['en', 'id'],
  id: 'x',
  title: 'A title',
  summary: 'A summary.',
  facts: facts(),
  changed: '2026-01-01',
  corrections: [],
  actors: [acme],
  places: ['China'],
  lane: 'Capital',
} as const;

const article = (change: Partial<Facts> = {}) => eventArticle({ ...event, facts: facts(change) });

describe('the article of an event', () => {
  test('keeps the date of the event as it is known, and dates itself by its entry', () => {
    const dated = facts({ date: '2023-10~/..', added: '2026-01-02', checked: '2026-03-05' });
    expect(eventArticle({ ...event, facts: dated, changed: '2026-03-04' })).toMatchObject({
      temporalCoverage: '2023-10~/..',
      datePublished: '2026-01-02',
      dateModified: '2026-03-04',
      mainEntityOfPage: { lastReviewed: '2026-03-05' },
    });
  });

  test('cites what its sentences rest on, and is based on what is primary in it', () => {
    const sources = {
      report: source('report'),
      act: { ...source('act'), kind: 'primary' },
      more: { ...source('more'), further: true },
    } as const;
    const made = article({ sources });
    expect(made.citation.map(({ url }) => url)).toEqual(['https://example.org/report', 'https://example.org/act']);
    expect(made.isBasedOn).toEqual([{ '@id': 'https://example.org/act' }]);
    expect(article()).not.toHaveProperty('isBasedOn');
  });

  test.each(['2023-10~', '2023?', '2023-01/2023-02'])('gives no date for a source that is dated %s', (date) => {
    expect(article({ sources: { a: { ...source(), date } } }).citation[0]).not.toHaveProperty('datePublished');
  });

  test('gives the date of a source no day that it does not have', () => {
    expect(article({ sources: { a: { ...source(), date: '2023-10' } } }).citation[0]).toMatchObject({ datePublished: '2023-10' });
  });

  test('says what was put right, when, and where that stands', () => {
    const correction: ShownCorrection = {
      date: '2026-02-03',
      grade: 'substantive',
      was: 'Dua.',
      now: 'Tiga.',
      number: 1,
      language: 'id',
    };
    expect(eventArticle({ ...event, language: 'id', corrections: [correction] })).toMatchObject({
      correction: [
        {
          '@type': 'CorrectionComment',
          url: 'https://example.org/id/events/x/#correction-1',
          datePublished: '2026-02-03',
          keywords: 'substantive',
          text: 'Dua. → Tiga.',
          inLanguage: 'id',
        },
      ],
    });
    expect(article()).not.toHaveProperty('correction');
  });

  test('is about its actors, under all their names, the same ones in both languages', () => {
    expect(eventArticle({ ...event, language: 'id' }).about).toEqual([
      {
        '@type': 'GovernmentOrganization',
        '@id': 'https://example.org/actors/acme/#actor',
        name: 'PT Acme',
        alternateName: ['Acme', '顶点', 'AC'],
        url: 'https://example.org/id/actors/acme/',
      },
    ]);
  });

  test('names its translation, or what it translates', () => {
    const english = { '@id': 'https://example.org/events/x/#article' };
    const indonesian = { '@id': 'https://example.org/id/events/x/#article' };
    expect(eventArticle(event)).toMatchObject({ ...english, inLanguage: 'en', workTranslation: [indonesian] });
    expect(eventArticle({ ...event, language: 'id' })).toMatchObject({
      ...indonesian,
      inLanguage: 'id',
      translationOfWork: english,
    });
  });

  test('is the one in the default language where it is not translated', () => {
    const made = eventArticle({ ...event, language: 'id', languages: ['en'] });
    expect(made).toMatchObject({
      '@id': 'https://example.org/events/x/#article',
      url: 'https://example.org/events/x/',
      inLanguage: 'en',
    });
    expect(made.image).toBe('https://example.org/events/x.png');
    expect(made).not.toHaveProperty('translationOfWork');
    expect(made).not.toHaveProperty('workTranslation');
  });
});

test('the article of a story lists its events in the order of the walk', () => {
  const made = storyArticle({ ...event, language: 'id', events: ['b', 'a'] });
  expect(made).toMatchObject({ url: 'https://example.org/id/stories/x/', datePublished: '2026-01-01' });
  expect(made.mainEntity.itemListElement.map(({ position, url }) => [position, url])).toEqual([
    [1, 'https://example.org/id/events/b/'],
    [2, 'https://example.org/id/events/a/'],
  ]);
});

test('the page of an actor is a profile of it', () => {
  const profile = profilePage({
    site,
    language: 'en',
    actor: { ...acme, kind: 'person' },
    about: 'Someone.',
    changed: undefined,
  });
  expect(profile).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', description: 'Someone.' } });
  expect(profile).not.toHaveProperty('dateModified');
});

test('breadcrumbs begin at the home page of the language', () => {
  const { itemListElement } = breadcrumbs(site, 'id', [{ name: 'Klaim', path: '/id/claims/' }]);
  expect(itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'The Site', item: { '@id': 'https://example.org/id/' } },
    { '@type': 'ListItem', position: 2, name: 'Klaim', item: { '@id': 'https://example.org/id/claims/' } },
  ]);
});

test('a list last changed when one of its entries did', () => {
  expect(lastChange([{ changed: '2026-01-02' }, { changed: '2026-01-03' }, { changed: '2025-12-31' }])).toBe('2026-01-03');
  expect(lastChange([])).toBeUndefined();
});
