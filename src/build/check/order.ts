import { isMap, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Definition } from '../../core/check/issue.ts';
import { eachMap } from '../entry/schema.ts';
import { commentsOf, dataOf, endOf, parse } from './yaml-text.ts';

/**
 * Puts the keys of every map into the order in which the schema has them. Each key takes with it what stands on its lines, and the
 * comments and empty lines right above it; those above the first key stay where they are.
 *
 * @returns the text as it was where a map is written in a way that cannot be moved
 */
export function orderKeys(yaml: string, schema: z.ZodType): string {
  let text = yaml;
  const stuck = new Set<string>();
  for (let next = nextMap(text, schema, stuck); next; next = nextMap(text, schema, stuck)) {
    const moved = next.map.flow ? orderInBraces(text, next.map, next.order) : orderInLines(text, next.map, next.order);
    if (moved === undefined || !isStill(text, moved)) stuck.add(next.name);
    else text = moved;
  }
  return text;
}

/** Puts the keys of the outermost map into the order of the alphabet, in the same way. */
export function sortKeys(yaml: string): string {
  const document = parse(yaml);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow) return yaml;
  const order = map.items.map(({ key }) => String((key as { value?: unknown } | null)?.value)).sort();
  const moved = orderInLines(yaml, map, order);
  return moved !== undefined && isStill(yaml, moved) ? moved : yaml;
}

/** The first map whose keys are out of order, but for those that could not be moved. */
function nextMap(text: string, schema: z.ZodType, stuck: ReadonlySet<string>): Unordered | undefined {
  const document = parse(text);
  if (document.errors.length > 0) return undefined;
  let found: Unordered | undefined;
  eachMap(dataOf(document), schema as unknown as Definition, [], (keys, order, path) => {
    const name = path.join('\n');
    // Keys that the schema does not know have no place; they are a problem of their own.
    if (found || stuck.has(name) || keys.length !== order.length || keys.every((key, index) => key === order[index])) return;
    const map = path.length === 0 ? document.contents : document.getIn(path as unknown[]);
    if (isMap(map)) found = { map, order, name };
  });
  return found;
}

/** In braces, each key and its value take the place of another; what stands between them stays. */
function orderInBraces(text: string, { items }: YAMLMap, order: readonly string[]): string | undefined {
  const spans = items.map(spanOf);
  const sorted = inOrder(items, order);
  let moved = text;
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const pair = sorted[index];
    const [place, source] = [spans[index], pair && spanOf(pair)];
    if (!place || !source) return undefined;
    moved = moved.slice(0, place.from) + text.slice(source.from, source.to) + moved.slice(place.to);
  }
  return moved;
}

function orderInLines(text: string, { items }: YAMLMap, order: readonly string[]): string | undefined {
  const spans = items.map(spanOf);
  const [first] = spans;
  if (!first) return undefined;
  const column = first.from - (text.lastIndexOf('\n', first.from - 1) + 1);
  const parts = new Map<Pair, { above: string; own: string }>();
  let end = first.from;
  let last = end;
  for (const [index, pair] of items.entries()) {
    const span = spans[index];
    if (!span || span.from < end) return undefined;
    const keyLine = text.lastIndexOf('\n', span.from - 1) + 1;
    const above = index === 0 ? '' : text.slice(end, keyLine);
    // Only comments and empty lines stand between keys, and every key stands as far in as the first.
    if (index > 0 && (keyLine < end || span.from - keyLine !== column || text.slice(keyLine, span.from).trim() !== ''))
      return undefined;
    if (above.split('\n').some((line) => line.trim() !== '' && !line.trim().startsWith('#'))) return undefined;
    end = lineEnd(text, span.to);
    if (end === undefined) return undefined;
    parts.set(pair, { above, own: text.slice(span.from, end) });
    last = end;
  }
  const indent = ' '.repeat(column);
  const lines = inOrder(items, order).map((pair, index) => {
    const { above = '', own = '' } = parts.get(pair) ?? {};
    return index === 0 ? { above, line: own } : { above: '', line: above + indent + own };
  });
  // What stands above a key that becomes the first one goes above the line of the map.
  const lead = lines[0]?.above ?? '';
  const start = text.lastIndexOf('\n', first.from - 1) + 1;
  return text.slice(0, start) + lead + text.slice(start, first.from) + lines.map(({ line }) => line).join('') + text.slice(last);
}

/** Where the line ends on which something ends; a text in a block ends with its line. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function inOrder(items: readonly Pair[], order: readonly string[]): Pair[] {
  const place = ({ key }: Pair) => order.indexOf(String((key as { value?: unknown } | null)?.value));
  return [...items].sort((a, b) => place(a) - place(b));
}

function spanOf({ key, value }: Pair): { from: number; to: number } | undefined {
  const from = (key as { range?: readonly number[] | null } | null)?.range?.[0];
  const to = endOf(value) ?? endOf(key);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Whether every comment and every other line is still there, however far in. */
function isStill(before: string, after: string): boolean {
  return before.length === after.length && commentsOf(before).length === commentsOf(after).length;
}

interface Unordered {
  readonly map: YAMLMap;
  readonly order: readonly string[];
  /** Tells it from other maps of the text. */
  readonly name: string;
}
