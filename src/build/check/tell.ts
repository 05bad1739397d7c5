import type { Problem } from '../../core/check/problem.ts';
import { type Level, levelOf, type Rule } from '../../core/check/rules.ts';
import type { Outcome } from './work.ts';

/** What explains each rule that was broken, a page or a file, one a line. */
export function pagesOfRules(problems: readonly Problem[], explains: PageOf): string {
  return [...new Set(problems.map(({ rule }) => rule))].map((rule) => `${rule}: ${explains(rule)}`).join('\n');
}

/** The result for programs. Keys may be added; none changes its meaning. */
export function asJson({ errors, notices, told, mended, missing, files }: Outcome, pageOf: PageOf): Result {
  return {
    errors: errors.length,
    notices: notices.length,
    files,
    mended,
    missing,
    problems: told.map(({ rule, file, line, column, message }) => ({
      rule,
      level: levelOf(rule),
      file,
      line,
      column,
      message,
      page: pageOf(rule),
    })),
  };
}

type PageOf = (rule: Rule) => string;

interface Result {
  readonly errors: number;
  /** All of them, told or not. */
  readonly notices: number;
  readonly files: number;
  /** Files that `--fix` has changed. */
  readonly mended: readonly string[];
  /** Names that stand for nothing. */
  readonly missing: readonly string[];
  /** Errors, and the notices that were asked for, in the order of a reader. */
  readonly problems: readonly (Problem & { readonly level: Level; readonly page: string })[];
}
