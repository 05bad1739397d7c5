import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { yamlFile } from '../../core/contribute/entry-file.ts';

/**
 * Adds a correction to an entry and changes nothing else: comments, quotes, order and empty lines stay as they are, byte for byte.
 * The oldest stand first: it comes after those of the same day, and before later ones.
 *
 * @param text the whole file: YAML, or an entry with YAML in front
 * @param schema of the file's data, which says before which key the list belongs if there is none yet
 * @param correction as it stands in the list; without a date (in a translation) it comes last
 * @throws Error in words where there is no place for it
 */
export function insertCorrection(text: string, schema: z.ZodObject, correction: Readonly<Record<string, unknown>>): string {
  const { from, to } = yamlIn(text);
  const yaml = text.slice(from, to);
  const document = parseDocument(yaml, OPTIONS);
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error('the file cannot be read; npm run check says why');
  const before = document.toJS() as { corrections?: Record<string, unknown>[] };
  const known = before.corrections ?? [];
  const later = known.findIndex(({ date }) => String(date) > String(correction['date']));
  const index = later === -1 ? known.length : later;
  const list = schema.shape['corrections'] as z.ZodType;
  const [head = '', ...lines] = yamlFile(z.strictObject({ corrections: list }), { corrections: [correction] }).split(/(?<=\n)/);
  const { at, added } =
    known.length > 0
      ? { at: placeInList(document.contents, index, yaml), added: lines.join('') }
      : { at: placeOfList(document.contents, Object.keys(schema.shape), yaml), added: head + lines.join('') };
  const changed = yaml.slice(0, at) + added + yaml.slice(at);
  const expected = { ...before, corrections: [...known.slice(0, index), correction, ...known.slice(index)] };
  // YAML has many forms: what was not foreseen must not be written.
  if (!isDeepStrictEqual(parseDocument(changed, OPTIONS).toJS(), expected)) {
    throw new Error('its corrections are written in a way that cannot be added to; add this one by hand');
  }
  return text.slice(0, from) + changed + text.slice(to);
}

/** Before the item that comes after, or after the last one. */
function placeInList(contents: YAMLMap, index: number, yaml: string): number {
  const list = contents.get('corrections', true);
  const items = isSeq(list) && !list.flow ? list.items.filter(isNode) : [];
  const next = items[index]?.range?.[0];
  if (next !== undefined) return yaml.lastIndexOf('\n', next - 1) + 1;
  const end = items.at(-1)?.range?.[1];
  if (end === undefined) throw new Error('its corrections are written in a way that cannot be added to; add this one by hand');
  return lineAfter(yaml, end);
}

/** Before the first key that comes after it in the schema, or at the end. */
function placeOfList(contents: YAMLMap, keys: readonly string[], yaml: string): number {
  const after = new Set(keys.slice(keys.indexOf('corrections') + 1));
  const next = contents.items.find(({ key }) => isScalar(key) && after.has(String(key.value)))?.key as Node | undefined;
  const start = next?.range?.[0];
  return start === undefined ? yaml.length : yaml.lastIndexOf('\n', start - 1) + 1;
}

/** A value may end in the midst of its line, where a comment comes after it, or at the start of the next. */
function lineAfter(yaml: string, end: number): number {
  if (yaml[end - 1] === '\n') return end;
  const next = yaml.indexOf('\n', end);
  return next === -1 ? yaml.length : next + 1;
}

/** The part of a file that is YAML. */
function yamlIn(text: string): { from: number; to: number } {
  if (!text.startsWith('---\n')) return { from: 0, to: text.length };
  const to = text.indexOf('\n---\n', '---'.length) + 1;
  return { from: '---\n'.length, to: to === 0 ? text.length : to };
}

const OPTIONS = { version: '1.2', schema: 'core', merge: false } as const;
