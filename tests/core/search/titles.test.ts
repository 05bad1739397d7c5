import { describe, expect, test } from 'vitest';
import { makeTitles, readTitles, TITLES_VERSION } from '../../../src/core/search/titles.ts';
import { findable } from './findable.ts';

const made = makeTitles(findable);
const titles = readTitles(JSON.parse(JSON.stringify(made.file)));

describe('the file', () => {
  test('an event comes out as it went in', () => {
    expect(titles.entries[0]).toMatchObject({
      kind: 'event',
      id: 'controls-2022',
      title: 'US restricts access to advanced chips',
      date: '1 January 2023',
      lane: 'controls',
      laneName: 'Controls',
      sideName: 'United States',
      significance: 5,
      year: 2023,
      actors: ['bis'],
      names: ['Bureau of Industry and Security', 'BIS'],
      language: undefined,
      position: 0,
    });
    expect(titles.entries[2]).toMatchObject({ language: 'en' });
  });

  test('an actor that nobody knows is left out of its event', () => {
    expect(titles.entries[6]).toMatchObject({ actors: ['deepseek'] });
  });

  test('events come first, then actors, pages, claims and stories, each at its position', () => {
    expect(titles.entries.map(({ kind }) => kind)).toEqual([
      ...Array(7).fill('event'),
      ...Array(3).fill('actor'),
      'page',
      'claim',
      'story',
    ]);
    expect(titles.entries.map(({ position }) => position)).toEqual(titles.entries.map((_, position) => position));
  });

  test('the indexer learns the place and all names of a page', () => {
    expect(made.attributes('event', 'glm')).toEqual({
      'data-pagefind-body': true,
      'data-pagefind-filter': `place:${titles.edition} 2`,
      'data-pagefind-meta': 'names:Zhipu AI, 智谱AI',
    });
    expect(made.attributes('page', 'about')).not.toHaveProperty('data-pagefind-meta');
    expect(() => made.attributes('event', 'about')).toThrow('no such title: event about');
  });

  test.each([[null], ['text'], [{}], [{ ...made.file, version: TITLES_VERSION + 1 }]])('%j is refused', (file) => {
    expect(() => readTitles(file)).toThrow(RangeError);
  });
});
