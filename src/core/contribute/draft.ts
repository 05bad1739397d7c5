import { tidyLine } from './entry-file.ts';
import type { Field, Form } from './fields.ts';

/**
 * What was typed into a form, by the name of its control: `title`, `dates.announced`, `sources.0.url`, and `sources.0.key` for the
 * key of an entry of a map. A list of ids or names is one text, with commas between them.
 */
export type Draft = Readonly<Record<string, string>>;

/**
 * Makes data of what was typed: texts tidied, numbers as numbers, and what was left empty left out. Whether the schema accepts it is
 * for the schema to say.
 */
export function dataOf(fields: readonly Field[], draft: Draft, prefix = ''): Record<string, unknown> {
  const found = fields.map(({ key, form }): [string, unknown] => [key, valueIn(form, draft, `${prefix}${key}`)]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** The reverse: what would have to be typed to get this data. */
export function draftOf(fields: readonly Field[], data: Readonly<Record<string, unknown>>, prefix = ''): Record<string, string> {
  return Object.assign({}, ...fields.map(({ key, form }) => textsOf(form, data[key], `${prefix}${key}`)));
}

/** The name of the control in which the value at this path of the data is typed. */
export function nameOf(fields: readonly Field[], draft: Draft, path: readonly PropertyKey[]): string {
  const [key, ...rest] = path;
  const form = fields.find((field) => field.key === key)?.form;
  const name = String(key);
  switch (form?.kind) {
    case 'group':
      return rest.length > 0 ? `${name}.${nameOf(form.fields, draft, rest)}` : name;
    case 'map': {
      const [own, ...deeper] = rest;
      if (own === undefined) return name;
      const row = rowsOf(draft, name).find((each) => keyOf(draft, name, each) === own) ?? 0;
      return `${name}.${row}.${deeper.length > 0 ? nameOf(form.fields, draft, deeper) : 'key'}`;
    }
    case 'list': {
      const [index, ...deeper] = rest;
      if (index === undefined || form.item.kind !== 'group') return name;
      const row = `${name}.${rowsOf(draft, name)[Number(index)] ?? Number(index)}`;
      return deeper.length > 0 ? `${row}.${nameOf(form.item.fields, draft, deeper)}` : row;
    }
    default:
      return name;
  }
}

/** The field at a path of the data or in the name of a control; undefined for the key of a map, and where there is none. */
export function fieldAt(fields: readonly Field[], path: readonly PropertyKey[]): Field | undefined {
  const [key, ...rest] = path;
  const field = fields.find((each) => each.key === key);
  if (!field || rest.length === 0) return field;
  const { form } = field;
  if (form.kind === 'group') return fieldAt(form.fields, rest);
  if (form.kind === 'map') return fieldAt(form.fields, rest.slice(1));
  if (form.kind === 'list' && form.item.kind === 'group') return fieldAt(form.item.fields, rest.slice(1));
  return field;
}

/** Numbers of the rows of a repeated group, `sources.0`, `sources.2` …, in order. */
export function rowsOf(draft: Draft, name: string): number[] {
  const rows = new Set<number>();
  for (const each of Object.keys(draft)) {
    if (!each.startsWith(`${name}.`)) continue;
    const row = each.slice(name.length + 1).split('.')[0] ?? '';
    if (/^\d+$/.test(row)) rows.add(Number(row));
  }
  return [...rows].sort((a, b) => a - b);
}

/** What is typed into the controls whose names begin with this, under the rest of their names. */
export function draftWithin(draft: Draft, prefix: string): Draft {
  const own = Object.entries(draft).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, text]) => [name.slice(prefix.length), text]));
}

/** Ids or codes as they are typed, with commas or spaces between them. */
export function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function valueIn(form: Form, draft: Draft, name: string): unknown {
  const text = tidyLine(draft[name] ?? '');
  switch (form.kind) {
    case 'group': {
      const data = dataOf(form.fields, draft, `${name}.`);
      return Object.keys(data).length > 0 ? data : undefined;
    }
    case 'map': {
      const rows = rowsOf(draft, name);
      const own = rows.map((row) => [keyOf(draft, name, row), dataOf(form.fields, draft, `${name}.${row}.`)] as const);
      return rows.length > 0 ? Object.fromEntries(own) : undefined;
    }
    case 'list': {
      const { item } = form;
      if (item.kind === 'text') return text ? text.split(/\s*,\s*/).filter(Boolean) : undefined;
      if (item.kind !== 'group') return text ? listed(text) : undefined;
      const rows = rowsOf(draft, name);
      return rows.length > 0 ? rows.map((row) => dataOf(item.fields, draft, `${name}.${row}.`)) : undefined;
    }
    case 'mark':
      return text ? true : undefined;
    case 'number':
      return text ? numberIn(text) : undefined;
    case 'choice':
      return text || undefined;
    default:
      return text || undefined;
  }
}

/** A repeated or missing key gets one that no schema accepts: two entries under one key would be one. */
function keyOf(draft: Draft, name: string, row: number): string {
  const key = tidyLine(draft[`${name}.${row}.key`] ?? '');
  const isTaken = rowsOf(draft, name).some((other) => other < row && tidyLine(draft[`${name}.${other}.key`] ?? '') === key);
  return key && !isTaken ? key : `${key} ${row}`;
}

/** `2500000000`, also as people write it: with spaces, with commas, or with points as in Indonesian. */
function numberIn(text: string): number {
  const bare = text.replace(/\s/g, '');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return Number(bare);
}

function textsOf(form: Form, value: unknown, name: string): Record<string, string> {
  if (value === undefined || value === null) return {};
  switch (form.kind) {
    case 'group':
      return draftOf(form.fields, value as Record<string, unknown>, `${name}.`);
    case 'map':
      return Object.assign(
        {},
        ...Object.entries(value as Record<string, Record<string, unknown>>).map(([key, own], row) => ({
          [`${name}.${row}.key`]: key,
          ...draftOf(form.fields, own, `${name}.${row}.`),
        })),
      );
    case 'list': {
      const { item } = form;
      const items = value as readonly unknown[];
      if (item.kind !== 'group') return items.length > 0 ? { [name]: items.join(', ') } : {};
      return Object.assign(
        {},
        ...items.map((own, row) => draftOf(item.fields, own as Record<string, unknown>, `${name}.${row}.`)),
      );
    }
    case 'mark':
      return { [name]: 'true' };
    default:
      return { [name]: String(value) };
  }
}
