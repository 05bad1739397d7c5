import type { Problem } from '../../core/check/problem.ts';
import type { Rule } from '../../core/check/rules.ts';

export { quote } from '../../core/quote.ts';

/** @returns a function that files problems of one file into a list */
export function reporter(file: string, problems: Problem[]): Report {
  return (rule, { line, column }, message) => {
    problems.push({ rule, file, line, column, message });
  };
}

/** A day or a month, or a range that starts with one. */
export const DATE = /^\d{4}-\d{2}(?:-\d{2})?[~?%]?(?:\/[\d.~?%-]*)?$/;

/** A place in a file, both numbers from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const START: Position = { line: 1, column: 1 };

export type Report = (rule: Rule, position: Position, message: string) => void;
