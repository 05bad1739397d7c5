import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Position, quote, type Report } from './report.ts';

/**
 * Reads YAML as plain data: maps with text keys, lists, texts, numbers, booleans. What YAML offers beyond that (tags, anchors,
 * aliases, merge keys) is reported and yields no data.
 *
 * @param firstLine the line of the file on which the text starts
 */
export function readYaml(text: string, firstLine: number, report: Report): Yaml | undefined {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const of = (node: unknown): Position => position((node as Node | null)?.range?.[0] ?? 0);
  let sound = true;
  const refuse = (at: Position, message: string) => {
    sound = false;
    report('yaml', at, message);
  };

  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', uniqueKeys: true, merge: false });
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    // An unresolved tag is named below, with all other tags.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    refuse(position(pos[0]), ADVICE[code] ?? `${message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}; check the indentation and quotes here`);
  }
  if (document.directives?.docStart) refuse(START_OF(firstLine), 'a document marker or directive; remove it');
  visit(document, {
    Alias: (_, node) => refuse(of(node), `an alias, *${node.source}; write the value out`),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse(of(node), `an anchor, &${node.anchor}; remove it`);
      if (node.tag && !PLAIN_TAG.test(node.tag)) refuse(of(node), `a tag, ${quote(node.tag)}; remove it and write plain text or numbers`);
    },
    Pair: (_, { key }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string' || name === '<<' || name === '__proto__') refuse(of(key), `${quote(name)} cannot be a key; use one of the documented keys`);
    },
  });
  if (!sound) return undefined;

  return {
    data: document.toJS({ maxAliasCount: 0 }),
    at: (path, part = 'value') => {
      let node: unknown = document.contents;
      let found: Position = START_OF(firstLine);
      for (const [index, step] of path.entries()) {
        if (isSeq(node)) {
          node = node.items[Number(step)];
          if (node) found = of(node);
        } else if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
          if (!pair) break;
          const useKey = pair.value === null || (part === 'key' && index === path.length - 1) || isMap(pair.value) || isSeq(pair.value);
          found = of(useKey ? pair.key : pair.value);
          node = pair.value;
        } else break;
      }
      return found;
    },
  };
}

const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

const START_OF = (line: number): Position => ({ line, column: 1 });

const ADVICE: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands here a second time; keep one of the two',
};

/** Data of a YAML text, and where each part of it stands. */
export interface Yaml {
  readonly data: unknown;
  /** Position of the deepest part of a path that is written; of its key if asked, or if what stands there is a map or a list. */
  readonly at: (path: readonly PropertyKey[], part?: 'key' | 'value') => Position;
}
