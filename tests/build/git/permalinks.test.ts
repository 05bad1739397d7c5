import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertItems } from '../../../src/build/entry/list.ts';
import { everListed } from '../../../src/build/git/listed.ts';
import { found, read } from '../sample.ts';

const FILE = 'content/permalinks.txt';

describe('a list', () => {
  it('is read without what it says to people', () => {
    const { data, problems } = read('# Words\n\n/\n/events/a/\n', FILE);
    expect(data).toEqual(['/', '/events/a/']);
    expect(problems).toEqual([]);
  });

  it('has paths, each reported in its own line', () => {
    expect(found(read('# Words\n/\nevents/a\n\n/Events/\n/b/#c\n', FILE).problems)).toEqual(['3 value', '5 value', '6 value']);
  });

  it('takes new items in their place, and nothing else changes', () => {
    const text = '# Words\n\n/b/\n/d/\n';
    expect(insertItems(text, ['/d/', '/e/', '/a/', '/c/'])).toBe('# Words\n\n/a/\n/b/\n/c/\n/d/\n/e/\n');
    expect(insertItems(text, ['/b/'])).toBe(text);
    expect(insertItems('# Words\n', ['/b/', '/a/'])).toBe('# Words\n/a/\n/b/\n');
  });
});

describe('what a list ever had', () => {
  let root: string;

  function git(...args: string[]): void {
    const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'pipe' });
  }

  function commit(...lines: string[]): void {
    mkdirSync(path.join(root, 'content'), { recursive: true });
    writeFileSync(path.join(root, FILE), `# Words\n${lines.map((line) => `${line}\n`).join('')}`);
    git('add', '.');
    git('commit', '--message=x');
  }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'history-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is all that was ever added on the main line', () => {
    git('init', '--initial-branch=main');
    commit('/', '/a/');
    commit('/', '/b/');
    expect([...everListed(root)].sort()).toEqual(['/', '/a/', '/b/']);
  });

  it('is not what a branch adds and takes back before it is merged', () => {
    git('init', '--initial-branch=main');
    commit('/');
    git('switch', '--create', 'topic');
    commit('/', '/slip/');
    commit('/', '/a/');
    expect([...everListed(root)]).toEqual(['/']);
    git('switch', 'main');
    git('merge', '--no-ff', '--message=x', 'topic');
    expect([...everListed(root)].sort()).toEqual(['/', '/a/']);
  });

  it('cannot be told without history', () => {
    expect([...everListed(root)]).toEqual([]);
  });
});
