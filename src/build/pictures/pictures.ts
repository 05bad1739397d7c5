import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Keeps the social pictures between builds: each build leaves in their folder those that it used and no others, so that the next one
 * makes only what changed. They are made where their endpoints ask for them.
 */
export function pictures(): AstroIntegration {
  let folder: string;
  let start: number;
  let before: ReadonlySet<string>;
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = folderOf(fileURLToPath(config.root));
      },
      'astro:build:start': () => {
        start = Date.now();
        before = new Set(list(folder));
      },
      'astro:build:done': ({ logger }) => {
        const used = sweep(folder, start);
        const made = used.filter((name) => !before.has(name));
        if (used.length > 0) logger.info(`${used.length} social pictures, ${made.length} of them made anew`);
      },
    },
  };
}

/** Where the pictures of a project are kept: outside `node_modules`, which a clean installation empties. */
export function folderOf(root: string): string {
  return path.join(root, '.cache', 'pictures');
}

/**
 * Takes a picture from the folder, or makes it and puts it there.
 *
 * @param name of its file; another picture has another name
 */
export async function kept(folder: string, name: string, make: () => Promise<Bytes>): Promise<Bytes> {
  const file = path.join(folder, name);
  const found = await readFile(file).catch(() => undefined);
  if (found) {
    const now = new Date();
    await utimes(file, now, now);
    return found;
  }
  const made = await make();
  await mkdir(folder, { recursive: true });
  // Whoever looks for it meanwhile must not find half of it.
  const part = `${file}.${randomUUID()}`;
  await writeFile(part, made);
  await rename(part, file);
  return made;
}

/**
 * Removes the pictures that were last used before an instant.
 *
 * @param start ms since the epoch, UTC
 * @returns the names of those that are left
 */
export function sweep(folder: string, start: number): string[] {
  return list(folder).filter((name) => {
    // Some file systems keep whole seconds only.
    const isUsed = statSync(path.join(folder, name)).mtimeMs >= start - 1000;
    if (!isUsed) rmSync(path.join(folder, name));
    return isUsed;
  });
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

type Bytes = Uint8Array<ArrayBuffer>;
