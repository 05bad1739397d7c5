import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

const DOCUMENTS = ['*.md', '.github/*.md', '{bench,src}/**/*.md'];

describe.each(globSync(DOCUMENTS, { cwd: ROOT, exclude: ['**/node_modules'] }))('%s', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

  test('leads to files and headings that there are', () => {
    const local = links.filter((link) => !/^https:|^\.\.\/\.\.\/issues\//.test(link));
    const dead = local.filter((link) => {
      const [name = '', anchor] = link.split('#');
      const target = name === '' ? path.join(ROOT, file) : path.join(ROOT, path.dirname(file), name);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const names = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name);
    expect(names.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  });
});

test.each(['src/core', 'src/build'])('%s names each of its folders, and no other', (room) => {
  const named = readFileSync(path.join(ROOT, room, 'README.md'), 'utf8').matchAll(/^\| `([a-z-]+)\/` \|/gm);
  const folders = readdirSync(path.join(ROOT, room), { withFileTypes: true }).filter((item) => item.isDirectory());
  expect([...named].map(([, name]) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

/** The anchors that GitHub gives to headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
