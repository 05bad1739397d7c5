import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../../src/build/library/files.ts';
import { Library } from '../../../src/build/library/library.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('the content of the site', () => {
  it('has no problems', () => {
    expect(new Library(root).problems).toEqual([]);
  });

  it('is MDX for other tools, too', async () => {
    const entries = contentFiles(root).filter((file) => file.endsWith('.mdx'));
    expect(entries).not.toEqual([]);
    for (const file of entries) {
      const body = readFileSync(path.join(root, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      await expect(compile(body), file).resolves.toBeDefined();
    }
  }, 60_000);
});
