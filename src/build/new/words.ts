import type { Problem } from '../../core/check/problem.ts';
import type { Source } from '../../core/event.ts';
import { oddities } from '../entry/characters.ts';
import { readBody } from '../entry/entry.ts';
import { reporter, START } from '../entry/report.ts';
import { checkSources } from '../entry/sources.ts';

/** Stands for the break between two paragraphs in what is pasted into a line. */
export const BREAK = ' ¶ ';

/**
 * What is wrong with a paragraph by itself. That it leaves out a source is not: another one may cite it.
 *
 * @param sources that it may cite; undefined in a story, which cites nothing
 */
export function paragraphFault(text: string, sources: Readonly<Record<string, Source>> | undefined): string | undefined {
  const problems: Problem[] = [];
  const report = reporter('', problems);
  for (const { rule, message } of oddities(text)) report(rule, START, message);
  const body = readBody(`${text}\n`, sources ? 'events' : 'pages', report);
  if (body) checkSources(body, sources, () => undefined, report);
  return problems.find(({ rule }) => rule !== 'unused-source')?.message;
}

/** Completes `[^sc` as `[^scmp]` where only one source begins so, or as far as all of them agree. */
export function completeCitation(text: string, keys: readonly string[]): string | undefined {
  const start = /\[\^?([a-z0-9-]*)$/.exec(text);
  if (!start) return undefined;
  const found = keys.filter((key) => key.startsWith(start[1] ?? ''));
  const [first = '', ...others] = found;
  if (found.length === 0) return undefined;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return `${text.slice(0, start.index)}[^${first.slice(0, length)}${others.length === 0 ? ']' : ''}`;
}

/** The blocks of a body: elements on lines of their own, and what stands between them. */
export function blocksOf(body: string): Block[] {
  return body
    .trim()
    .split(/\n{2,}/)
    .map((text) => ({ text, isMark: /^<\/?[A-Z]\w*(?: [a-z]+="[^"]*")*>$/.test(text) }));
}

export interface Block {
  readonly text: string;
  /** True for `<Dispute>`, `</Step>` and the like, which are the same in every language. */
  readonly isMark: boolean;
}
