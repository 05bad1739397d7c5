import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareProblems, type Problem } from '../../core/check/problem.ts';
import { levelOf } from '../../core/check/rules.ts';
import { locate } from '../entry/location.ts';
import { everListed } from '../git/listed.ts';
import { checkEntries } from '../library/set.ts';
import { readInsecureHosts } from '../links/hosts.ts';
import { FIXABLE, fixed } from './fix.ts';
import type { CheckOptions } from './options.ts';
import { readAll } from './readings.ts';

/**
 * Checks the content of a checkout, and mends it where that is asked for. All files are read whatever was asked for: whether an actor
 * or a link exists can only be told from the whole.
 *
 * @param root the folder of the checkout
 * @param today ms since the epoch
 */
export async function check(root: string, options: CheckOptions, today: number): Promise<Outcome> {
  const names = options.names.map((name) => path.relative(root, path.resolve(name)).split(path.sep).join('/'));
  const missing = names.filter((name) => !existsSync(path.join(root, name)));
  const isNamed = (file: string) => names.some((name) => name === '' || file === name || file.startsWith(`${name}/`));
  const isWanted = (file: string) => names.length === 0 || isNamed(file);
  const isAsked = ({ rule, file }: Problem) => isWanted(file) && (options.only?.has(rule) ?? true);

  let { files, problems } = await find(root, options.fresh, today);
  const mended: string[] = [];
  if (options.fix) {
    const broken = problems.filter((problem) => isAsked(problem) && FIXABLE.has(problem.rule)).map(({ file }) => file);
    mended.push(...[...new Set(broken)].filter((file) => mend(root, file, options.only)));
    if (mended.length > 0) ({ files, problems } = await find(root, false, today));
  }
  const { error = [], notice = [] } = Object.groupBy(problems.filter(isAsked), ({ rule }) => levelOf(rule));
  return {
    errors: error,
    notices: notice,
    told: [...error, ...notice.filter(({ file }) => options.notices || isNamed(file))].sort(compareProblems),
    mended,
    missing,
    files: files.filter(isWanted).length,
  };
}

async function find(root: string, fresh: boolean, today: number): Promise<{ files: string[]; problems: Problem[] }> {
  const results = await readAll(root, fresh);
  const known = { everListed: everListed(root), insecureHosts: readInsecureHosts(root) };
  const read = [...results.values()];
  const set = checkEntries(
    read.flatMap(({ entry }) => entry ?? []),
    today,
    known,
  );
  return {
    files: [...results.keys()],
    problems: [...read.flatMap(({ problems }) => problems), ...set].sort(compareProblems),
  };
}

/** @returns whether anything was to mend that can be mended */
function mend(root: string, file: string, rules: CheckOptions['only']): boolean {
  const address = path.join(root, file);
  const location = locate(file);
  if (!location || !lstatSync(address).isFile()) return false;
  const before = readFileSync(address);
  const after = fixed(before, location.kind, rules);
  if (after === before) return false;
  writeFileSync(address, after);
  return true;
}

export interface Outcome {
  readonly errors: readonly Problem[];
  readonly notices: readonly Problem[];
  /** All errors, and the notices that were asked for. */
  readonly told: readonly Problem[];
  /** Files that were changed. */
  readonly mended: readonly string[];
  /** Names that stand for nothing. */
  readonly missing: readonly string[];
  /** How many files the result is about. */
  readonly files: number;
}
