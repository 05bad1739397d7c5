import type { Problem } from '../core/problem.ts';
import type { Rule } from '../core/rules.ts';

/** @returns a function that files problems of one file into a list */
export function reporter(file: string, problems: Problem[]): Report {
  return (rule, { line, column }, message) => {
    problems.push({ rule, file, line, column, message });
  };
}

/** A text as it is quoted in a message: cut, and with everything unprintable escaped. */
export function quote(value: unknown, max = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  const escaped = short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  return typeof value === 'string' ? `"${escaped}"` : escaped;
}

/** A place in a file, both numbers from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const START: Position = { line: 1, column: 1 };

export type Report = (rule: Rule, position: Position, message: string) => void;
