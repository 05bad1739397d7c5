import type { Problem } from '../../core/check/problem.ts';
import { levelOf } from '../../core/check/rules.ts';

/** `content/events/x/en.mdx:12:3 rule: what is wrong …`, or `rule (notice): what is worth knowing …`, one problem a line. */
export function printed(problems: readonly Problem[]): string {
  const named = (rule: Problem['rule']) => (levelOf(rule) === 'notice' ? `${rule} (notice)` : rule);
  return problems
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${named(rule)}: ${message}`)
    .join('\n');
}

/** Problems in the form that GitHub shows beside the lines of a pull request. */
export function annotated(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, rule, message }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
      return `::${levelOf(rule)} ${place}::${escaped(message)}`;
    })
    .join('\n');
}

/** `3 problems in 104 files`, or `3 problems, 1 notice in 104 files` */
export function totals(problems: readonly Problem[], files: number, notices: readonly Problem[] = []): string {
  const count = (number: number, name: string) => `${number} ${name}${number === 1 ? '' : 's'}`;
  const found = [count(problems.length, 'problem'), ...(notices.length > 0 ? [count(notices.length, 'notice')] : [])];
  return `${found.join(', ')} in ${count(files, 'file')}`;
}

/** What the numbers mean for whoever wants to propose a change. */
export function verdict(problems: readonly Problem[], notices: readonly Problem[]): string {
  const state = problems.length > 0 ? 'Not ready yet: each line above says what to do.' : 'Ready for a pull request.';
  return notices.length > 0 ? `${state} Notices hold nothing up.` : state;
}

function escaped(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => encodeURIComponent(character));
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
