import { expect, test } from 'vitest';
import { elementsOf, pages } from './site.ts';

/** Pages that only lead on to another run nothing and show nothing. */
const shown = pages.filter(({ html }) => !/<meta http-equiv="refresh"/i.test(html));

const policies = shown.map(({ address, html }) => {
  const metas = [...elementsOf(html, 'meta')].filter(
    ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  const [policy = '', ...others] = metas.map(({ attributes }) => attributes['content'] ?? '');
  const sources = new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );
  return { address, html, sources, others };
});

test('every page has one content security policy', () => {
  expect(policies.length).toBeGreaterThan(1000);
  const odd = policies.filter(({ sources, others }) => others.length > 0 || !sources.has('default-src'));
  expect(odd.map(({ address }) => address)).toEqual([]);
});

test('no policy allows inline code, eval or another host', () => {
  const allowed = /^(?:'self'|'wasm-unsafe-eval'|'none'|data:|'sha256-[\w+/]+=*')$/;
  const found = new Set(
    policies.flatMap(({ sources }) => [...sources.values()].flat().filter((source) => !allowed.test(source))),
  );
  expect([...found]).toEqual([]);
  for (const directive of ['script-src', 'style-src']) {
    const data = policies.filter(({ sources }) => sources.get(directive)?.includes('data:') ?? true);
    expect(data.map(({ address }) => `${address} ${directive}`)).toEqual([]);
  }
});

test('WebAssembly is allowed on pages with search, and on no others', () => {
  const wrong = policies.filter(
    ({ html, sources }) =>
      /<search-(?:dialog|page)\b/.test(html) !== Boolean(sources.get('script-src')?.includes("'wasm-unsafe-eval'")),
  );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});
