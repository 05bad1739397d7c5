import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { keyLinesIn, LinesByFile, linesIn } from '../core/contribute/origin.ts';
import { KINDS, locate } from './entry/location.ts';
import { contentFiles } from './library/files.ts';

/**
 * A loader of one entry, `all`: where in each file its words, those of its keys and the addresses of its sources stand. It is read
 * once, in dev as well.
 */
export function lines() {
  return {
    name: 'lines',
    schema: z.strictObject({ files: LinesByFile }),
    load: async ({ config, store, generateDigest }) => {
      const root = fileURLToPath(config.root);
      const files = Object.fromEntries(
        contentFiles(root)
          .filter((file) => HAVE_SOURCES.has(locate(file)?.kind ?? ''))
          .map((file) => {
            const text = readFileSync(path.join(root, file), 'utf8');
            return [file, { ...linesIn(text), keys: keyLinesIn(text) }];
          }),
      );
      store.set({ id: 'all', data: { files }, digest: generateDigest(JSON.stringify(files)) });
    },
  } satisfies Loader;
}

const HAVE_SOURCES: ReadonlySet<string> = new Set(
  Object.keys(KINDS).filter((kind) => !['pictures', 'words', 'editions', 'redirects', 'tombstones', 'permalinks'].includes(kind)),
);
