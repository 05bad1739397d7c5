import type { Rule } from './rules.ts';

/** Something wrong in `content/`, as data: rules make problems, reporters print them. */
export interface Problem {
  /** Permanent name of the rule, in kebab-case. */
  readonly rule: Rule;
  /** Path from the root of the checkout, with forward slashes. */
  readonly file: string;
  /** Both from 1; a problem of the whole file stands at 1:1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, what was received, what is allowed, what to do. */
  readonly message: string;
}

/** Orders problems by file, line, column and rule, as a reader would walk through them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
