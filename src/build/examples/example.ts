import type { z } from 'zod';
import { unlistedPaths } from '../../core/check/permalinks.ts';
import { compareProblems, type Problem } from '../../core/check/problem.ts';
import { type Example, type Part, readSigns } from '../../core/check/rule-page.ts';
import { levelOf } from '../../core/check/rules.ts';
import { type Entry, readEntry } from '../entry/entry.ts';
import { KINDS, locate, PERMALINKS } from '../entry/location.ts';
import { reporter } from '../entry/report.ts';
import { refuseName } from '../library/files.ts';
import { checkEntries, type Known, NOTHING_KNOWN, setOf } from '../library/set.ts';
import { linesOf, type Pair, putExcerpt } from './excerpt.ts';
import { SAMPLE, SAMPLE_DAY, sampleText } from './sample.ts';

/**
 * Runs the check itself on the sample with either excerpt of an example in its place. What is only told is left out, unless it is
 * what the rule tells.
 */
export function tryExample(rule: string, example: Example): Record<keyof Pair, Outcome> {
  const pair = { wrong: readSigns(example.wrong), right: readSigns(example.right) };
  const outcome = (excerpt: keyof Pair): Outcome => {
    const { file, texts, line } = filesOf(example, excerpt, pair);
    const everListed = new Set(example.before === undefined ? [] : linesOf(example.before));
    const problems = check(texts, { ...NOTHING_KNOWN, everListed });
    const told = problems.filter((problem) => problem.rule === rule || levelOf(problem.rule) === 'error');
    return { file, line, texts, problems: told };
  };
  return { wrong: outcome('wrong'), right: outcome('right') };
}

/** The files of the sample with those of an example. */
function filesOf({ given = [], ...example }: Example, excerpt: keyof Pair, pair: Pair) {
  const texts = new Map(SAMPLE);
  const put = (file: string, part: Part, excerpt: string, pair: Pair): number => {
    if (part === 'path') {
      for (const path of linesOf(excerpt)) texts.set(path, sampleText(path));
      return 1;
    }
    const base = texts.get(file) ?? (file === PERMALINKS ? listOf(texts) : sampleText(file));
    const { text, line } = putExcerpt(base, part, excerpt, pair, keysOf(file));
    texts.set(file, text);
    return line;
  };
  for (const { file, times = 1, part, text } of given) {
    const own = readSigns(text);
    for (let n = 1; n <= times; n += 1) put(file.replace('<n>', String(n)), part, own, { wrong: own, right: own });
  }
  const { file, part } = example;
  return { file, texts, line: put(file, part, pair[excerpt], pair) };
}

/** The keys of a file, in their order. */
function keysOf(file: string): string[] {
  const kind = locate(file)?.kind;
  const schema = kind && (KINDS[kind].schema as z.ZodType & { shape?: object });
  return Object.keys(schema?.shape ?? {});
}

/** Everything that is wrong in these files. */
function check(texts: ReadonlyMap<string, string>, known: Known): Problem[] {
  const problems: Problem[] = [];
  const entries = [...texts].flatMap(([path, text]) => {
    const entry = read(path, text);
    if (!entry) refuseName(path, reporter(path, problems));
    return entry ?? [];
  });
  for (const entry of entries) problems.push(...entry.problems);
  return [...problems, ...checkEntries(entries, SAMPLE_DAY, known)].sort(compareProblems);
}

/** What was read, by path and text: most files are the same in all examples, and the others in both excerpts of one. */
const entries = new Map<string, Entry | undefined>();

function read(path: string, text: string): Entry | undefined {
  const key = `${path}\n${text}`;
  if (!entries.has(key)) entries.set(key, readAnew(path, text));
  return entries.get(key);
}

function readAnew(path: string, text: string): Entry | undefined {
  const location = locate(path);
  return location && readEntry(location, new TextEncoder().encode(text));
}

/** The list of permalinks as it should be for these files. */
function listOf(texts: ReadonlyMap<string, string>): string {
  const entries = [...texts].flatMap(([path, text]) => read(path, text) ?? []);
  return unlistedPaths(setOf(entries, NOTHING_KNOWN))
    .map((path) => `${path}\n`)
    .join('');
}

export interface Outcome {
  readonly file: string;
  /** The line of the file on which the excerpt starts. */
  readonly line: number;
  /** All files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}
