import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { levelOf } from '../../core/rules.ts';
import { printed } from '../print.ts';
import type { Checkout } from './checkout.ts';
import type { Name } from './kinds.ts';
import type { Outcome } from './outcome.ts';

/** Writes the files. A new one never takes the place of another. */
export function write({ root }: Checkout, name: Name, outcome: Outcome, say: Say): number {
  const { changes, problems } = outcome;
  for (const { file, text, isNew } of changes) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: isNew ? 'wx' : 'w' });
    say(`${isNew ? 'wrote' : 'changed'} ${file}`);
  }
  if (problems.length > 0) say(printed(problems), true);
  const own = changes.findLast(({ isNew }) => isNew) ?? changes[0];
  say(
    `\nNext:\n${nextSteps(name, own?.file ?? '', hasErrors(outcome))
      .map((step) => `  ${step}`)
      .join('\n')}`,
  );
  return hasErrors(outcome) ? 1 : 0;
}

function nextSteps(name: Name, file: string, isWrong: boolean): string[] {
  const place = file.replace(/\/(?:en|id)\.mdx$/, '');
  const id = path.basename(place, '.yaml');
  const isEntry = name === 'event' || name === 'story';
  return [
    name === 'correction' ? `put right what was wrong in ${place}, if you have not yet` : `${isWrong ? 'mend' : 'read'} ${file}`,
    `npm run check ${place}`,
    ...(isEntry ? [`npm run new -- translation --of ${place.replace('content/', '')}   (if you write Indonesian)`] : []),
    'npm start   (to look at it)',
    `git switch -c ${id} && git add content && git commit -m "${name === 'correction' ? 'Correct' : 'Add'} ${id}", then open a pull request`,
  ];
}

/** Whether there is more to do than to know. */
export function hasErrors({ problems }: Outcome): boolean {
  return problems.some(({ rule }) => levelOf(rule) === 'error');
}

export type Say = (text: string, isError?: boolean) => void;
