import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printed } from '../library/print.ts';
import type { Checkout } from './checkout.ts';
import type { Name } from './kinds.ts';
import { nextSteps } from './next.ts';
import { hasErrors, type Outcome } from './outcome.ts';

/** Writes the files. A new one never takes the place of another. */
export function write({ root }: Checkout, name: Name, outcome: Outcome, say: Say): number {
  const { changes, problems } = outcome;
  for (const { file, text, isNew } of changes) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: isNew ? 'wx' : 'w' });
    say(`${isNew ? 'wrote' : 'changed'} ${file}`);
  }
  if (problems.length > 0) say(printed(problems), true);
  const steps = nextSteps(root, name, outcome).map((step) => `  ${step}`);
  say(`\nNext:\n${steps.join('\n')}`);
  return hasErrors(outcome) ? 1 : 0;
}

export type Say = (text: string, isError?: boolean) => void;
