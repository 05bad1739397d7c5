import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuiltPage, builtPages, readPages } from '../../../src/build/built/built.ts';

const HEAD = `<meta http-equiv="content-security-policy" content="script-src 'self'">
<link rel="canonical" href="https://example.org/a/"><link rel="alternate" hreflang="id" href="https://example.org/id/a/">
<meta name="dcterms.modified" content="2026-11-20">`;

const SILENT: BuiltPage = { policy: undefined, canonical: undefined, alternates: [], modified: undefined, isSearched: false };

describe('the pages of a built site', () => {
  let site: string;
  beforeEach(() => {
    site = mkdtempSync(path.join(tmpdir(), 'built-'));
  });
  afterEach(() => rmSync(site, { recursive: true, force: true }));

  const write = (file: string, html: string) => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), html);
  };

  test('are told by their path, with what their heads say and whether a search finds them', () => {
    write('a/index.html', `<html><head>${HEAD}</head><main data-pagefind-body>一</main>`);
    write('404.html', '<head><title>Nothing here</title></head><main>nothing</main>');
    expect(readPages(site)).toEqual(
      new Map<string, BuiltPage>([
        [
          'a/index.html',
          {
            policy: "script-src 'self'",
            canonical: 'https://example.org/a/',
            alternates: [{ lang: 'id', url: 'https://example.org/id/a/' }],
            modified: '2026-11-20',
            isSearched: true,
          },
        ],
        ['404.html', SILENT],
      ]),
    );
  });

  test('say in their heads what counts, not in what is shown of code', () => {
    write('a.html', `<head></head><pre>${HEAD}</pre>`);
    write('b.html', `<main>no head, ${HEAD}</main>`);
    expect([...readPages(site).values()]).toEqual([SILENT, SILENT]);
  });

  test('are read once for all who ask', () => {
    write('a.html', '<head></head>');
    const pages = builtPages();
    const first = pages(site);
    write('b.html', '<head></head>');
    expect(pages(site)).toBe(first);
    expect([...first.keys()]).toEqual(['a.html']);
  });
});
