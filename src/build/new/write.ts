import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { levelOf } from '../../core/rules.ts';
import { printed } from '../print.ts';
import type { Checkout } from './checkout.ts';
import type { Outcome } from './outcome.ts';

/** Writes the files. A new one never takes the place of another. */
export function write({ root }: Checkout, outcome: Outcome, say: Say): number {
  const { changes, problems } = outcome;
  for (const { file, text, isNew } of changes) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: isNew ? 'wx' : 'w' });
    say(`${isNew ? 'wrote' : 'changed'} ${file}`);
  }
  if (problems.length > 0) say(printed(problems), true);
  const [main] = changes.filter(({ isNew }) => isNew).slice(-1);
  const file = main?.file ?? changes[0]?.file ?? '';
  const place = file.replace(/\/(?:en|id)\.mdx$/, '');
  say(`
Next:
  ${hasErrors(outcome) ? `edit ${file}` : `read ${file} once more`}
  npm run check ${place}
  npm start
  git switch -c ${path.basename(place, '.yaml')} && git add content && git commit -m "…", then open a pull request`);
  return hasErrors(outcome) ? 1 : 0;
}

/** Whether there is more to do than to know. */
export function hasErrors({ problems }: Outcome): boolean {
  return problems.some(({ rule }) => levelOf(rule) === 'error');
}

export type Say = (text: string, isError?: boolean) => void;
