import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHistories } from '../../../src/build/git/git.ts';
import { Histories } from '../../../src/core/history.ts';
import { commit, git, write } from '../repository.ts';

let folder: string;
let root: string;
/** In order of time. */
let commits: string[];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'history-')));
  root = path.join(folder, 'site');
  mkdirSync(root);
  git(root, ['init', '--quiet', '--initial-branch=main']);
  write(root, 'content/events/thing/en.mdx', 'one\n');
  write(root, 'content/claims/said.yaml', 'one\n');
  write(root, 'content/words/en.yaml', 'one\n');
  const first = commit(root, 'Add a thing\n\nAnd why.\n', '2026-01-31T23:30:00-05:00');
  write(root, 'content/events/thing/id.mdx', 'satu\n');
  write(root, 'content/events/thing/en.mdx', 'two\n');
  const second = commit(root, 'Mend <b>"the thing"</b>\u001b[31m & \u202ethe rest', '2026-02-02T12:00:00+00:00');
  write(root, 'README.md', 'one\n');
  commit(root, 'Leave the content alone', '2026-03-01T12:00:00+00:00');
  git(root, ['mv', 'content/claims/said.yaml', 'content/claims/told.yaml']);
  const moved = commit(root, '', '2026-03-02T12:00:00+00:00');
  commits = [first, second, moved];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the history of an entry is that of all its files, the newest first, with days in UTC and plain summaries', () => {
  const histories = readHistories(root);
  const [first = '', second = '', moved = ''] = commits;
  expect(histories).toEqual({
    'events/thing': {
      revisions: [
        { commit: second, day: '2026-02-02', summary: 'Mend <b>"the thing"</b> [31m & the rest' },
        { commit: first, day: '2026-02-01', summary: 'Add a thing' },
      ],
      pending: false,
    },
    'claims/said': {
      revisions: [
        { commit: moved, day: '2026-03-02', summary: '' },
        { commit: first, day: '2026-02-01', summary: 'Add a thing' },
      ],
      pending: false,
    },
    'claims/told': { revisions: [{ commit: moved, day: '2026-03-02', summary: '' }], pending: false },
  });
  expect(Histories.parse(histories)).toEqual(histories);
  expect(JSON.stringify(histories)).not.toMatch(/Someone|someone@/);
});

it('an entry is pending while its files are not those of the last commit, new files included', () => {
  write(root, 'content/events/thing/en.mdx', 'three\n');
  expect(readHistories(root)?.['events/thing']?.pending).toBe(true);
  expect(readHistories(root)?.['claims/told']?.pending).toBe(false);
  git(root, ['checkout', '--quiet', '--', 'content/events/thing/en.mdx']);
  expect(readHistories(root)?.['events/thing']?.pending).toBe(false);
  write(root, 'content/stories/walk/en.mdx', 'one\n');
  write(root, 'content/stories/walk/id.mdx', 'satu\n');
  git(root, ['add', 'content/stories/walk/en.mdx']);
  git(root, ['commit', '--quiet', '--message', 'Add a walk']);
  expect(readHistories(root)?.['stories/walk']?.pending).toBe(true);
});

it('there is none in a shallow clone, in a part of another repository, outside of any, or before the first commit', () => {
  const shallow = path.join(folder, 'shallow');
  git(folder, ['clone', '--quiet', '--depth=1', pathToFileURL(root).href, shallow]);
  expect(readHistories(shallow)).toBeUndefined();
  expect(readHistories(path.join(root, 'content'))).toBeUndefined();
  expect(readHistories(folder)).toBeUndefined();
  const empty = path.join(folder, 'empty');
  mkdirSync(path.join(empty, 'content'), { recursive: true });
  git(empty, ['init', '--quiet']);
  expect(readHistories(empty)).toBeUndefined();
});

it('a whole clone has the same history', () => {
  const clone = path.join(folder, 'clone');
  git(folder, ['clone', '--quiet', pathToFileURL(root).href, clone]);
  const histories = readHistories(clone);
  expect(histories?.['events/thing']).toEqual(readHistories(root)?.['events/thing']);
});
