import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BENCH = globSync('bench/*.{mjs,ts}', { cwd: ROOT });

/** Takes the place of the model in a copy of the site, and imports what stands beside that. */
const STAND_IN = 'bench/model.ts';

/** What the copy has beside it, besides the rooms of the site. */
const WRITTEN = ['events.json', 'published.mjs'];

test.each(BENCH)('what %s imports is there: no other test runs it', (file) => {
  const folder = path.join(ROOT, file === STAND_IN ? 'src' : 'bench');
  const imports = [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)].map(([, name = '']) => name);
  const lost = imports.filter((name) => !existsSync(path.join(folder, name)));
  expect(lost.filter((name) => file !== STAND_IN || !WRITTEN.includes(path.basename(name)))).toEqual([]);
});
