import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextSteps } from '../../../src/build/new/next.ts';
import type { Outcome } from '../../../src/build/new/outcome.ts';

const FILE = 'content/events/thing-2026/en.mdx';
const outcome = (file: string, isNew: boolean, problems: Outcome['problems'] = []): Outcome => ({
  changes: [{ file, isNew, text: '' }],
  problems,
});

let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'ignore' });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'next-'));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('what is next', () => {
  it('leads from a new event to a pull request', () => {
    expect(nextSteps(root, 'event', outcome(FILE, true))).toEqual([
      `read ${FILE}`,
      'npm run check content/events/thing-2026',
      'npm run new -- translation --of events/thing-2026   (if you write Indonesian)',
      'npm start   (to look at it)',
      'git switch -c thing-2026 && git add content && git commit -m "Add thing-2026" && git push -u origin HEAD',
      'open a pull request with the title "Add thing-2026"',
    ]);
  });

  it('asks for no branch where one is checked out, and for none to be made that is there', () => {
    const commit = () => nextSteps(root, 'translation', outcome('content/events/thing-2026/id.mdx', true)).at(-2);
    const rest = 'git add content && git commit -m "Translate thing-2026" && git push -u origin HEAD';
    git('init', '--initial-branch=main');
    git('commit', '--allow-empty', '--message=Begin');
    expect(commit()).toBe(`git switch -c thing-2026 && ${rest}`);
    git('branch', 'thing-2026');
    expect(commit()).toBe(`git switch thing-2026 && ${rest}`);
    git('switch', '--create', 'mine');
    expect(commit()).toBe(rest);
  });

  it('after a correction leads to where the wrong words stand', () => {
    const problem = { rule: 'unmended-correction', file: FILE, line: 30, column: 5, message: '' } as const;
    const first = (problems: Outcome['problems']) => nextSteps(root, 'correction', outcome(FILE, false, problems))[0];
    expect(first([problem])).toBe(`mend the sentence at ${FILE}:30:5`);
    expect(first([])).toBe('put right what was wrong in content/events/thing-2026, if you have not yet');
  });
});
