import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileWithin, writeIndex } from '../../../src/build/built/search.ts';

describe('the search index', () => {
  let site: string;
  beforeEach(() => {
    site = mkdtempSync(path.join(tmpdir(), 'search-'));
  });
  afterEach(() => rmSync(site, { recursive: true, force: true }));

  const write = (name: string, article: string) =>
    writeFileSync(path.join(site, name), `<!doctype html><html lang="en"><title>x</title><main>menu ${article}</main></html>`);

  test('counts the pages that say what to index, and leaves ready-made interfaces out', async () => {
    write('a.html', '<article data-pagefind-body><h1>One</h1></article>');
    write('b.html', '<article data-pagefind-body><h1>Two</h1></article>');
    write('c.html', '<h1>List</h1>');
    expect(await writeIndex(site)).toMatchObject({ pages: 2 });
    const files = readdirSync(path.join(site, 'pagefind'));
    expect(files).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind']),
    );
    expect(files.filter((file) => /ui|highlight/.test(file))).toEqual([]);
    expect(readdirSync(site)).toEqual(['a.html', 'b.html', 'c.html', 'pagefind']);
  });

  test('where no page says what to index, all of every page is', async () => {
    write('a.html', '<h1>One</h1>');
    write('b.html', '<h1>Two</h1>');
    expect(await writeIndex(site)).toMatchObject({ pages: 2 });
  });

  test('lists the pages of a language in the order of their titles', async () => {
    write('a.html', '<article data-pagefind-body data-pagefind-filter="place:abc 1"><h1>One</h1></article>');
    write('b.html', '<article data-pagefind-body data-pagefind-filter="place:abc 0"><h1>Two</h1></article>');
    await writeIndex(site);
    const { edition, pages } = JSON.parse(readFileSync(path.join(site, 'pagefind/places.en.json'), 'utf8'));
    expect(edition).toBe('abc');
    expect(pages).toEqual([expect.stringMatching(/^en_/), expect.stringMatching(/^en_/)]);
    const first = gunzipSync(readFileSync(path.join(site, `pagefind/fragment/${pages[0]}.pf_fragment`))).toString();
    expect(first).toContain('Two');
  });

  test('a site without a page to index is an error in words', async () => {
    await expect(writeIndex(site)).rejects.toThrow(/^The search index could not be made: no page in .* says what to index$/);
  });
});

describe('files of the index in dev', () => {
  test.each([
    ['pagefind.js', '/site/pagefind/pagefind.js'],
    ['fragment/en_1.pf_fragment', '/site/pagefind/fragment/en_1.pf_fragment'],
    ['a%20b', '/site/pagefind/a b'],
    ['', undefined],
    ['../index.html', undefined],
    ['..%2Findex.html', undefined],
    ['fragment/../../secret', undefined],
    ['/etc/passwd', undefined],
    ['../pagefind-other/x', undefined],
    ['%', undefined],
  ])('%s: %s', (address, file) => {
    expect(fileWithin('/site/pagefind', address)).toBe(file);
  });
});
