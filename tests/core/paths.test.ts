import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/language.ts';
import { makePaths } from '../../src/core/paths.ts';

describe.each([
  ['/', ''],
  ['/sputnik/', '/sputnik'],
  ['sputnik', '/sputnik'],
  ['/a/b', '/a/b'],
])('below the base path %s', (base, prefix) => {
  const paths = makePaths(base);

  test('English has no prefix and Indonesian has one', () => {
    expect(paths.home('en')).toBe(`${prefix}/`);
    expect(paths.home('id')).toBe(`${prefix}/id/`);
    expect(paths.event('en', 'deepseek-r1-2025')).toBe(`${prefix}/events/deepseek-r1-2025/`);
    expect(paths.event('id', 'deepseek-r1-2025')).toBe(`${prefix}/id/events/deepseek-r1-2025/`);
    expect(paths.year('id', 2023)).toBe(`${prefix}/id/2023/`);
    expect(paths.pagefind).toBe(`${prefix}/pagefind/`);
  });

  test('a page leads to itself in the other language, and back', () => {
    const pages = [
      paths.home,
      paths.search,
      (language: 'en' | 'id') => paths.actor(language, 'id-cooling'),
      (language: 'en' | 'id') => paths.year(language, 2023),
    ];
    for (const page of pages) {
      expect(paths.translate(page('en'), 'id')).toBe(page('id'));
      expect(paths.translate(page('id'), 'en')).toBe(page('en'));
      expect(paths.translate(page('en'), 'en')).toBe(page('en'));
    }
  });

  test('a link inside content gets base path and language', () => {
    expect(paths.internal('id', '/lanes/controls/')).toBe(paths.lane('id', 'controls'));
  });
});

test('translating there and back changes nothing', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,12}$/).filter((id) => !(LANGUAGES as readonly string[]).includes(id));
  fc.assert(
    fc.property(slug, slug, (base, id) => {
      const paths = makePaths(base);
      const path = paths.event('en', id);
      expect(paths.translate(paths.translate(path, 'id'), 'en')).toBe(path);
    }),
  );
});
