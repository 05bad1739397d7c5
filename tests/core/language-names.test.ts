import { expect, test } from 'vitest';
import { Source } from '../../src/core/event.ts';
import { languageNames } from '../../src/core/language-names.ts';

test('languages that are used come first, and every other one follows by name, in the language of the page', () => {
  const [first, second, third, fourth] = languageNames('id', ['zh', 'en', 'zh']);
  expect([first, second]).toEqual([
    { code: 'zh', name: 'Tionghoa' },
    { code: 'en', name: 'Inggris' },
  ]);
  expect([third?.name, fourth?.name].toSorted()).toEqual([third?.name, fourth?.name]);
});

test('each code stands once, is current, and is what the schema of sources takes', () => {
  const codes = languageNames('en', ['en', 'zh']).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(['de', 'fr', 'id', 'ja', 'ko', 'nl', 'ru']));
  // Indonesian and Hebrew as they were once called, and a country that is no language.
  expect(codes).not.toContain('in');
  expect(codes).not.toContain('iw');
  expect(codes).not.toContain('cn');
  expect(codes.filter((code) => !Source.shape.lang.safeParse(code).success)).toEqual([]);
});
