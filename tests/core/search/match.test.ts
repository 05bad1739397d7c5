import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTitles } from '../../../src/core/search/match.ts';
import { makeTitles, readTitles } from '../../../src/core/search/titles.ts';
import { findable } from './findable.ts';

const titles = readTitles(JSON.parse(JSON.stringify(makeTitles(findable).file)));
const found = (text: string) => matchTitles(titles, [text]).map(({ entry }) => entry.id);

describe('what a text finds', () => {
  test('titles that start with it, then those where a word does, then the others; the more significant and the newer first', () => {
    expect(found('chips')).toEqual(['chips-fund-3', 'chips-fund', 'controls-2022', 'microchips']);
  });

  test.each([
    ['a claim is found by its statement', 'r1 cost', ['r1-cost']],
    ['case makes no difference', 'ZHIPU', ['zhipu-ai', 'glm']],
    ['accents and quotes make no difference', "deepseek's CAFE", ['selloff']],
    ['words may stand apart, and in any order', 'public openai', ['chatgpt']],
    ['every word has to be there', 'openai chips', []],
    ['a Chinese name finds its actor and its events', '智谱', ['zhipu-ai', 'glm']],
    ['so does its middle', '度求', ['deepseek', 'selloff']],
    ['an abbreviation does as well', 'bis', ['bis', 'controls-2022']],
    ['words of the title and of a name together', 'chips bis', ['controls-2022']],
    ['pages of prose', 'abo', ['about']],
    ['spaces alone', '   ', []],
  ])('%s', (_, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  test('a match by name alone says which', () => {
    expect(matchTitles(titles, ['索']).map(({ name }) => name)).toEqual(['深度求索', '深度求索']);
    expect(matchTitles(titles, ['Zhipu']).map(({ name }) => name)).toEqual([undefined, undefined]);
  });

  test('several spellings find what each of them finds, each entry once and by the best of them', () => {
    const matches = matchTitles(titles, ['zzz', 'openai', 'public openai', 'zhipu']);
    expect(matches.map(({ entry, place }) => [entry.id, place])).toEqual([
      ['zhipu-ai', 0],
      ['glm', 0],
      ['chatgpt', 0],
    ]);
  });

  test('any part of any title finds it', () => {
    const parts = fc.constantFrom(...titles.entries).chain((entry) =>
      fc.tuple(fc.nat(entry.title.length - 1), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
        entry,
        part: entry.title.slice(start, start + length),
      })),
    );
    fc.assert(
      fc.property(parts, ({ entry, part }) => {
        fc.pre(part.trim() !== '');
        expect(matchTitles(titles, [part]).map((match) => match.entry)).toContain(entry);
      }),
    );
  });
});
