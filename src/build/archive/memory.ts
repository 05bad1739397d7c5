import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Memory = z.record(
  z.string(),
  z.strictObject({ asked: z.number(), copy: z.strictObject({ address: z.string(), at: z.number() }).optional() }),
);

/**
 * What the archive said, so that an interrupted run goes on where it ended and a dry run need not be paid for twice. It is written
 * after every answer.
 */
export class ArchiveMemory {
  readonly #file: string;
  readonly #known: z.infer<typeof Memory>;

  /** @param now ms since the epoch: what is older than a month is asked for again */
  constructor(file: string, now: number) {
    this.#file = file;
    this.#known = Object.fromEntries(Object.entries(read(file)).filter(([, { asked }]) => now - asked < MONTH));
  }

  get(key: string): z.infer<typeof Memory>[string] | undefined {
    return this.#known[key];
  }

  set(key: string, value: z.infer<typeof Memory>[string]): void {
    this.#known[key] = value;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    // A run may be ended at any time: the file is replaced, never half written.
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#known));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** A file that cannot be read was not written here, and is no loss. */
function read(file: string): z.infer<typeof Memory> {
  try {
    return Memory.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

const MONTH = 30 * 86_400_000;
