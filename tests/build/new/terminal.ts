import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { HOSTS } from '../../../src/build/links/hosts.ts';
import { makeNew } from '../../../src/build/new/run.ts';

export const KEYS = { enter: '\r', tab: '\t', down: '\u001b[B', up: '\u001b[A', space: ' ', ctrlC: '\u0003' } as const;

/** A text as a terminal passes it on that was told to say so. */
export const pasted = (text: string) => `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`;

/** A copy of the content of this project, in a folder that the test removes. */
export function copyContent(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'new-'));
  for (const part of ['content', HOSTS])
    cpSync(path.resolve(import.meta.dirname, '../../..', part), path.join(root, part), { recursive: true });
  return root;
}

/** Runs `npm run new` where nobody can be asked. */
export async function run(root: string, ...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const say = (text: string) => {
    said += `${text}\n`;
  };
  const silent = { input: new PassThrough(), output: new PassThrough() };
  const code = await makeNew(args, { ...silent, root, folder: root, today: TODAY, isTerminal: false, say });
  return { code, said };
}

const TODAY = '2026-11-22';

/** What someone sees and types who runs `npm run new` in a checkout. */
export class Terminal {
  /** Everything that was shown, without colours. */
  shown = '';
  /** What came after the prompts, and messages. */
  said = '';
  readonly exit: Promise<number>;
  readonly #input = new PassThrough();
  #read = 0;

  constructor(root: string, ...args: string[]) {
    const output = Object.assign(
      new Writable({
        write: (chunk, _encoding, done) => {
          this.shown += stripVTControlCharacters(String(chunk));
          done();
        },
      }),
      { columns: 100, rows: 60 },
    );
    this.exit = makeNew(args, {
      root,
      folder: root,
      today: TODAY,
      isTerminal: true,
      input: this.#input,
      output,
      say: (text) => {
        this.said += `${text}\n`;
      },
    });
  }

  /** Waits for a question, then types. */
  async answer(question: string, ...keys: string[]): Promise<void> {
    await this.see(question);
    for (const key of keys) {
      this.#input.write(key);
      // The line editor waits for the rest of what might be a longer key.
      await new Promise((resolve) => setTimeout(resolve, key.startsWith('\u001b') ? 60 : 5));
    }
  }

  /** Waits for a text in what was shown since the last one that was waited for. */
  async see(text: string): Promise<void> {
    for (let waited = 0; waited < 6_000; waited += 10) {
      const at = this.shown.indexOf(text, this.#read);
      if (at !== -1) {
        this.#read = at + text.length;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`never shown: ${text}\n${this.shown.slice(this.#read)}\n${this.said}`);
  }
}
