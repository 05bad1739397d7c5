import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../src/core/language.ts';
import { pages } from './site.ts';

/** Pages that are there because of another one, or of none. */
const UNLISTED = /^\/(?:embed\/(?:(?:events|claims)\/[^/]+|timeline)\/|404\.html)$/;

const PREFIX = new RegExp(`^/(?:${LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE).join('|')})(?=/)`);

test('every page of the built site is listed as a permalink', () => {
  const listed = new Set(readFileSync('content/permalinks.txt', 'utf8').split('\n'));
  const paths = new Set(pages.map(({ address }) => address.replace(PREFIX, '')));
  const lost = [...paths].filter((path) => !listed.has(path) && !UNLISTED.test(path));
  expect(lost, 'name a new kind of page in src/core/check/targets.ts, then run "npm run permalinks"').toEqual([]);
});
