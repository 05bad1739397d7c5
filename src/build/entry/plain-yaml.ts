import { DATE } from './report.ts';

/**
 * Reads YAML of the plainest form, which nearly every entry has: one key or list item a line, texts and numbers on that line. It takes
 * a twentieth of the time that a parser of all YAML needs, and a check of thousands of files is mostly that.
 *
 * @returns undefined for everything else, sound or not: then the parser has to look. What is returned is what the parser would say.
 */
export function readPlainly(text: string): Record<string, unknown> | undefined {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const indent = line.search(/[^ ]/);
    if (indent === -1) return undefined;
    lines.push({ indent, text: line.slice(indent) });
  }
  const reader = { lines, next: 0 };
  const data = readMap(reader, 0);
  return reader.next === lines.length ? data : undefined;
}

function readMap(reader: Reader, indent: number): Record<string, unknown> | undefined {
  const entries = new Map<string, unknown>();
  for (let line = reader.lines[reader.next]; line?.indent === indent; line = reader.lines[reader.next]) {
    const [, key = '', rest] = PAIR.exec(line.text) ?? [];
    if (key === '' || entries.has(key) || READ_OTHERWISE.test(key) || !Number.isNaN(Number(key)) || DATE.test(key))
      return undefined;
    reader.next += 1;
    const value = rest === undefined ? readBelow(reader, indent) : readScalar(rest);
    if (value === undefined) return undefined;
    entries.set(key, value);
  }
  return entries.size > 0 ? Object.fromEntries(entries) : undefined;
}

/** What stands below a key that has nothing on its line. */
function readBelow(reader: Reader, indent: number): unknown {
  const line = reader.lines[reader.next];
  if (!line) return undefined;
  if (line.text.startsWith('- ') && line.indent >= indent) return readList(reader, line.indent);
  return line.indent > indent ? readMap(reader, line.indent) : undefined;
}

function readList(reader: Reader, indent: number): unknown[] | undefined {
  const items: unknown[] = [];
  for (
    let line = reader.lines[reader.next];
    line?.indent === indent && line.text.startsWith('- ');
    line = reader.lines[reader.next]
  ) {
    const own = line.text.slice('- '.length);
    let item: unknown;
    if (PAIR.test(own)) {
      // The first key of a map stands behind the hyphen, the others below it.
      reader.lines[reader.next] = { indent: indent + 2, text: own };
      item = readMap(reader, indent + 2);
    } else {
      reader.next += 1;
      item = readScalar(own);
    }
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readScalar(text: string): unknown {
  const quoted = /^"([^"\\]*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text);
  if (quoted) return quoted[1];
  const list = /^\[([^[\]]+)\]$/.exec(text);
  if (!list) return readPlain(text);
  const items = (list[1] ?? '').split(', ').map((item) => (/^[\w-]+$/.test(item) ? readPlain(item) : undefined));
  return items.includes(undefined) ? undefined : items;
}

function readPlain(text: string): string | number | undefined {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(text)) return Number(text);
  if (!PLAIN.test(text) || NOT_PLAIN.test(text) || READ_OTHERWISE.test(text) || DATE.test(text)) return undefined;
  return /^\d/.test(text) && !Number.isNaN(Number(text)) ? undefined : text;
}

/** A key, and what follows it on its line. */
const PAIR = /^([A-Za-z0-9][\w.-]*):(?: (\S.*))?$/;
/** Starts with no sign that means something, and has none that could not be seen. */
const PLAIN = /^[\p{L}\p{N}(/$€£¥‘“](?:.*[^\s\p{C}])?$/u;
const NOT_PLAIN = /: |:$| #|[\t\p{Cc}\uFEFF\u2028\u2029\u0085]/u;
const READ_OTHERWISE = /^(?:true|false|null)$/i;

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: Line[];
  next: number;
}
