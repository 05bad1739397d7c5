import { byNearness } from '../nearest.ts';
import { tidyBody } from './entry-file.ts';
import type { Fault } from './faults.ts';

/**
 * Looks at a body while it is written, where no parser of MDX is at hand. It finds what writers forget; `npm run check` has the last
 * word.
 *
 * @param sources the keys of those that may be cited, and of those that are only listed as further reading
 */
export function checkBody(body: string, { cited, further }: Keys): BodyFinding[] {
  const text = tidyBody(body);
  if (!text) return [{ rule: 'empty-body', what: '' }];
  const found: BodyFinding[] = [];
  const brace = /(?<!\\)[{}]/.exec(text);
  if (brace) found.push({ rule: 'expression', what: brace[0] });
  if (/^(?:import|export)\b/m.test(text)) found.push({ rule: 'module', what: '' });
  const tag = text.match(/<[^\s>]*>?/g)?.find((each) => !ELEMENTS.test(each));
  if (tag) found.push({ rule: 'component', what: tag });
  if (/^#\s/m.test(text)) found.push({ rule: 'heading', what: '' });
  for (const paragraph of paragraphsOf(text)) {
    if (!CITATION.test(paragraph)) found.push({ rule: 'uncited-paragraph', what: beginningOf(paragraph) });
  }
  const keys = citationsIn(text);
  for (const key of keys) {
    if (further.includes(key)) found.push({ rule: 'further-source', what: key });
    else if (!cited.includes(key)) found.push({ rule: 'unknown-source', what: key });
  }
  for (const key of cited) if (!keys.has(key)) found.push({ rule: 'unused-source', what: key });
  return found;
}

/** What `checkBody` finds, as it is said beside the control with this name. A key that is unknown is told those that are there, the nearest first. */
export function bodyFaults(body: string, name: string, keys: Keys): Fault[] {
  return checkBody(body, keys).map(({ rule, what }): Fault => {
    if (rule !== 'unknown-source') return { name, word: `form.rule.${rule}`, gaps: { what } };
    const known = byNearness(what, keys.cited).map((key) => `[^${key}]`);
    return known.length > 0
      ? { name, word: 'form.rule.unknown-source', gaps: { what, keys: known.join(', ') } }
      : { name, word: 'form.rule.no-source', gaps: { what } };
  });
}

/** How many words a reader will read: citations and marks are none. */
export function countWords(body: string): number {
  return body.replace(/\[\^[^\]\s]*\]|<[^>]*>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** The keys that a text cites. */
export function citationsIn(body: string): ReadonlySet<string> {
  return new Set([...body.matchAll(/\[\^([^\]\s[]+)\]/g)].map(([, key = '']) => key));
}

/** Blocks of running text, without headings, rules, pictures and the lines of elements that stand alone. */
function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n{2,}/).map((block) => block.replace(/^<\/?[A-Z]\w*>$/gm, '').trim());
  return blocks.filter((block) => block && !/^(?:#{2,6}\s.*|[-*_]{3,}|!\[.*\]\(\S+\))$/.test(block));
}

function beginningOf(paragraph: string): string {
  const words = paragraph.split(/\s+/);
  return words.length > 5 ? `${words.slice(0, 5).join(' ')} …` : paragraph;
}

const CITATION = /\[\^[^\]\s[]+\]/;
const ELEMENTS = /^(?:<\/?(?:Dispute|sub|sup|abbr)>?|<)$/;

export interface Keys {
  readonly cited: readonly string[];
  readonly further: readonly string[];
}

export interface BodyFinding {
  readonly rule: BodyRule;
  /** What the rule is about: a key, a sign, the beginning of a paragraph. */
  readonly what: string;
}

export const BODY_RULES = [
  'empty-body',
  'expression',
  'module',
  'component',
  'heading',
  'uncited-paragraph',
  'unknown-source',
  'further-source',
  'unused-source',
] as const;

export type BodyRule = (typeof BODY_RULES)[number];
