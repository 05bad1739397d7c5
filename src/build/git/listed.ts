import { PERMALINKS } from '../entry/location.ts';
import { git } from './git.ts';

/**
 * Every line that `content/permalinks.txt` ever had on the main line of the project: whatever a commit added there was published.
 * What a branch adds and takes back before it is merged was not.
 *
 * Without Git, or in a checkout without history, there is nothing to compare with, and nothing is found to be missing.
 *
 * @param root the folder of the checkout
 */
export function everListed(root: string): ReadonlySet<string> {
  const main = ['origin/HEAD', 'origin/main', 'main'].find((name) => git(root, 'rev-parse', '--verify', '--quiet', name));
  const base = (main && git(root, 'merge-base', 'HEAD', main)?.trim()) || 'HEAD';
  const log = git(
    root,
    'log',
    '--first-parent',
    '-m',
    '-p',
    '--format=',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    base,
    '--',
    PERMALINKS,
  );
  return new Set([...(log ?? '').matchAll(/^\+(\/.*)$/gm)].map(([, line = '']) => line));
}
