import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/core/timeline/text.ts';

const options = { size: 13, weight: 400, maxWidth: 140, maxLines: 3 } as const;

test('semibold is wider than regular, and Chinese characters are full squares', () => {
  expect(textWidth('China issues rules', 13, 600)).toBeGreaterThan(textWidth('China issues rules', 13, 400));
  expect(textWidth('智谱', 13, 400)).toBe(26);
});

test('a title breaks at its spaces, and what does not fit ends in an ellipsis', () => {
  expect(wrapText('DeepSeek publishes R1', options)).toEqual(['DeepSeek publishes R1']);
  expect(wrapText('Alibaba publishes the Qwen3 Embedding models', options)).toEqual([
    'Alibaba publishes the',
    'Qwen3 Embedding',
    'models',
  ]);
  const cut = wrapText('Nvidia loses about US$589 billion in market value in one day on DeepSeek concerns', options);
  expect(cut).toHaveLength(3);
  expect(cut[2]).toMatch(/…$/);
});

test('a word that is too long is cut', () => {
  expect(wrapText('a'.repeat(90), options)).toHaveLength(1);
  expect(wrapText(`Short ${'b'.repeat(90)}`, options).at(-1)).toMatch(/…$/);
});

test('no line is wider than it may be, and no title has more lines than it may', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 90 }),
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 1, max: 3 }),
      (title, maxWidth, maxLines) => {
        const lines = wrapText(title, { ...options, maxWidth, maxLines });
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of lines) expect(textWidth(line, 13, 400)).toBeLessThanOrEqual(maxWidth);
      },
    ),
  );
});

test('every word of a title that fits is in its lines', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 6 }), (words) => {
      const lines = wrapText(words.join(' '), { ...options, maxWidth: 400 });
      expect(lines.join(' ')).toBe(words.join(' '));
    }),
  );
});
