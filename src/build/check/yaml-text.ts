import { isScalar, parseDocument, visit } from 'yaml';
import { DATE } from '../entry/report.ts';

/** The part of a file that is YAML, as offsets; empty where a frontmatter has no end. */
export function yamlIn(text: string, inFront: boolean): { from: number; to: number } {
  if (!inFront) return { from: 0, to: text.length };
  const end = text.startsWith(FENCE) ? text.indexOf(`\n${FENCE}`, FENCE.length - 1) : -1;
  return end === -1 ? { from: 0, to: 0 } : { from: FENCE.length, to: end + 1 };
}

/** Puts quotes around every date that has none. */
export function quoteDates(yaml: string): string {
  const document = parse(yaml);
  if (document.errors.length > 0) return yaml;
  const places: { from: number; to: number }[] = [];
  visit(document, {
    Scalar: (_, { range, type, value }) => {
      if (type === 'PLAIN' && typeof value === 'string' && DATE.test(value) && range)
        places.push({ from: range[0], to: range[1] });
    },
  });
  let text = yaml;
  for (const { from, to } of places.reverse()) text = `${text.slice(0, from)}"${text.slice(from, to)}"${text.slice(to)}`;
  return text;
}

/** The data of a YAML text, with the order of its keys left aside; its errors where it has any. */
export function parsePlain(yaml: string): unknown {
  const document = parse(yaml);
  return document.errors.length > 0 ? document.errors.map(({ message }) => message) : dataOf(document);
}

/** The data of a document; undefined where it has aliases, which no entry may have. */
export function dataOf(document: ReturnType<typeof parse>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** As the check reads it. */
export function parse(yaml: string) {
  return parseDocument(yaml, { version: '1.2', schema: 'core', uniqueKeys: true, merge: false });
}

/** Comments, each with its line; for telling that none was lost. */
export function commentsOf(yaml: string): string[] {
  return yaml
    .split('\n')
    .filter((line) => line.includes('#'))
    .sort();
}

/** Where the value of a pair, or the key that has none, ends. */
export function endOf(node: unknown): number | undefined {
  return isScalar(node) || (typeof node === 'object' && node !== null && 'range' in node)
    ? ((node as { range?: readonly number[] | null }).range?.[1] ?? undefined)
    : undefined;
}

const FENCE = '---\n';
