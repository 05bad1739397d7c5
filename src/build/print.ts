import type { Problem } from '../core/problem.ts';
import { levelOf } from '../core/rules.ts';

/** `content/events/x/en.mdx:12:3 rule: what is wrong …`, one problem a line. */
export function printed(problems: readonly Problem[]): string {
  return problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`).join('\n');
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

function escaped(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => encodeURIComponent(character));
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
