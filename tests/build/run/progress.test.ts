import { expect, it } from 'vitest';
import { progress } from '../../../src/build/run/progress.mjs';

const OUTPUT = `14:59:27 [content] Syncing content
14:59:28 [content] Synced content
\u001b[42m\u001b[30m generating static routes \u001b[39m\u001b[49m
14:59:33   ├─ /404.html (+62ms)
${'14:59:33   ├─ /events/x/index.html\n'.repeat(20)}15:00:03 [pictures] 906 social pictures, 0 of them made anew
15:00:06 [build] Complete!
`;

it.each([
  ['at once', OUTPUT.length],
  ['in lines', 60],
  ['letter by letter', 1],
])('a build says once what it is at, however its output comes: %s', (_name, length) => {
  const said: string[] = [];
  const hear = progress((line) => said.push(line), false);
  for (let at = 0; at < OUTPUT.length; at += length) hear(OUTPUT.slice(at, at + length));
  expect(said).toEqual(['  reading and checking the entries …', '  making the pages …', '  making the index for the search …']);
});

it('a build speaks of painting only where there are no pictures yet', () => {
  const said: string[] = [];
  progress((line) => said.push(line), true)(OUTPUT);
  expect(said[1]).toBe('  making the pages, and painting their pictures, which are kept for the next time …');
});
