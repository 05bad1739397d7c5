import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Findable,
  fold,
  highlight,
  makeTitles,
  matchTitles,
  readTitles,
  TITLES_VERSION,
} from '../../../src/core/search/titles.ts';

type EventInput = Findable['events'][number];

const event = (id: string, title: string, more: Partial<EventInput> = {}): EventInput => ({
  id,
  title,
  date: '1 January 2023',
  lane: 'models',
  side: 'cn',
  significance: 3,
  year: 2023,
  actors: [],
  ...more,
});

const findable: Findable = {
  lanes: {
    controls: 'Controls',
    policy: 'Policy',
    compute: 'Compute',
    models: 'Models',
    capital: 'Capital',
    markets: 'Markets',
    adoption: 'Adoption',
  },
  sides: { us: 'United States', cn: 'China', other: 'Others' },
  events: [
    event('controls-2022', 'US restricts access to advanced chips', {
      lane: 'controls',
      side: 'us',
      significance: 5,
      actors: ['bis'],
    }),
    event('chatgpt', 'OpenAI opens ChatGPT to the public'),
    event('glm', 'Zhipu AI releases ChatGLM-6B', { actors: ['zhipu-ai'], language: 'en' }),
    event('chips-fund', 'Chips fund starts', { significance: 2 }),
    event('chips-fund-3', 'Chips fund grows', { significance: 2 }),
    event('microchips', 'A plan for microchips', { significance: 5 }),
    event('selloff', 'A sell-off follows DeepSeek’s café moment', { actors: ['deepseek', 'nobody'] }),
  ],
  actors: [
    { id: 'bis', name: 'Bureau of Industry and Security', about: 'agency', names: ['BIS'] },
    { id: 'deepseek', name: 'DeepSeek', about: 'company', names: ['深度求索'] },
    { id: 'zhipu-ai', name: 'Zhipu AI', about: 'company', names: ['智谱AI'] },
  ],
  pages: [{ id: 'about', title: 'About' }],
  claims: [{ id: 'r1-cost', title: 'R1 cost less than US$6 million', about: 'Claim: Partly' }],
  stories: [{ id: 'r1', title: 'The R1 shock', about: 'Story in 12 steps' }],
};
const made = makeTitles(findable);
const titles = readTitles(JSON.parse(JSON.stringify(made.file)));
const found = (text: string) => matchTitles(titles, [text]).map(({ entry }) => entry.id);

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

describe('highlights', () => {
  const marked = (text: string, words: string) =>
    highlight(text, words.split('|'))
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  test.each([
    ['Zhipu AI', 'zhipu', '[Zhipu] AI'],
    ['DeepSeek’s café', "CAFE deepseek's", '[DeepSeek’s] [café]'],
    ['cafe\u0301s', 'café', '[cafe\u0301]s'],
    ['aaaa', 'aa', '[aaaa]'],
    ['智谱AI', '谱', '智[谱]AI'],
    ['export licence, license', 'license|licence', 'export [licence], [license]'],
    ['nothing', 'x', 'nothing'],
    ['nothing', '', 'nothing'],
    ['', 'x', ''],
  ])('%s for %s: %s', (text, words, result) => {
    expect(marked(text, words)).toBe(result);
  });

  test('the pieces are the text, and no two neighbours are of a kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, words) => {
        const pieces = highlight(text, [words]);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const [index, piece] of pieces.entries()) expect(piece.hit).not.toBe(pieces[index + 1]?.hit);
      }),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
