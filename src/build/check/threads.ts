import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Plain, readPlain } from './plain.ts';

/**
 * Reads files, in several threads where they are many.
 *
 * @returns what each says; undefined for one that is not there
 */
export async function readFiles(root: string, files: readonly string[]): Promise<(Plain | undefined)[]> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(files.length / WORTH_A_THREAD));
  // All threads take from one list, so that none is idle while another one has work.
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work = { root, files, next };
  const others = Array.from({ length: threads - 1 }, () => fromWorker(work));
  const results: (Plain | undefined)[] = [];
  for (const share of [takeTurns(work), ...(await Promise.all(others))]) {
    for (const [index, plain] of share) results[index] = plain;
  }
  return results;
}

function fromWorker(work: Work): Promise<Share> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve).once('error', reject);
  });
}

/** Reads files until none is left. */
export function takeTurns({ root, files, next }: Work): Share {
  const share: Share = [];
  for (;;) {
    const from = Atomics.add(next, 0, TURN);
    if (from >= files.length) return share;
    for (const [step, file] of files.slice(from, from + TURN).entries()) {
      share.push([from + step, readPlain(root, file)]);
    }
  }
}

/** A thread takes about a third of a second to start, in which another one reads as many files. */
const WORTH_A_THREAD = 500;
const MOST_THREADS = 4;
/** How many files a thread takes at once. */
const TURN = 16;

/** Where each file stands in the list, and what it says. */
export type Share = [index: number, plain: Plain | undefined][];

export interface Work {
  readonly root: string;
  readonly files: readonly string[];
  /** The first file that nobody has taken. */
  readonly next: Int32Array;
}
