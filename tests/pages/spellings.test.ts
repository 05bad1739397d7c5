import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/language.ts';
import { SAME } from '../../src/core/search/spellings.ts';
import { pages } from './site.ts';

test.each(LANGUAGES)('each spelling that a search in %s looks for stands in a page that can be found', (language) => {
  const text = pages
    .filter(({ address, html }) => address.startsWith('/id/') === (language === 'id') && html.includes('data-pagefind-body'))
    .map(({ html }) => html.toLowerCase())
    .join('\n');
  const missing = SAME[language].flatMap(({ here }) => here).filter((word) => !new RegExp(`\\b${word}\\b`).test(text));
  expect(missing).toEqual([]);
});
