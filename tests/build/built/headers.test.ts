import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { describe, expect, test } from 'vitest';
import { headerRules, printRules } from '../../../src/build/built/header-rules.ts';
import { policyOf, printPolicy } from '../../../src/build/built/policy.ts';

const POLICY = policyOf(["default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='; style-src 'self'"]);

/** What Netlify sends for an address, by its own parser: of the rules that match, the last one wins. */
async function netlify(text: string, address: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'headers-'));
  const file = path.join(folder, '_headers');
  writeFileSync(file, text);
  const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: undefined, minimal: false });
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
  const matching = headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(address));
  return Object.assign({}, ...matching.map(({ values }) => values));
}

describe('on Netlify', () => {
  const sent = (address: string, base = '/') => netlify(printRules(headerRules(base, POLICY)), address);

  test('a page may not be framed, and WebAssembly runs in it', async () => {
    for (const address of ['/', '/events/x/', '/id/search/', '/no/such/page/']) {
      const headers = await sent(address);
      expect(headers['Content-Security-Policy'], address).toBe(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='; style-src 'self'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({ 'X-Frame-Options': 'DENY', 'Cross-Origin-Resource-Policy': 'same-origin' });
      expect(headers, address).not.toHaveProperty('Access-Control-Allow-Origin');
    }
  });

  test('an embed may be framed by anyone, runs no WebAssembly and is not indexed', async () => {
    for (const address of ['/embed/events/x/', '/id/embed/timeline/']) {
      const headers = await sent(address);
      expect(headers['Content-Security-Policy'], address).toBe(
        "default-src 'self'; script-src 'self' 'sha256-abc='; style-src 'self'",
      );
      expect(headers, address).toMatchObject({
        'X-Frame-Options': 'ALLOWALL',
        'X-Robots-Tag': 'noindex',
        'X-Content-Type-Options': 'nosniff',
      });
    }
  });

  test.each([
    ['/events/x.bib', 'application/x-bibtex; charset=utf-8'],
    ['/id/events/x.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['/events/x.csl.json', 'application/vnd.citationstyles.csl+json'],
    ['/events/x.json', undefined],
    ['/events/newsfeed.json', undefined],
    ['/events/x.txt', 'text/plain; charset=utf-8'],
    ['/api/v1/events.csv', 'text/csv; charset=utf-8; header=present'],
    ['/api/v1/events.jsonl', 'application/jsonl; charset=utf-8'],
    ['/api/v1/schema/event.json', 'application/schema+json'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/id/lanes/models/feed.json', 'application/feed+json'],
    ['/calendar.ics', 'text/calendar; charset=utf-8'],
  ])('%s is for everyone to read, as %s', async (address, type) => {
    const headers = await sent(address);
    expect(headers).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    expect(headers['Content-Type']).toBe(type);
  });

  test.each([
    ['/_astro/Shell.abc.css', true],
    ['/tiles/en/abc/3-5.json', true],
    ['/pagefind/index/en_abc.pf_index', true],
    ['/pagefind/pagefind.en_abc.pf_meta', true],
    ['/pagefind/pagefind.js', false],
    ['/pagefind/pagefind-entry.json', false],
    ['/pagefind/wasm.en.pagefind', false],
    ['/titles.json', false],
    ['/events/x/', false],
  ])('%s may be kept for ever: %s', async (address, expected) => {
    const { 'Cache-Control': control } = await sent(address);
    expect(control).toBe(expected ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate');
  });

  test('rules stand below the base path', async () => {
    expect(await sent('/sputnik/embed/events/x/', '/sputnik')).toMatchObject({ 'X-Robots-Tag': 'noindex' });
    expect(await sent('/sputnik/', '/sputnik')).toMatchObject({ 'X-Frame-Options': 'DENY' });
    expect(await sent('/embed/events/x/', '/sputnik')).toEqual({});
  });
});

describe('the policy of all pages', () => {
  test('allows what any page allows', () => {
    const policies = ["script-src 'self' 'sha256-a='; frame-src 'none'", "script-src 'self' b:; frame-src c:"];
    expect(printPolicy(policyOf(policies))).toBe("script-src 'self' 'sha256-a=' b:; frame-src c:");
  });
});

describe('a host would leave out without a word', () => {
  test('a line that is too long, so the build fails and says why', () => {
    const policy = policyOf(Array.from({ length: 40 }, (_, index) => `script-src 'sha256-${'a'.repeat(43)}${index}='`));
    expect(() => printRules(headerRules('/', policy))).toThrow(/^a line of _headers has \d+ characters.*move it to a file$/);
  });

  test('rules beyond the hundredth', () => {
    const rules = Array.from({ length: 101 }, (_, index) => ({ path: `/${index}`, headers: { A: 'b' } }));
    expect(() => printRules(rules)).toThrow('_headers has 101 rules; Cloudflare Pages reads 100');
  });
});
