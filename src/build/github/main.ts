/** What the workflows in `.github/workflows/` ask for, by name. It needs Node alone, and takes everything else from the environment. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeRepository } from '../../core/repository.ts';
import type { DeadSource } from '../links/work.ts';
import { makeApi } from './api.ts';
import { type ChangedFile, sortChanges } from './changes.ts';
import { putComment } from './comment.ts';
import { deadLinksIssue, putIssue } from './dead-links.ts';
import { MARK, previewComment, readCard } from './preview-comment.ts';
import { checkPreview, hidePreview } from './preview-files.ts';
import { findPull } from './pull.ts';

const TASKS: Readonly<Record<string, () => Promise<number> | number>> = {
  /** `SITE`: refuses a preview that has more than pages and data. */
  'check-preview': () => {
    const problems = checkPreview(variable('SITE'));
    for (const problem of problems.slice(0, 20)) console.error(problem);
    if (problems.length > 20) console.error(`and ${problems.length - 20} more`);
    return problems.length > 0 ? 1 : 0;
  },
  /** `SITE`: makes it ready to be deployed. */
  'hide-preview': () => {
    hidePreview(variable('SITE'));
    return 0;
  },
  /** `HEAD_OWNER`, `HEAD_BRANCH`, `HEAD_SHA`: puts `number`, empty if there is none, into the output of the step. */
  'find-pull': async () => {
    const number = await findPull(api(), variable('HEAD_OWNER'), variable('HEAD_BRANCH'), variable('HEAD_SHA'));
    appendFileSync(variable('GITHUB_OUTPUT'), `number=${number ?? ''}\n`);
    console.log(number ? `pull request ${number}` : 'no open pull request has this commit as its last one');
    return 0;
  },
  /** `SITE`, `PREVIEW_URL`, `PULL`, `HEAD_SHA`: comments on the pull request. */
  comment: async () => {
    const [site, pull] = [variable('SITE'), Number(variable('PULL'))];
    const changes = sortChanges(await api().list<ChangedFile>(`pulls/${pull}/files`));
    const cards = changes.events.map((id) => {
      const file = path.join(site, 'events', `${id}.json`);
      return { id, record: existsSync(file) ? readCard(readFileSync(file, 'utf8')) : undefined };
    });
    const body = previewComment(`${variable('PREVIEW_URL')}/`, variable('HEAD_SHA'), changes, cards);
    console.log(`the comment is ${await putComment(api(), pull, MARK, body)}`);
    return 0;
  },
  /** `DEAD`, a file that `npm run links -- --dead` wrote, and `RUN_URL`: opens, updates or closes the issue. */
  'dead-links': async () => {
    const dead = JSON.parse(readFileSync(variable('DEAD'), 'utf8')) as DeadSource[];
    const repository = makeRepository(`${variable('GITHUB_SERVER_URL')}/${variable('GITHUB_REPOSITORY')}`);
    const body = deadLinksIssue(dead, variable('RUN_URL'), (file) => repository.at(variable('GITHUB_SHA'), file));
    console.log(await putIssue(api(), dead.length, body));
    return 0;
  },
};

const [name = ''] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
if (!task) console.error(`there is no task called "${name}"; tasks: ${Object.keys(TASKS).join(', ')}`);
process.exitCode = task ? await task() : 2;

function api() {
  return makeApi(variable('GITHUB_API_URL'), variable('GITHUB_REPOSITORY'), variable('GITHUB_TOKEN'));
}

function variable(key: string): string {
  const value = process.env[key];
  if (!value) throw new Error(`the environment variable ${key} is not set`);
  return value;
}
