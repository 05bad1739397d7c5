import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, type Pair, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import { Source } from '../../core/event.ts';

/**
 * Adds keys to one source of an entry and changes nothing else: comments, quotes, order and empty lines stay as they are, byte for
 * byte. They go before the first key that follows them in the schema of a source, else after the last one; in a map of one key a
 * line, each on a line of its own.
 *
 * @param text the whole file: YAML, or an entry with YAML in front
 * @param key the key of the source
 * @throws Error in words where there is no place for them
 */
export function insertIntoSource(text: string, key: string, additions: Readonly<Record<string, string>>): string {
  const { from, to } = yamlIn(text);
  const yaml = text.slice(from, to);
  const document = parseDocument(yaml, OPTIONS);
  const source = document.getIn(['sources', key]);
  if (document.errors.length > 0 || !isMap(source)) throw new Error(`there is no source ${key} that can be read`);
  const taken = Object.keys(additions).find((name) => source.has(name));
  if (taken) throw new Error(`the source ${key} already has ${taken}`);
  const before = { items: itemsBefore(source, Object.keys(additions)) };
  const { at, added } = source.flow ? inBraces(before, additions) : inLines(before, additions, yaml);
  const changed = yaml.slice(0, at) + added + yaml.slice(at);
  const expected = document.toJS();
  Object.assign(expected.sources[key], additions);
  // YAML has many forms: what was not foreseen must not be written.
  if (!isDeepStrictEqual(parseDocument(changed, OPTIONS).toJS(), expected)) {
    throw new Error(`the source ${key} is written in a way that cannot be added to; add the keys by hand`);
  }
  return text.slice(0, from) + changed + text.slice(to);
}

/** The keys of a source that stand before what is added; all of them where none has to come after it. */
function itemsBefore({ items }: YAMLMap, names: readonly string[]): Pair[] {
  const place = (name: unknown) => ORDER.indexOf(String(name));
  const first = Math.min(...names.map(place));
  const next = items.findIndex(({ key }) => isScalar(key) && place(key.value) > first);
  return next === -1 ? items : items.slice(0, next);
}

function inBraces(source: Items, additions: Readonly<Record<string, string>>): Insertion {
  const at = endOf(source.items.at(-1));
  if (at === undefined) throw new Error('the source is empty');
  return {
    at,
    added: Object.entries(additions)
      .map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`)
      .join(''),
  };
}

function inLines(source: Items, additions: Readonly<Record<string, string>>, yaml: string): Insertion {
  // A text in a block (| or >) may end in empty lines that belong to it.
  const last = source.items.findLast(({ value }) => isScalar(value) && !BLOCKS.has(value.type));
  const end = endOf(last);
  const start = isScalar(last?.key) ? last.key.range?.[0] : undefined;
  if (end === undefined || start === undefined) throw new Error('the source has no line to add to');
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ +$/.test(indent)) throw new Error('the source does not stand on lines of its own');
  const lineEnd = yaml.indexOf('\n', end);
  const lines = Object.entries(additions).map(([name, value]) => `${indent}${name}: ${inStyle(value)}`);
  if (lineEnd === -1) return { at: yaml.length, added: `\n${lines.join('\n')}` };
  return { at: lineEnd + 1, added: `${lines.join('\n')}\n` };
}

/** Days stand in quotes, since some readers of YAML take them for more than text; addresses need none, as a rule. */
function inStyle(value: string): string {
  return /^[a-z]/.test(value) ? stringify(value, { lineWidth: 0 }).trimEnd() : JSON.stringify(value);
}

/** Where a value ends, comments after it left out. */
function endOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.value) ? pair.value.range?.[1] : undefined;
}

/** The part of a file that is YAML. */
function yamlIn(text: string): { from: number; to: number } {
  if (!text.startsWith('---\n')) return { from: 0, to: text.length };
  const to = text.indexOf('\n---\n', '---'.length) + 1;
  return { from: '---\n'.length, to: to === 0 ? text.length : to };
}

const OPTIONS = { version: '1.2', schema: 'core', merge: false } as const;
/** The keys of a source in the order in which they stand. */
const ORDER = Object.keys(Source.shape);
const BLOCKS: ReadonlySet<unknown> = new Set([Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL]);

type Items = Pick<YAMLMap, 'items'>;

interface Insertion {
  readonly at: number;
  readonly added: string;
}
