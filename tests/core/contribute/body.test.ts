import { expect, test } from 'vitest';
import { bodyFaults, checkBody, citationsIn, countWords } from '../../../src/core/contribute/body.ts';

const keys = { cited: ['scmp', 'act'], further: ['book'] };
const found = (body: string) => checkBody(body, keys).map(({ rule, what }) => `${rule} ${what}`.trim());

test('paragraphs that each cite, with every source cited, are sound', () => {
  expect(
    found('A firm did a thing.[^scmp]\n\n## Later\n\nIt said so.[^act]\n\n<Dispute>\n\nOthers differ.[^scmp]\n\n</Dispute>'),
  ).toEqual([]);
});

test.each([
  ['', 'empty-body'],
  ['   \n\n ', 'empty-body'],
  ['One.[^scmp][^act]\n\nThe second cites nothing at all here.', 'uncited-paragraph The second cites nothing at …'],
  ['One.[^scmp]', 'unused-source act'],
  ['One.[^scmp][^act][^scpm]', 'unknown-source scpm'],
  ['One.[^scmp][^act][^book]', 'further-source book'],
  ['One {x} two.[^scmp][^act]', 'expression {'],
  ['One.[^scmp][^act]\n\nimport a from "b"[^act]', 'module'],
  ['One <b>two</b>.[^scmp][^act]', 'component <b>'],
  ['# Title\n\nOne.[^scmp][^act]', 'heading'],
])('%j: %s', (body, expected) => {
  expect(found(body)).toContain(expected);
});

test('a picture cites nothing', () => {
  expect(found('One.[^scmp][^act]\n\n![Columns that rise](./bars.webp)')).toEqual([]);
});

test('a brace that is escaped and a sign for "less" are words', () => {
  expect(found('Some \\{words\\} and 3 < 4.[^scmp][^act]')).toEqual([]);
});

test('words are counted without citations and marks', () => {
  expect(countWords('It raised 2.5 billion yuan,[^scmp] about US$342 million.[^act]\n\n<Dispute>')).toBe(9);
  expect(countWords('')).toBe(0);
});

test('citations are found wherever they stand', () => {
  expect([...citationsIn('a[^x] b[^y-1][^x] [^ z] [link](https://example.org)')]).toEqual(['x', 'y-1']);
});

test('a key that no source has is told those that are there, the nearest first', () => {
  const told = (body: string, cited: string[]) =>
    bodyFaults(body, 'body', { cited, further: ['book'] }).find(({ gaps }) => gaps['what'] === 'scpm');
  expect(told('One.[^scpm]', ['reuters', 'act', 'scmp'])).toEqual({
    name: 'body',
    word: 'form.rule.unknown-source',
    gaps: { what: 'scpm', keys: '[^scmp], [^act], [^reuters]' },
  });
  expect(told('One.[^scpm]', [])).toEqual({ name: 'body', word: 'form.rule.no-source', gaps: { what: 'scpm' } });
});
