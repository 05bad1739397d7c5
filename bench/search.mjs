// @ts-check
/**
 * How long the titles take to answer a key: for what the site has (`dist/titles.json`), each word of its titles typed letter by
 * letter. Goal: at most 2 ms a key, so that an answer is there with the next frame.
 */
import { readFileSync } from 'node:fs';
import { matchTitles } from '../src/core/search/match.ts';
import { spellings } from '../src/core/search/spellings.ts';
import { readTitles } from '../src/core/search/titles.ts';

const titles = readTitles(JSON.parse(readFileSync(new URL('../dist/titles.json', import.meta.url), 'utf8')));
const words = new Set(titles.entries.flatMap(({ title }) => title.toLowerCase().split(/\s+/)));
const keys = [...words].flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1)));

for (const key of keys.slice(0, 500)) matchTitles(titles, spellings(key, 'en'));
const times = keys.map((key) => {
  const start = performance.now();
  matchTitles(titles, spellings(key, 'en'));
  return performance.now() - start;
});
times.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
console.log(`${titles.entries.length} titles, ${keys.length} keys: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`);
