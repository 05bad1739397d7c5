import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../../core/check/rules.ts';
import { sortedList } from '../entry/list.ts';
import { KINDS, type Kind } from '../entry/location.ts';
import { orderKeys, sortKeys } from './order.ts';
import { parsePlain, quoteDates, yamlIn } from './yaml-text.ts';

/** Rules whose breach leaves no choice of how to mend it. */
export const FIXABLE: ReadonlySet<Rule> = new Set<Rule>([
  'line-ends',
  'normal-form',
  'final-newline',
  'unquoted-date',
  'key-order',
  'address-order',
  'list-order',
]);

/**
 * Mends what is mechanical in a file and changes nothing else: comments, quotes, breaks of lines and empty lines stay as they are,
 * byte for byte, and so does everything that a program would read.
 *
 * @param bytes the file
 * @param rules those whose breach is mended
 * @returns the file as it should be; the same bytes where nothing is to mend, or where they are no text
 */
export function fixed(bytes: Uint8Array, kind: Kind, rules: ReadonlySet<Rule> = FIXABLE): Uint8Array {
  const { form, schema } = KINDS[kind];
  const before = form === 'webp' ? undefined : decoded(bytes);
  if (before === undefined) return bytes;
  let text = before;
  if (rules.has('line-ends')) text = text.replace(/\r\n?/g, '\n');
  if (rules.has('normal-form')) text = text.normalize('NFC');
  if (rules.has('final-newline') && text !== '' && !text.endsWith('\n')) text += '\n';
  if (form === 'list') {
    if (rules.has(kind === 'permalinks' ? 'address-order' : 'list-order')) text = sortedList(text);
  } else {
    const { from, to } = yamlIn(text, form === 'mdx');
    const yaml = text.slice(from, to);
    const quoted = rules.has('unquoted-date') ? quoteDates(yaml) : yaml;
    let mended = quoted;
    if (kind === 'misspellings') mended = rules.has('list-order') ? sortKeys(quoted) : quoted;
    else if (kind !== 'words' && rules.has('key-order')) mended = orderKeys(quoted, schema);
    // YAML has many forms: what was not foreseen must not be written.
    if (isDeepStrictEqual(parsePlain(mended), parsePlain(yaml))) text = text.slice(0, from) + mended + text.slice(to);
  }
  return text === before ? bytes : new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
