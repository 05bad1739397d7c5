import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { showExample } from '../../src/build/examples/shown-example.ts';
import { RulePage } from '../../src/core/check/rule-page.ts';
import { escapeMarkup } from '../../src/core/escape.ts';
import { pages } from './site.ts';

const rules = readdirSync('content/rules').map((file) => {
  const id = file.replace(/\.yaml$/, '');
  return { id, page: RulePage.parse(parse(readFileSync(`content/rules/${file}`, 'utf8'))) };
});
const htmlOf = new Map(pages.map(({ address, html }) => [address, html]));

test('the page of every rule shows, in both languages, what the check says of its example', () => {
  for (const { id, page } of rules) {
    const shown = page.example && showExample(id, page.example);
    for (const prefix of ['/', '/id/']) {
      const html = htmlOf.get(`${prefix}contribute/rules/${id}/`) ?? '';
      expect(html, `${prefix} ${id}`).toContain(`<h1><code>${id}</code></h1>`);
      for (const text of shown?.printed ?? []) expect(html, `${prefix} ${id}`).toContain(escapeMarkup(text));
      const lines = [...(shown?.wrong.lines ?? []), ...(shown?.right.lines ?? [])];
      for (const { text } of lines) expect(html, `${prefix} ${id}`).toContain(escapeMarkup(text));
    }
  }
});

test('no rule is found by readers who search the timeline', () => {
  const own = pages.filter(({ address }) => /^\/(?:id\/)?contribute\/rules\//.test(address));
  expect(own.length).toBe(2 * (rules.length + 1));
  expect(own.filter(({ html }) => html.includes('data-pagefind-body')).map(({ address }) => address)).toEqual([]);
});
