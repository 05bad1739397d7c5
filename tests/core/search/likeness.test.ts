import { expect, test } from 'vitest';
import { isAnswer } from '../../../src/core/search/likeness.ts';

test.each([
  ['xyzzy', ['X'], false],
  ['blorptastic', ['B+.'], false],
  ['controls', ['control', 'controlled'], true],
  ['exports', ['Export.'], true],
  ['kendali', ['dikendalikan', 'kendali'], true],
  ['dikendalikan', ['kendali'], true],
  ['menulis', ['tulisan'], true],
  ['xyz', ['X'], false],
  ['智谱', ['智谱AI'], true],
  ['nvidia blorptastic', ['Nvidia'], true],
  ['"Open-Weight"', ['open'], true],
  ['r1', ['R1'], true],
  ['BIS', [], true],
  ['', ['anything'], true],
])('for %s, %j is an answer: %s', (text, marked, expected) => {
  expect(isAnswer(text, marked)).toBe(expected);
});
