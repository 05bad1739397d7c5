import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plain } from './plain.ts';

/** What is known of files from the last time. */
export class Memory {
  readonly #file: string;
  readonly #key: string;
  readonly #known: Record<string, readonly [digest: string, kept: Plain]>;
  #isChanged: boolean;

  constructor(root: string, fresh: boolean) {
    this.#file = path.join(root, MEMORY);
    this.#key = digestOfCode();
    const old = fresh ? undefined : read(this.#file);
    this.#known = old?.key === this.#key ? old.files : {};
    this.#isChanged = false;
  }

  /** @param digest of its bytes */
  get(file: string, digest: string): Plain | undefined {
    const known = Object.hasOwn(this.#known, file) ? this.#known[file] : undefined;
    return known?.[0] === digest ? known[1] : undefined;
  }

  set(file: string, digest: string, kept: Plain): void {
    this.#known[file] = [digest, kept];
    this.#isChanged = true;
  }

  /** @param files those that are there */
  save(files: ReadonlyMap<string, unknown>): void {
    for (const file of Object.keys(this.#known)) {
      if (files.has(file)) continue;
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

function read(file: string): { key: string; files: Record<string, readonly [string, Plain]> } | undefined {
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
