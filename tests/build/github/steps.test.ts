import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commit, git, write } from '../repository.ts';

const WORKFLOWS = path.resolve(import.meta.dirname, '../../../.github/workflows');

/** The commands of a step, as the workflow has them. */
function commandsOf(file: string, job: string, step: string): string {
  const { jobs } = parse(readFileSync(path.join(WORKFLOWS, file), 'utf8'));
  return jobs[job].steps.find(({ name }: { name?: string }) => name === step).run;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steps-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs commands as a runner does. */
function run(commands: string, env: NodeJS.ProcessEnv = {}): number | null {
  const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } };
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', commands], options).status;
}

describe('the check of a proposal', () => {
  const overlay = commandsOf('check.yml', 'content', 'Put the proposed content in place');

  test('reads its content and none of its code', () => {
    write(folder, 'content/old.txt', 'base');
    write(folder, 'src/check.ts', 'base');
    write(folder, 'proposal/content/new.txt', 'head');
    write(folder, 'proposal/src/check.ts', 'head');
    write(folder, 'proposal/package.json', 'head');
    expect(run(overlay)).toBe(0);
    expect(existsSync(path.join(folder, 'content/old.txt'))).toBe(false);
    expect(readFileSync(path.join(folder, 'content/new.txt'), 'utf8')).toBe('head');
    expect(readFileSync(path.join(folder, 'src/check.ts'), 'utf8')).toBe('base');
    expect(existsSync(path.join(folder, 'package.json'))).toBe(false);
    expect(existsSync(path.join(folder, 'proposal'))).toBe(false);
  });

  test('fails where it has no content, or a link in its place', () => {
    write(folder, 'content/old.txt', 'base');
    write(folder, 'proposal/x', '');
    expect(run(overlay)).not.toBe(0);
    symlinkSync('..', path.join(folder, 'proposal/content'));
    expect(run(overlay)).not.toBe(0);
    expect(readFileSync(path.join(folder, 'content/old.txt'), 'utf8')).toBe('base');
  });
});

describe('the whole test', () => {
  const scope = commandsOf('test.yml', 'scope', 'See whether anything but content changes');

  test.each([
    ['only content changes', ['content/x/en.mdx'], 'pull_request', 'false'],
    ['code changes, too', ['content/x/en.mdx', 'src/check.ts'], 'pull_request', 'true'],
    ['a workflow changes', ['.github/workflows/check.yml'], 'pull_request', 'true'],
    ['a folder is called alike', ['src/content/x.ts'], 'pull_request', 'true'],
    ['it was asked for by another workflow', ['content/x/en.mdx'], 'push', 'true'],
  ])('where %s', (_, files, event, code) => {
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    write(folder, 'content/a', 'base');
    commit(folder, 'base', '2026-01-01T00:00:00Z');
    git(folder, ['checkout', '--quiet', '-b', 'proposal']);
    for (const file of files) write(folder, file, 'head');
    commit(folder, 'head', '2026-01-02T00:00:00Z');
    git(folder, ['checkout', '--quiet', 'main']);
    git(folder, ['merge', '--quiet', '--no-ff', '--no-edit', 'proposal']);
    expect(run(scope, { GITHUB_EVENT_NAME: event, GITHUB_OUTPUT: 'output' })).toBe(0);
    expect(readFileSync(path.join(folder, 'output'), 'utf8')).toBe(`code=${code}\n`);
  });
});
