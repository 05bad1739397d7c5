import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { isCancel, TextPrompt, wrapTextWithPrefix } from '@clack/core';
import { autocomplete, confirm, log, multiselect, note, S_BAR, S_BAR_END, select, symbol } from '@clack/prompts';
import type { Choice } from './checkout.ts';

/** Someone pressed Ctrl+C or Escape. */
export class Cancelled extends Error {}

/** Questions on a terminal, each of which ends with an answer or with `Cancelled`. */
export class Prompts {
  readonly #streams: Streams;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /** A line of text, checked before it is taken. */
  async line(message: string, { initial = '', most, fault, complete, typing, breaks = ' ' }: LineOptions): Promise<string> {
    const prompt = new Line(
      { ...this.#streams, initialUserInput: initial, validate: (text = '') => fault(text), render },
      breaks,
      complete,
    );
    prompt.on('userInput', typing);
    this.#streams.output.write(PASTES_ON);
    try {
      return settled(await prompt.prompt()) ?? '';
    } finally {
      this.#streams.output.write(PASTES_OFF);
    }

    function render(this: Omit<TextPrompt, 'prompt'>): string {
      const { state, userInput } = this;
      const length = [...userInput.trim()].length;
      const count =
        most === undefined || state === 'submit' ? '' : styleText(length > most ? 'yellow' : 'dim', `  ${length} of ${most}`);
      const head = `${styleText('gray', S_BAR)}\n${symbol(state)}  ${message}${count}\n`;
      if (state === 'submit' || state === 'cancel') return `${head}${bar('gray')}  ${styleText('dim', userInput)}`;
      const colour = state === 'error' ? 'yellow' : 'cyan';
      const text = wrapTextWithPrefix(undefined, this.userInputWithCursor, `${bar(colour)}  `);
      const below = state === 'error' ? `  ${styleText('yellow', this.error)}` : '';
      return `${head}${text}\n${styleText(colour, S_BAR_END)}${below}\n`;
    }
  }

  async choose(message: string, options: readonly Choice[], initial?: string): Promise<string> {
    const mutable = options.map(told);
    return settled(
      await select({
        ...this.#streams,
        message,
        options: mutable,
        ...(initial !== undefined && { initialValue: initial }),
        maxItems: 12,
      }),
    );
  }

  async several(message: string, options: readonly Choice[]): Promise<string[]> {
    const mutable = options.map(told);
    return settled(await multiselect({ ...this.#streams, message, options: mutable, required: false }));
  }

  async sure(message: string, initial = true): Promise<boolean> {
    return settled(await confirm({ ...this.#streams, message, initialValue: initial }));
  }

  /**
   * Something out of many, found as it is typed.
   *
   * @param create what to offer for a text that nothing has as its name
   */
  async pick(message: string, choices: readonly Choice[], { typed, typing, create }: PickOptions): Promise<string> {
    const find = (search: string) =>
      choices
        .filter((choice) => rankOf(choice, search) < UNLIKE)
        .sort((a, b) => rankOf(a, search) - rankOf(b, search))
        .slice(0, 200);
    return settled(
      await autocomplete<string>({
        ...this.#streams,
        message,
        maxItems: 8,
        placeholder: 'type to search',
        ...(typed && { initialUserInput: typed }),
        filter: () => true,
        options() {
          const search = this.userInput?.trim() ?? '';
          if (search) typing(search);
          const found = search ? find(search.toLowerCase()) : choices;
          const made = search.length > 1 ? create?.(search) : undefined;
          return [...found, ...(made ? [made] : [])].map(told);
        },
        validate: (value) => (value === undefined ? 'nothing here has that name; choose one of the list' : undefined),
      }),
    );
  }

  /** What a question is about, above it. */
  explain(text: string): void {
    this.#streams.output.write(
      `${bar('gray')}\n${wrapTextWithPrefix(this.#streams.output, text, `${bar('gray')}  `, undefined, undefined, (line) => styleText('dim', line))}\n`,
    );
  }

  note(text: string, title: string): void {
    note(text, title, { ...this.#streams, format: (line) => line });
  }

  say(text: string): void {
    log.step(text, this.#streams);
  }

  warn(text: string): void {
    log.warn(text, this.#streams);
  }
}

/** A line that may be pasted into: line breaks in what is pasted do not send it. */
class Line extends TextPrompt {
  readonly #breaks: string;
  #pasting = false;

  constructor(options: ConstructorParameters<typeof TextPrompt>[0], breaks: string, complete: LineOptions['complete']) {
    super(options);
    this.#breaks = breaks;
    this.on('key', (_, { name }) => {
      if (name === 'paste-start') this.#pasting = true;
      if (name === 'paste-end') this.#pasting = false;
      const completed = name === 'tab' && this.userInput ? complete?.(this.userInput) : undefined;
      if (completed === undefined) return;
      this._clearUserInput();
      this._setUserInput(completed, true);
    });
  }

  protected override _shouldSubmit(): boolean {
    if (!this.#pasting) return true;
    // The line editor has emptied itself with the line break.
    this._setUserInput(`${this.userInput}${this.#breaks}`, true);
    return false;
  }
}

/** A choice with its hint in every line: by themselves the prompts tell that of the chosen one alone. */
function told({ value, label, hint }: Choice): { value: string; label: string } {
  return { value, label: hint ? `${label}  ${styleText('dim', hint)}` : label };
}

/** The rank of a choice without words in common with what was typed. */
const UNLIKE = 4;

/** Names and ids that begin with what was typed come first, then those of which a word does, then what has it anywhere. */
function rankOf({ value, label, hint }: Choice, search: string): number {
  const name = label.toLowerCase();
  const id = value.slice(value.indexOf('/') + 1);
  if (value !== '' && (name.startsWith(search) || value.startsWith(search) || id.startsWith(search))) return 0;
  if (value === '') return UNLIKE;
  if (name.includes(` ${search}`)) return 1;
  if (name.includes(search)) return 2;
  const all = `${name}\n${hint.toLowerCase()}`;
  return search.split(/\s+/).every((word) => all.includes(word)) ? 3 : UNLIKE;
}

function settled<T>(answer: T | symbol | undefined): Exclude<T, symbol> {
  if (answer === undefined || isCancel(answer) || typeof answer === 'symbol') throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

function bar(colour: 'gray' | 'cyan' | 'yellow'): string {
  return styleText(colour, S_BAR);
}

/** Has the terminal say where a paste begins and ends. */
const PASTES_ON = '\u001b[?2004h';
const PASTES_OFF = '\u001b[?2004l';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

interface LineOptions {
  readonly initial?: string | undefined;
  /** The number of characters that are allowed. */
  readonly most?: number | undefined;
  /** What is wrong with a text, in words. */
  readonly fault: (text: string) => string | undefined;
  /** The whole text, completed. */
  readonly complete?: ((text: string) => string | undefined) | undefined;
  readonly typing: (text: string) => void;
  /** What stands for a line break in what is pasted. */
  readonly breaks?: string;
}

interface PickOptions {
  readonly typed?: string | undefined;
  readonly typing: (text: string) => void;
  readonly create?: (search: string) => Choice | undefined;
}
