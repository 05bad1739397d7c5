import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = path.resolve(import.meta.dirname, '../../../.github/workflows');
const FILES = readdirSync(FOLDER);
const read = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');

/** What GitHub's own parser says of a workflow: it knows every key, and which names an expression may use where. */
function errorsOf(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (file: string) => parse(read(file)) as Workflow;
const jobs = FILES.flatMap((file) => Object.entries(workflow(file).jobs).map(([name, job]) => ({ file, name, job })));
const steps = jobs.flatMap(({ file, name, job }) => (job.steps ?? []).map((step) => ({ file, name, step })));

describe.each(FILES)('%s', (file) => {
  const { on, permissions, concurrency, jobs: own } = workflow(file);

  test('is a workflow as GitHub reads it', () => {
    expect(errorsOf(file, read(file))).toEqual([]);
  });

  test('gives no job a right that the job does not name', () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(own)) expect(job.permissions, name).toBeDefined();
  });

  test('names every action by a commit, and its version beside it', () => {
    const lines = read(file)
      .split('\n')
      .filter((line) => line.includes('uses:') && !line.includes('uses: ./'));
    for (const line of lines) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('ends what hangs, and does not run twice at once', () => {
    expect(concurrency).toBeDefined();
    for (const [name, job] of Object.entries(own)) if (!job.uses) expect(job['timeout-minutes'], name).toBeGreaterThan(0);
  });

  test('is never started with the rights of this repository by what comes from another one', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(on)).not.toContain('issue_comment');
  });

  test('asks only for steps and jobs that there are', () => {
    for (const [name, job] of Object.entries(own)) {
      const needed = [job.needs ?? []].flat();
      for (const need of needed) expect(Object.keys(own), name).toContain(need);
      const text = JSON.stringify(job);
      for (const [, need = ''] of text.matchAll(/\bneeds\.([\w-]+)\./g)) expect(needed, name).toContain(need);
      const ids = job.steps?.map(({ id }) => id) ?? [];
      for (const [, id = ''] of text.matchAll(/\bsteps\.([\w-]+)\./g)) expect(ids, name).toContain(id);
    }
  });
});

test('one action has the same commit everywhere', () => {
  const used = steps.flatMap(({ step }) => step.uses ?? []);
  const commits = new Set(used);
  expect(commits.size).toBe(new Set(used.map((name) => name.split('@')[0])).size);
});

test.each(steps.filter(({ step }) => step.run))('$file, $name: no word of a stranger becomes part of a command', ({ step }) => {
  expect(step.run).not.toContain('${{');
});

test.each(steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@')))(
  '$file, $name: the token is not left in the checkout',
  ({ step }) => {
    expect(step.with?.['persist-credentials']).toBe(false);
  },
);

test('what runs code from a pull request has no secret and may write nothing', () => {
  for (const file of FILES.filter((name) => 'pull_request' in workflow(name).on)) {
    expect(read(file)).not.toMatch(/\bsecrets\.|github\.token|GITHUB_TOKEN/);
    for (const [name, job] of Object.entries(workflow(file).jobs)) expect(job.permissions, name).toEqual({ contents: 'read' });
  }
});

test('what is started by the end of another workflow checks out its own branch only', () => {
  for (const file of FILES.filter((name) => 'workflow_run' in workflow(name).on)) {
    const own = Object.values(workflow(file).jobs).flatMap((job) => job.steps ?? []);
    const checkouts = own.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: settings } of checkouts) expect(settings).toEqual({ 'persist-credentials': false });
  }
});

test('few jobs may write, and each only what it is for', () => {
  const rights = jobs.flatMap(({ file, name, job }) =>
    Object.entries(job.permissions ?? {}).flatMap(([right, level]) => (level === 'write' ? `${file} ${name}: ${right}` : [])),
  );
  expect(rights.sort()).toEqual([
    'deploy.yml deploy: id-token',
    'deploy.yml deploy: pages',
    'links.yml links: issues',
    'preview.yml comment: pull-requests',
  ]);
});

describe('a fault is found', () => {
  const sound = read('check.yml');
  test.each([
    ['a key that does not exist', sound.replace('timeout-minutes', 'timeout-minuts')],
    ['an event that does not exist', sound.replace('pull_request:', 'pull_requests:')],
    ['a name that no expression knows', sound.replace('github.event.pull_request.base.sha', 'githb.event.pull_request.base.sha')],
    ['a right that does not exist', sound.replace('contents: read', 'content: read')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(sound);
    expect(errorsOf('check.yml', text)).not.toEqual([]);
  });
});
