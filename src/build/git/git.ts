import { spawnSync } from 'node:child_process';
import type { Histories, Revision } from '../../core/history.ts';
import { CONTENT, locate } from '../entry/location.ts';

/**
 * Reads from git when each entry changed: one call for all of them.
 *
 * @param root the folder of the checkout
 * @returns undefined where there is no whole history: outside a repository, in one that this folder is only a part of, in a
 *   shallow clone, without git
 */
export function readHistories(root: string): Histories | undefined {
  const [shallow, prefix] = git(root, 'rev-parse', '--is-shallow-repository', '--show-prefix')?.split('\n') ?? [];
  if (shallow !== 'false' || prefix !== '') return undefined;
  const log = git(root, 'log', '--encoding=UTF-8', '--no-renames', '--name-only', '-z', `--format=${FORMAT}`, '--', CONTENT);
  const status = git(root, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', CONTENT);
  if (log === undefined || status === undefined) return undefined;
  const revisions = new Map<string, Revision[]>();
  for (const { files, ...revision } of commits(log)) {
    for (const entry of new Set(files.flatMap(entryOf))) {
      const known = revisions.get(entry);
      if (known) known.push(revision);
      else revisions.set(entry, [revision]);
    }
  }
  const changed = status.split('\0').map((line) => line.slice('XY '.length));
  const pending = new Set(changed.flatMap(entryOf));
  return Object.fromEntries(
    [...revisions].map(([entry, own]) => [entry, { revisions: own, pending: pending.has(entry) }] as const),
  );
}

/** True unless content was changed since the last commit; without git there is nothing to compare it with. */
export function isCommitted(root: string): boolean {
  return !git(root, 'status', '--porcelain', '--', CONTENT);
}

/** Two null bytes in a row start a commit; neither a summary nor the name of a file can hold one. */
const FORMAT = '%x00%x00%H%x00%ct%x00%s%x00';
const COMMIT = /\0\0([0-9a-f]{40,64})\0(\d+)\0([^\0]*)\0\0\n((?:[^\0]+\0)+)/g;

function* commits(log: string): Generator<Revision & { files: string[] }> {
  for (const [, commit = '', seconds = '', summary = '', files = ''] of log.matchAll(COMMIT)) {
    yield {
      commit,
      day: new Date(Number(seconds) * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length),
      summary: summary.replace(/[\p{C}\s]+/gu, ' ').trim(),
      files: files.split('\0'),
    };
  }
}

/** `events/x` for each file of that event: both languages are one entry. */
function entryOf(file: string): string[] {
  const location = locate(file);
  if (!location) return [];
  const [folder = ''] = file.slice(`${CONTENT}/`.length).split('/');
  return ENTRIES.has(folder) ? [`${folder}/${location.id}`] : [];
}

const ENTRIES: ReadonlySet<string> = new Set(['events', 'claims', 'stories']);

/** @returns what git prints, or undefined where it fails or is not there */
export function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['--no-optional-locks', '-c', 'log.showSignature=false', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
}
