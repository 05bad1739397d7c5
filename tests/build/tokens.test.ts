import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const tokens = readFileSync(path.resolve(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');

/** Custom properties with their values, in the order of the file. */
function colours(css: string, value: RegExp): Record<string, string> {
  const lines = new RegExp(String.raw`^\s*(--[\w-]+): ${value.source};$`, 'gm');
  return Object.fromEntries([...css.matchAll(lines)].map(([, name = '', colour = '']) => [name, colour]));
}

test('a browser without light-dark() gets the light half of each colour, and of each one', () => {
  const [own = '', fallback = ''] = tokens.split('@supports not');
  const light = colours(own, /light-dark\((#\w+|rgb\([^)]*\)), .*\)/);
  expect(Object.keys(light)).toHaveLength(own.match(/: light-dark\(/g)?.length ?? 0);
  expect(colours(fallback, /(#\w+|rgb\([^)]*\))/)).toEqual(light);
});
