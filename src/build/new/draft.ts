import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Given } from './given.ts';
import type { Name } from './kinds.ts';

/** Below the root of the checkout; not part of it. */
const FOLDER = '.cache/drafts';

/**
 * The answers to all questions so far, by the place of the question (`sources.0.url`). Each is kept in a file at once, with what is
 * being typed, so that whatever ends the program loses nothing. Going on is asking again: what has an answer is not shown.
 */
export class Draft {
  readonly file: string;
  readonly name: Name;
  /** What came with the command. */
  readonly given: Given;
  readonly #answers: Map<string, unknown>;
  #typing: Typing | undefined;

  constructor(file: string, { name, given, answers, typing }: Kept) {
    this.file = file;
    this.name = name;
    this.given = given;
    this.#answers = new Map(Object.entries(answers));
    this.#typing = typing;
  }

  /** Begins a draft; its file appears with the first answer. */
  static begin(root: string, name: Name, given: Given): Draft {
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    return new Draft(path.join(root, FOLDER, `${stamp}-${name}.json`), { name, given, answers: {} });
  }

  /** All drafts that can be read, the latest first. */
  static all(root: string): Draft[] {
    const folder = path.join(root, FOLDER);
    return list(folder)
      .sort()
      .reverse()
      .flatMap((name) => {
        try {
          return [new Draft(path.join(folder, name), JSON.parse(readFileSync(path.join(folder, name), 'utf8')))];
        } catch {
          return [];
        }
      });
  }

  get answers(): ReadonlyMap<string, unknown> {
    return this.#answers;
  }

  /** What a translation or a correction is added to, or the id that was given. */
  get target(): unknown {
    return this.given.target ?? this.#answers.get('of');
  }

  /** Whether there is nothing yet that could be lost. */
  get isEmpty(): boolean {
    return this.#answers.size === 0 && this.#typing === undefined;
  }

  /** What was typed, but not sent, at a question. */
  typedAt(place: string): string | undefined {
    return this.#typing?.place === place ? this.#typing.text : undefined;
  }

  typing(place: string, text: string): void {
    this.#typing = { place, text };
    this.#keep();
  }

  answer(place: string, value: unknown): void {
    this.#answers.set(place, value);
    if (this.#typing?.place === place) this.#typing = undefined;
    this.#keep();
  }

  /** Takes back the answers at a place and below it. */
  forget(place: string): void {
    for (const key of [...this.#answers.keys()]) {
      if (key === place || key.startsWith(`${place}.`)) this.#answers.delete(key);
    }
    this.#keep();
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }

  #keep(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const kept: Kept = {
      name: this.name,
      given: this.given,
      answers: Object.fromEntries(this.#answers),
      ...(this.#typing && { typing: this.#typing }),
    };
    // A file that is replaced is never half written, wherever the program is ended.
    writeFileSync(`${this.file}.part`, `${JSON.stringify(kept, null, 2)}\n`);
    renameSync(`${this.file}.part`, this.file);
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

interface Typing {
  readonly place: string;
  readonly text: string;
}

interface Kept {
  readonly name: Name;
  readonly given: Given;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly typing?: Typing;
}
