import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlight } from '../../../src/core/search/highlight.ts';

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
});
