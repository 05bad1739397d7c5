import { parseArgs } from 'node:util';
import type { Field, Form } from '../../core/contribute/fields.ts';
import { readDateWords } from '../../core/date-words.ts';

/** Flags that every kind of entry has, besides those of its fields. */
const COMMON = {
  id: { type: 'string' },
  of: { type: 'string' },
  body: { type: 'string' },
  'body-file': { type: 'string' },
  'no-body': { type: 'boolean' },
  json: { type: 'string' },
  resume: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** One flag for each field, those of a group with its name and a dot in front; where there can be several, it may be repeated. */
export function flagsOf(fields: readonly Field[], inside: readonly string[] = [], required = true): Flag[] {
  return fields.flatMap((field): Flag[] => {
    const path = [...inside, field.key];
    const needed = required && field.required;
    if (field.form.kind === 'group') return flagsOf(field.form.fields, path, needed);
    const many = field.form.kind === 'list' || field.form.kind === 'map';
    const name = many ? path.join('.').replace(/s$/, '') : path.join('.');
    return [{ name, path, many, required: needed, description: field.description, form: field.form }];
  });
}

/**
 * Reads flags as data, as far as they go; whether it is right is for the schema to say.
 *
 * @throws Error in words for a flag that does not exist, or cannot be read
 */
export function readFlags(args: readonly string[], flags: readonly Flag[]): { common: Common; data: Data } {
  const options = Object.fromEntries(flags.map(({ name, many }) => [name, { type: 'string', multiple: many } as const]));
  const { values } = parseArgs({ args: [...args], options: { ...COMMON, ...options } });
  const data: Data = {};
  for (const { name, path, form } of flags) {
    const given = (values as Record<string, string | string[] | undefined>)[name];
    if (given !== undefined) put(data, path, readValue(form, given));
  }
  return { common: values as Common, data };
}

/** How a flag is written, for help and for what is missing. */
export function usage({ name, form }: Flag): string {
  return `--${name} ${sample(form)}`;
}

/** Sets a value deep in data, making what is missing on the way. */
export function put(data: Data, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) data[key] = value;
  else {
    const inner = (data[key] ?? {}) as Data;
    data[key] = inner;
    put(inner, rest, value);
  }
}

function readValue(form: Form, given: string | readonly string[]): unknown {
  const texts = typeof given === 'string' ? [given] : given;
  switch (form.kind) {
    case 'list':
      return texts.flatMap((text): unknown[] => {
        if (form.item.kind === 'group') return [objectOf(form.item.fields, text)];
        return form.item.kind === 'text' ? [text] : text.split(',').map((each) => readValue(form.item, each.trim()));
      });
    case 'map':
      return Object.fromEntries(
        texts.map((text, index) => {
          const { key = `source-${index + 1}`, ...own } = objectOf(form.fields, text);
          return [key, own];
        }),
      );
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(texts[0] ?? '') ? Number(texts[0]) : texts[0];
    case 'mark':
      return true;
    case 'date':
      return readDateWords(texts[0] ?? '') ?? texts[0];
    default:
      return texts[0];
  }
}

/** `key=value;key=value`: a semicolon divides where the name of a field comes after it, so titles and addresses may have their own. */
function objectOf(fields: readonly Field[], text: string): Data {
  const names = ['key', ...fields.map(({ key }) => key)].join('|');
  const parts = text.split(new RegExp(`;\\s*(?=(?:${names})(?:=|;|\\s*$))`));
  const data: Data = {};
  for (const part of parts) {
    const [, name = part.trim(), value = ''] = /^\s*([a-z]+)\s*(?:=\s*(.*))?$/s.exec(part) ?? [];
    if (Object.hasOwn(data, name))
      throw new Error(`${name} stands twice in "${text}"; give what has such words in it with --json`);
    const form = fields.find(({ key }) => key === name)?.form;
    data[name] = form ? readValue(form, value.trim()) : value.trim();
  }
  return data;
}

function sample(form: Form): string {
  switch (form.kind) {
    case 'list':
      return form.item.kind === 'id' || form.item.kind === 'code' ? `${sample(form.item)},…` : sample(form.item);
    case 'map':
      return `"key=…;${pairs(form.fields)}"`;
    case 'group':
      return `"${pairs(form.fields)}"`;
    case 'choice':
      return form.values.length > 10 ? form.values.slice(0, 3).concat('…').join('|') : form.values.join('|');
    case 'day':
      return 'YYYY-MM-DD';
    case 'date':
      return 'DATE';
    case 'address':
      return 'https://…';
    case 'id':
      return form.of.toUpperCase();
    case 'code':
      return form.of === 'country' ? 'CN' : 'en';
    case 'number':
      return form.least !== undefined && form.most !== undefined ? `${form.least}–${form.most}` : 'NUMBER';
    case 'mark':
      return '';
    default:
      return 'TEXT';
  }
}

function pairs(fields: readonly Field[]): string {
  return fields
    .map(({ key, required, form }) => `${required ? '' : '['}${key}${form.kind === 'mark' ? '' : '=…'}${required ? '' : ']'}`)
    .join(';');
}

export type Data = Record<string, unknown>;

export interface Common {
  readonly id?: string;
  readonly of?: string;
  readonly body?: string;
  readonly 'body-file'?: string;
  readonly 'no-body'?: boolean;
  readonly json?: string;
  readonly resume?: boolean;
  readonly yes?: boolean;
  readonly 'dry-run'?: boolean;
  readonly help?: boolean;
}

export interface Flag {
  readonly name: string;
  readonly path: readonly string[];
  readonly many: boolean;
  readonly required: boolean;
  readonly description: string;
  readonly form: Form;
}
