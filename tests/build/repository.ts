import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs git as nobody in particular: without the settings of this machine, and whatever repository a hook may run this in. */
export function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return execFileSync('git', [...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...own,
      GIT_CONFIG_GLOBAL: path.join(folder, 'no-such-file'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Someone',
      GIT_AUTHOR_EMAIL: 'someone@example.org',
      GIT_COMMITTER_NAME: 'Someone',
      GIT_COMMITTER_EMAIL: 'someone@example.org',
      ...env,
    },
  });
}

/** Commits everything in a folder. @returns the commit */
export function commit(folder: string, message: string, date: string): string {
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--allow-empty-message', '--message', message], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
  return git(folder, ['rev-parse', 'HEAD']).trim();
}

export function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
