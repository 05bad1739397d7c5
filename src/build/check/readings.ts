import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outline } from '../entry/entry.ts';
import { contentItems, type ReadFile } from '../library/files.ts';
import { Memory } from './memory.ts';
import { type Plain, restored } from './plain.ts';
import { readFiles } from './threads.ts';

/**
 * Reads all files of a checkout for the check. What a file says is kept in `.cache/` under the digest of its bytes, and the whole
 * memory under that of everything that reads it; so an unchanged file is not parsed again, and a changed rule forgets them all.
 *
 * @param fresh forgets what is kept
 * @returns what each file says, in the order of their paths
 */
export async function readAll(root: string, fresh = false): Promise<ReadonlyMap<string, ReadFile<Outline>>> {
  const memory = new Memory(root, fresh);
  const digests = new Map<string, string>();
  const known = new Map<string, Plain | undefined>();
  for (const { file, isPlain } of contentItems(root)) {
    const digest = isPlain ? hash('sha256', readFileSync(path.join(root, file)), 'base64') : undefined;
    if (digest) digests.set(file, digest);
    known.set(file, digest ? memory.get(file, digest) : undefined);
  }
  const unknown = [...known].flatMap(([file, kept]) => (kept ? [] : file));
  for (const [index, kept] of (await readFiles(root, unknown)).entries()) {
    const file = unknown[index] ?? '';
    const digest = digests.get(file);
    known.set(file, kept);
    if (kept && digest) memory.set(file, digest, kept);
  }
  memory.save(digests);
  return new Map([...known].flatMap(([file, kept]) => (kept ? [[file, restored(root, file, kept)] as const] : [])));
}
