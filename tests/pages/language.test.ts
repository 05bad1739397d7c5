import { expect, test } from 'vitest';
import { references } from './references.ts';
import { home } from './site.ts';

/** Pages without a switch: frames, and what sends the reader on at once. */
const WITHOUT = /^\/(id\/)?embed\/|<meta http-equiv="refresh"/;

/** What has no counterpart leads to the home page of the other language. */
const ELSEWHERE = new Map([['/404.html', '/id/']]);

test('every page has one language switch, which leads to the same page in the other language', () => {
  const wrong = references
    .filter(({ page: { address, html } }) => !WITHOUT.test(address) && !WITHOUT.test(html))
    .flatMap(({ page: { address }, targets }) => {
      const isIndonesian = address.startsWith('/id/');
      const there = ELSEWHERE.get(address) ?? (isIndonesian ? address.slice(3) : `/id${address}`);
      const expected = `${isIndonesian ? 'en' : 'id'} ${new URL(there.slice(1), home)}`;
      const found = targets
        .filter(({ name, attributes: { hreflang, lang } }) => name === 'a' && hreflang && hreflang === lang)
        .map(({ attributes: { hreflang }, url }) => `${hreflang} ${url}`);
      return found.join() === expected ? [] : [`${address}: ${found.join() || 'none'} instead of ${expected}`];
    });
  expect(wrong).toEqual([]);
});

test('every page says that it is in the language of its address', () => {
  const wrong = references.filter(({ page: { address, html } }) => {
    const [, language] = /<html\b[^>]*\slang="([^"]*)"/.exec(html) ?? [];
    return language !== (address.startsWith('/id/') ? 'id' : 'en');
  });
  expect(wrong.map(({ page }) => page.address)).toEqual([]);
});
