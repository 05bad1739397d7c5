import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { hiddenOddities } from './characters.ts';
import { readPlainly } from './plain-yaml.ts';
import { DATE, type Position, quote, type Report } from './report.ts';

/**
 * Reads YAML as plain data: maps with text keys, lists, texts, numbers, booleans. What YAML offers beyond that (tags, anchors,
 * aliases, merge keys) is reported and yields no data.
 *
 * @param firstLine the line of the file on which the text starts
 */
export function readYaml(text: string, firstLine: number, report: Report): Yaml | undefined {
  try {
    return readPlainYaml(text, firstLine, report);
  } catch (error) {
    // The parser and the schema recurse; a text that is nested thousands of levels deep exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    report('nesting', startOn(firstLine), 'maps or lists are nested too deeply; keep to the documented keys');
    return undefined;
  }
}

function readPlainYaml(text: string, firstLine: number, report: Report): Yaml | undefined {
  const data = readPlainly(text);
  return data ? { data, at: positionsIn(text, firstLine) } : readWithParser(text, firstLine, report);
}

function readWithParser(text: string, firstLine: number, report: Report): Yaml | undefined {
  const { document, of, position } = parse(text, firstLine);
  let sound = true;
  const refuse = (at: Position, message: string) => {
    sound = false;
    report('yaml', at, message);
  };
  // One slip often causes many errors; the first ones lead to it.
  for (const { code, message, pos } of [...document.errors, ...document.warnings].slice(0, MAX_ERRORS)) {
    // An unresolved tag is named below, with all other tags.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    const reason = message.split('\n')[0]?.replace(/ at line \d+.*$/, '');
    refuse(position(pos[0]), ADVICE[code] ?? `${reason}; check the indentation and the quotes here`);
  }
  if (document.directives?.docStart) refuse(startOn(firstLine), 'a document marker or directive; remove it');
  const checked = <T extends Scalar | YAMLMap | YAMLSeq>(node: T): T => {
    if (node.anchor) refuse(of(node), `an anchor, &${node.anchor}; remove it`);
    if (node.tag) refuse(of(node), `a tag, ${quote(node.tag)}; remove it and write plain text or numbers`);
    if (!isScalar(node) || typeof node.value !== 'string') return node;
    if (node.type === 'PLAIN' && DATE.test(node.value)) {
      const message = `${node.value} stands without quotes, and many programs take it for more than text; write "${node.value}"`;
      report('unquoted-date', of(node), message);
    }
    for (const { rule, message } of hiddenOddities(node.value, text)) report(rule, of(node), `${message}, however it is written`);
    return node;
  };
  const nameOf = (key: unknown): string => {
    const name = isScalar(key) ? checked(key).value : undefined;
    if (typeof name === 'string' && name !== '<<' && name !== '__proto__') return name;
    refuse(of(key), `${quote(name ?? 'this')} cannot be a key; use one of the documented keys`);
    return '';
  };
  const plain = (node: unknown): unknown => {
    if (isAlias(node)) refuse(of(node), `an alias, *${node.source}; write the value out`);
    if (isSeq(node)) return checked(node).items.map(plain);
    if (isMap(node)) return Object.fromEntries(checked(node).items.map(({ key, value }) => [nameOf(key), plain(value)]));
    return isScalar(node) ? checked(node).value : null;
  };
  const data = plain(document.contents);
  if (!sound) return undefined;
  return { data, at: positionsIn(text, firstLine) };
}

/** Positions are asked for where there is a problem. Parsing again is cheaper than keeping every tree of a sound set. */
function positionsIn(text: string, firstLine: number): Yaml['at'] {
  let again: Parsed | undefined;
  return (path, part = 'value') => {
    again ??= parse(text, firstLine);
    return locate(again, path, part) ?? startOn(firstLine);
  };
}

function parse(text: string, firstLine: number) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', uniqueKeys: true, merge: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  return { document, position, of: (node: unknown) => position((node as Node | null)?.range?.[0] ?? 0) };
}

/** Follows a path as far as it is written. */
function locate({ document, of }: Parsed, path: readonly PropertyKey[], part: 'key' | 'value'): Position | undefined {
  let node: unknown = document.contents;
  let found: Position | undefined;
  for (const [index, step] of path.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node) found = of(node);
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      const isLast = index === path.length - 1;
      const useKey = pair.value === null || (part === 'key' && isLast) || isMap(pair.value) || isSeq(pair.value);
      found = of(useKey ? pair.key : pair.value);
      node = pair.value;
    } else break;
  }
  return found;
}

const MAX_ERRORS = 5;

const ADVICE: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands here a second time; keep one of the two',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon with a space after it stands within this value; put the whole value in quotes, or check the indentation of the next line',
};

function startOn(line: number): Position {
  return { line, column: 1 };
}

type Parsed = ReturnType<typeof parse>;

/** Data of a YAML text, and where each part of it stands. */
export interface Yaml {
  readonly data: unknown;
  /** Position of the deepest part of a path that is written; of its key if asked, or if what stands there is a map or a list. */
  readonly at: (path: readonly PropertyKey[], part?: 'key' | 'value') => Position;
}
