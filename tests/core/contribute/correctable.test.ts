import { expect, test } from 'vitest';
import { correctableFile, correctableIn, correctablePage } from '../../../src/core/contribute/correctable.ts';

test.each([
  ['acme-2023', 'content/events/acme-2023/en.mdx', '/events/acme-2023/'],
  ['claims/acme-acted', 'content/claims/acme-acted.yaml', '/claims/acme-acted/'],
  ['stories/acme', 'content/stories/acme/en.mdx', '/stories/acme/'],
])('%s has its file and its page, and the file leads back to it', (name, file, page) => {
  expect([correctableFile(name), correctablePage(name), correctableIn(file)]).toEqual([file, page, name]);
});

test('files of entries without corrections lead to none', () => {
  expect(['content/actors/acme.yaml', 'content/pages/about/en.mdx', 'content/terms/cpu.yaml'].map(correctableIn)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
