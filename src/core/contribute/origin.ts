import { z } from 'zod';

/** Where the parts of a file of content stand that a reader may want to put right: lines from 1. */
const Lines = z.strictObject({
  /** The first line of its words: of the body, or of a file without one. */
  words: z.int().positive(),
  /** The line of each address under `url`. */
  addresses: z.record(z.string(), z.int().positive()),
  /** The line of each key with words that a correction may quote: `title`, `statement.en` … */
  keys: z.record(z.string(), z.int().positive()).optional(),
});

/** All that is known, by path from the root of the checkout. */
export const LinesByFile = z.record(z.string(), Lines);

/**
 * Finds the lines in the text of an entry or of a YAML file. It reads lines and no YAML: an address that is folded over several
 * lines has none, and whoever follows it is led to the file alone.
 */
export function linesIn(text: string): Lines {
  const lines = text.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const words = lines.findIndex((line, index) => index > end && line.trim() !== '');
  const addresses = lines.flatMap((line, index): [string, number][] => {
    const url = /^\s+url: +(?:"([^"]+)"|'([^']+)'|([^\s>|]\S*))\s*$/.exec(line);
    const address = url?.[1] ?? url?.[2] ?? url?.[3];
    return address ? [[address, index + 1]] : [];
  });
  return { words: Math.max(words, 0) + 1, addresses: Object.fromEntries(addresses) };
}

/** The lines of the keys of an entry whose texts readers see, by name: `title`, `statement.en`. */
export function keyLinesIn(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  let parent = '';
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0 && line === '---') break;
    const [, indent, key] = /^( {2})?([a-z]+):/.exec(line) ?? [];
    if (key === undefined) continue;
    if (!indent) parent = key;
    const name = indent ? `${parent}.${key}` : key;
    if (QUOTABLE.has(name)) found[name] = index + 1;
  }
  return found;
}

const QUOTABLE: ReadonlySet<string> = new Set(['title', 'summary', 'statement.en', 'record.en']);

/**
 * @param words the file with the words that a page shows, from the root of the checkout
 * @param facts the file with its sources
 */
export function originOf(words: string, facts: string, lines: LinesByFile): Origin {
  return { words: placeOf(words, lines), facts, addresses: lines[facts]?.addresses ?? {} };
}

/** The words of a file of content. */
export function placeOf(path: string, lines: LinesByFile): Place {
  return { path, line: lines[path]?.words };
}

/** Where in the repository a page comes from. */
export interface Origin {
  readonly words: Place;
  readonly facts: string;
  /** The line of `facts` on which an address of a source stands. */
  readonly addresses: Readonly<Record<string, number>>;
}

/** A file of the repository, and the line of it that matters. */
export interface Place {
  readonly path: string;
  readonly line: number | undefined;
}

type Lines = z.infer<typeof Lines>;
export type LinesByFile = z.infer<typeof LinesByFile>;
