import path from 'node:path';
import { git } from '../git/git.ts';
import type { Name } from './kinds.ts';
import { hasErrors, type Outcome } from './outcome.ts';

/**
 * What is left to do once the files are written, one step a line.
 *
 * @param root the folder of the checkout, which need not be a repository
 */
export function nextSteps(root: string, name: Name, outcome: Outcome): string[] {
  const file = (outcome.changes.findLast(({ isNew }) => isNew) ?? outcome.changes[0])?.file ?? '';
  const place = file.replace(/\/(?:en|id)\.mdx$/, '');
  const id = path.basename(place, '.yaml');
  const title = `${VERBS[name] ?? 'Add'} ${id}`;
  return [
    ...(name === 'correction' ? mending(place, outcome) : [`${hasErrors(outcome) ? 'mend' : 'read'} ${file}`]),
    `npm run check ${place}`,
    ...(name === 'event' || name === 'story'
      ? [`npm run new -- translation --of ${place.replace('content/', '')}   (if you write Indonesian)`]
      : []),
    'npm start   (to look at it)',
    `${ontoBranch(root, id)}git add content && git commit -m "${title}" && git push -u origin HEAD`,
    `open a pull request with the title "${title}"`,
  ];
}

const VERBS: Partial<Record<Name, string>> = { translation: 'Translate', correction: 'Correct' };

/** The places of the words that were wrong, as far as they are found. */
function mending(place: string, { problems }: Outcome): string[] {
  const found = problems.filter(({ rule }) => rule === 'unmended-correction');
  if (found.length === 0) return [`put right what was wrong in ${place}, if you have not yet`];
  return found.map(({ file, line, column }) => `mend the sentence at ${file}:${line}:${column}`);
}

/** The command that leads to a branch for a change; empty where one is checked out already. */
function ontoBranch(root: string, branch: string): string {
  const current = git(root, 'branch', '--show-current')?.trim();
  if (current && !MAIN.has(current)) return '';
  const isThere = git(root, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`) !== undefined;
  return `git switch ${isThere ? '' : '-c '}${branch} && `;
}

/** Branches that a pull request goes to. */
const MAIN: ReadonlySet<string> = new Set(['main', 'master']);
