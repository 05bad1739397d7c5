import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { Histories } from '../../core/history.ts';
import { readHistories } from './git.ts';

/** A loader of one entry, `all`: when each entry changed, as the repository tells it. It is read once, in dev as well. */
export function history() {
  return {
    name: 'history',
    schema: z.strictObject({ entries: Histories }),
    load: async ({ config, store, logger, generateDigest }) => {
      const histories = readHistories(fileURLToPath(config.root));
      if (!histories) logger.info('no whole git history here, so the pages show none');
      const data = { entries: histories ?? {} };
      store.set({ id: 'all', data, digest: generateDigest(JSON.stringify(data)) });
    },
  } satisfies Loader;
}
