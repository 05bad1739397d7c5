import type { Problem } from '../core/problem.ts';

/** `content/events/x/en.mdx:12:3 rule: what is wrong …`, one problem a line. */
export function printed(problems: readonly Problem[]): string {
  return problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`).join('\n');
}

/** Problems in the form that GitHub shows beside the lines of a pull request. */
export function annotated(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, rule, message }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
      return `::error ${place}::${escaped(message)}`;
    })
    .join('\n');
}

/** `3 problems in 104 files` */
export function totals(problems: readonly Problem[], files: number): string {
  return `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

function escaped(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => encodeURIComponent(character));
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
