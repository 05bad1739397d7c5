import type { z } from 'zod';
import { type Field, type Form, fieldsOf } from './fields.ts';

/**
 * Writes an entry with a body: frontmatter, an empty line, the words.
 *
 * @param schema of the frontmatter
 * @param data that the schema accepts
 * @param body as it was typed; spaces at the ends of lines and empty lines too many are left out
 */
export function entryFile<T extends z.ZodType>(schema: T, data: z.infer<T>, body: string): string {
  return `---\n${yamlFile(schema, data)}---\n\n${tidyBody(body)}\n`;
}

/**
 * Writes data as YAML in the form of the house: keys in the order of the schema, dates in quotes, ids in one line, everything else
 * without quotes where YAML allows it. Forty lines, because a library of YAML is ten times the script of the form that needs them,
 * and has to be told all of this, too.
 *
 * @param data that the schema accepts; keys whose value is undefined are left out
 * @throws Error where the data has a key that the schema does not know: it would be lost
 */
export function yamlFile<T extends z.ZodType>(schema: T, data: z.infer<T>): string {
  return group(fieldsOf(schema), data, '');
}

/** A text as it stands on one line: composed letters, single spaces. What cannot be seen is left for the check to name. */
export function tidyLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The words of an entry, with one empty line between paragraphs and none around them. */
export function tidyBody(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function group(fields: readonly Field[], data: unknown, indent: string): string {
  const values = data as Readonly<Record<string, unknown>>;
  const known = new Set(fields.map(({ key }) => key));
  const lost = Object.keys(values).find((key) => !known.has(key) && values[key] !== undefined);
  if (lost !== undefined) throw new Error(`no field ${lost}`);
  return fields
    .filter(({ key }) => values[key] !== undefined)
    .map(({ key, form }) => `${indent}${key}:${value(form, values[key], indent)}`)
    .join('');
}

/** What comes after a colon, to the end of its last line. */
function value(form: Form, data: unknown, indent: string): string {
  const deeper = `${indent}  `;
  switch (form.kind) {
    case 'group':
      return `\n${group(form.fields, data, deeper)}`;
    case 'map': {
      const entries = Object.entries(data as Readonly<Record<string, unknown>>);
      if (entries.length === 0) return ' {}\n';
      const own = (each: unknown) => group(form.fields, each, `${deeper}  `);
      return `\n${entries.map(([key, each]) => `${deeper}${plain(key)}:\n${own(each)}`).join('')}`;
    }
    case 'list':
      return list(form.item, data as readonly unknown[], deeper);
    default:
      return ` ${scalar(form, data)}\n`;
  }
}

function list(item: Form, data: readonly unknown[], indent: string): string {
  if (item.kind === 'group') {
    const own = (each: unknown) => group(item.fields, each, `${indent}  `).slice(indent.length + 2);
    return data.length === 0 ? ' []\n' : `\n${data.map((each) => `${indent}- ${own(each)}`).join('')}`;
  }
  const items = data.map((each) => scalar(item, each));
  if (items.length > 0 && item.kind === 'text') return `\n${items.map((each) => `${indent}- ${each}\n`).join('')}`;
  return ` [${items.join(', ')}]\n`;
}

function scalar(form: Form, data: unknown): string {
  if (typeof data !== 'string') return String(data);
  return form.kind === 'day' || form.kind === 'date' ? JSON.stringify(data) : plain(data);
}

/**
 * Without quotes where every reader of YAML, of 1.1 or 1.2, takes the text for that very text, within brackets, too. Of what JSON
 * writes between quotes, YAML reads the same.
 */
function plain(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}(/$€£¥‘“][^\p{Cc}\p{Zl}\p{Zp}\uFEFF]*$/u.test(text) && !/: |:$| #| $/.test(text) && !READ_OTHERWISE.test(text);
  if (isPlain) return text;
  return text.includes('"') && !/[\\\p{C}\p{Zl}\p{Zp}]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** Texts that some YAML takes for switches, nothing, numbers (in any base, or with sixties) or days; digests, of which some are numbers. */
const READ_OTHERWISE =
  /^(?:y|yes|n|no|on|off|true|false|null|[\d_.,:]+|0[xob][\da-f_]+|[\d._]+e[-+]?\d+|\d{4}-\d.*|[\da-f]{12})$/i;
