import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

it('no entry, however hostile, takes the check two seconds of a processor or half a gigabyte', () => {
  // What needs more than this heap ends the process, and so fails the test.
  const options = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=160'];
  const script = path.join(import.meta.dirname, 'limits.ts');
  const { count, slowest, megabytes } = JSON.parse(execFileSync(process.execPath, [...options, script], { encoding: 'utf8' }));
  expect(count).toBeGreaterThanOrEqual(120);
  expect(slowest.ms, slowest.name).toBeLessThan(2000);
  expect(megabytes).toBeLessThan(512);
}, 60_000);
