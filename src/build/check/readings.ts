import { createHash, hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../core/problem.ts';
import { type Entry, type Reading, readEntry, type SpelledWords } from '../entry.ts';
import { contentFiles, readFile } from '../files.ts';
import { locate } from '../location.ts';
import { START } from '../report.ts';
import { placeOf } from '../spelling/words.ts';

/**
 * Reads all files of a checkout for the check. What a file says is kept in `.cache/` under the digest of its bytes, and the whole
 * memory under that of everything that reads it; so an unchanged file is not parsed again, and a changed rule forgets them all. Many
 * files are read in several threads.
 *
 * @param fresh forgets what is kept
 */
export async function readAll(root: string, fresh = false): Promise<readonly ReadResult[]> {
  const files = contentFiles(root);
  const memory = new Memory(root, fresh);
  const results = new Map<string, ReadResult>();
  const unknown: { file: string; digest: string | undefined }[] = [];
  for (const file of files) {
    const digest = digestOf(root, file);
    const kept = digest === undefined ? undefined : memory.get(file, digest);
    if (kept) results.set(file, restored(root, file, kept));
    else unknown.push({ file, digest });
  }
  const read = await readFiles(
    root,
    unknown.map(({ file }) => file),
  );
  for (const [index, { file, digest }] of unknown.entries()) {
    const kept = read[index];
    if (!kept) continue;
    results.set(file, restored(root, file, kept));
    if (digest !== undefined) memory.set(file, digest, kept);
  }
  memory.save(files);
  return files.flatMap((file) => results.get(file) ?? []);
}

/** Reads one file, and leaves out what only a build needs. */
export function readKept(root: string, file: string): Kept | undefined {
  const read = readFile(root, file);
  return read && { problems: read.problems, ...(read.entry && { entry: reduced(read.entry) }) };
}

function reduced({ data, digest, words, body }: Entry): NonNullable<Kept['entry']> {
  const kept = { data, digest, words: words && { en: words.en, id: words.id } };
  if (!body) return { ...kept, body };
  const { links, citations, start, steps } = body;
  return { ...kept, body: { links, citations: citations.map(({ source, at }) => ({ source, at })), start, steps } };
}

function restored(root: string, file: string, { problems, entry }: Kept): ReadResult {
  const location = locate(file);
  if (!entry || !location) return { file, problems, reading: undefined };
  // Positions are asked for where there is a problem: then the file is parsed once more.
  let again: Entry | undefined;
  const at: NonNullable<Reading['yaml']>['at'] = (place, part) => {
    again ??= readEntry(location, readFileSync(path.join(root, file)));
    return again.yaml?.at(place, part) ?? START;
  };
  const wordAt = (word: string) => placeOf(word, readFileSync(path.join(root, file), 'utf8'));
  const { data, digest, body } = entry;
  const words = entry.words && { ...entry.words, at: wordAt };
  return { file, problems, reading: { location, problems, data, digest, body, words, yaml: { at } } };
}

/** @returns undefined for what is no plain file */
function digestOf(root: string, file: string): string | undefined {
  const address = path.join(root, file);
  if (!lstatSync(address, { throwIfNoEntry: false })?.isFile()) return undefined;
  return hash('sha256', readFileSync(address), 'base64');
}

async function readFiles(root: string, files: readonly string[]): Promise<(Kept | undefined)[]> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(files.length / WORTH_A_THREAD));
  if (threads < 2) return files.map((file) => readKept(root, file));
  // All threads take from one list, so that none is idle while another one has work.
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const results: (Kept | undefined)[] = [];
  const others = Array.from({ length: threads - 1 }, () => fromWorker({ root, files, next }));
  for (const [index, kept] of takeTurns({ root, files, next })) results[index] = kept;
  for (const share of await Promise.all(others)) for (const [index, kept] of share) results[index] = kept;
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
    for (let index = from; index < Math.min(from + TURN, files.length); index += 1) {
      share.push([index, readKept(root, files[index] ?? '')]);
    }
  }
}

/** What is known of files from the last time. */
class Memory {
  readonly #file: string;
  readonly #key: string;
  readonly #known: Record<string, readonly [digest: string, kept: Kept]>;
  #isChanged: boolean;

  constructor(root: string, fresh: boolean) {
    this.#file = path.join(root, MEMORY);
    this.#key = digestOfCode();
    const old = fresh ? undefined : read(this.#file);
    this.#known = old?.key === this.#key ? old.files : {};
    this.#isChanged = false;
  }

  get(file: string, digest: string): Kept | undefined {
    const known = Object.hasOwn(this.#known, file) ? this.#known[file] : undefined;
    return known?.[0] === digest ? known[1] : undefined;
  }

  set(file: string, digest: string, kept: Kept): void {
    this.#known[file] = [digest, kept];
    this.#isChanged = true;
  }

  /** @param files those that are there */
  save(files: readonly string[]): void {
    const there = new Set(files);
    for (const file of Object.keys(this.#known)) {
      if (there.has(file)) continue;
      delete this.#known[file];
      this.#isChanged = true;
    }
    if (!this.#isChanged) return;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    // A run that is ended while it writes leaves the old memory.
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ key: this.#key, files: this.#known }));
    renameSync(draft, this.#file);
  }
}

function read(file: string): { key: string; files: Record<string, readonly [string, Kept]> } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Everything that a reading depends on besides the file: this code, what it imports, and Node. */
function digestOfCode(): string {
  const sum = createHash('sha256').update(process.version);
  const add = (folder: string) => {
    for (const item of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const address = path.join(folder, item.name);
      if (item.isDirectory()) add(address);
      else sum.update(`\0${address}\0`).update(readFileSync(address));
    }
  };
  for (const folder of CODE) add(path.join(HOME, folder));
  for (const file of PACKAGES) if (existsSync(path.join(HOME, file))) sum.update(readFileSync(path.join(HOME, file)));
  return sum.digest('base64');
}

const HOME = path.resolve(import.meta.dirname, '../../..');
const CODE = ['src/build', 'src/core'];
const PACKAGES = ['package-lock.json', 'node_modules/.package-lock.json'];
const MEMORY = '.cache/check.json';

/** A thread takes about a third of a second to start, in which another one reads as many files. */
const WORTH_A_THREAD = 500;
const MOST_THREADS = 4;
/** How many files a thread takes at once. */
const TURN = 16;

/** A file as it was read. */
export interface ReadResult {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** Undefined where no file may stand. */
  readonly reading: Reading | undefined;
}

/** The same as plain data. */
export interface Kept {
  readonly problems: readonly Problem[];
  readonly entry?: Pick<Reading, 'data' | 'digest' | 'body'> & {
    readonly words: Omit<SpelledWords, 'at'> | undefined;
  };
}

/** Where each file stands in the list, and what it says. */
export type Share = [index: number, kept: Kept | undefined][];

export interface Work {
  readonly root: string;
  readonly files: readonly string[];
  /** The first file that nobody has taken. */
  readonly next: Int32Array;
}
