import { expect, test } from 'vitest';
import { quotedLine } from '../../../src/core/contribute/quoted-line.ts';

const passages = [
  { line: 2, text: 'Zhipu AI says it raised 2.5 billion yuan in 2023' },
  { line: 3, text: 'The Beijing start-up named eight backers.' },
  {
    line: 40,
    text: 'Zhipu AI, a model maker, said on 20 October 2023 that it had raised\n2.5 billion yuan.[^scmp] It named **Alibaba** and Tencent.[^scmp]\n\nLater it said 3 billion yuan.[^post]',
  },
];

test.each([
  ['a whole sentence', 'Later it said 3 billion yuan.', 43],
  ['what stands in a title alone', 'raised 2.5 billion yuan in 2023', 2],
  ['a quotation within words of the reader’s own', 'It said: “Alibaba and Tencent”, which is wrong.', 41],
  ['a quotation over a citation and the end of a line', 'had raised 2.5 billion yuan. It named Alibaba', 40],
  ['other capitals and marks', 'ZHIPU AI, A MODEL MAKER', 40],
  ['a few words, if they are all that is quoted', 'eight', 3],
])('%s leads to its line', (_, quotation, line) => {
  expect(quotedLine(quotation, passages)).toBe(line);
});

test.each([
  ['what stands nowhere', 'The company denied everything.'],
  ['no more than everyday words', 'It was said that it had grown.'],
  ['nothing', ' … '],
])('%s leads to no line', (_, quotation) => {
  expect(quotedLine(quotation, passages)).toBeUndefined();
});
