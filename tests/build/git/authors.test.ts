import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAuthors } from '../../../src/build/git/authors.ts';
import { Authors, listContributors } from '../../../src/core/contribute/contributors.ts';
import { git, write } from '../repository.ts';

let folder: string;
let root: string;

function commitAs(name: string, address: string, message: string): void {
  git(root, ['add', '--all']);
  git(root, ['commit', '--quiet', '--message', message], { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: address });
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'authors-')));
  root = path.join(folder, 'site');
  git(folder, ['init', '--quiet', '--initial-branch=main', 'site']);
  write(root, 'content/events/a/en.mdx', 'one\n');
  write(root, 'content/words/en.yaml', 'one\n');
  commitAs('First Writer', 'first@example.org', 'Add a');
  write(root, 'content/events/a/id.mdx', 'one\n');
  write(root, 'content/events/b/en.mdx', 'one\n');
  commitAs('f. writer', 'first@home.example', 'Add b\n\nCo-authored-by: Second Writer <second@example.org>\n');
  write(root, 'content/actors/acme.yaml', 'one\n');
  commitAs('Shy Writer', 'shy@example.org', 'Add acme\n\nCo-authored-by: Also Shy <also@example.org>\n');
  write(root, 'content/words/en.yaml', 'two\n');
  commitAs('Wordsmith', 'words@example.org', 'Change a word');
  write(root, 'content/events/a/en.mdx', 'two\n');
  commitAs('dependabot[bot]', '1+dependabot[bot]@users.noreply.example', 'Bump a');
  write(root, 'src/code.ts', 'one\n');
  commitAs('Coder', 'coder@example.org', 'Add code');
  write(
    root,
    '.mailmap',
    'First Writer <first@example.org> <first@home.example>\nUnnamed <shy@example.org>\nUnnamed <also@example.org>\n',
  );
  commitAs('Coder', 'coder@example.org', 'Map names');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names who wrote to content, with the number of entries, as .mailmap spells them', () => {
  expect(readAuthors(root)).toEqual({
    people: [
      { name: 'First Writer', entries: 2 },
      { name: 'Second Writer', entries: 2 },
      { name: 'Wordsmith', entries: 0 },
    ],
    unnamed: 2,
  });
});

it('tells no address', () => {
  const found = readAuthors(root);
  expect(Authors.parse(found)).toEqual(found);
  expect(JSON.stringify(found)).not.toContain('@');
});

it('knows nobody in a shallow clone, or where there is no history', () => {
  const shallow = path.join(folder, 'shallow');
  git(folder, ['clone', '--quiet', '--depth=1', pathToFileURL(root).href, shallow]);
  expect(readAuthors(shallow)).toBeUndefined();
  expect(readAuthors(folder)).toBeUndefined();
});

it('lists those whom entries name beside them, each once, and says when the history is missing', () => {
  const credits = [['@handle', 'First Writer'], ['@handle'], ['@handle', '@handle']];
  expect(listContributors(readAuthors(root) ?? { unnamed: 0 }, credits, 'en-GB')).toEqual({
    people: [
      { name: '@handle', entries: 3 },
      { name: 'First Writer', entries: 2 },
      { name: 'Second Writer', entries: 2 },
      { name: 'Wordsmith', entries: 0 },
    ],
    unnamed: 2,
    isComplete: true,
  });
  expect(listContributors({ unnamed: 0 }, credits.slice(1), 'en-GB')).toEqual({
    people: [{ name: '@handle', entries: 2 }],
    unnamed: 0,
    isComplete: false,
  });
});
