import { z } from 'zod';
import { type Field, type Form, fieldsOf } from './fields.ts';

/**
 * A schema of content as JSON Schema for editors, which complete keys and values from it and show each key's description.
 * It is draft 7, which all of them read. What only code can say, such as whether a date is one, is left to the check.
 */
export function editorSchema(schema: z.ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'inline',
    unrepresentable: 'any',
  });
  return { $schema, title, ...rest };
}

/**
 * A snippet of an editor: a whole new file, in which the tabulator leads from gap to gap and words of a list are chosen from it. It has
 * the required fields, and so needs no knowledge of any other.
 *
 * @param gaps what stands in a gap at first, by key; a key without one shows its own name, and one that starts with
 *   a dollar sign is a variable of the editor
 */
export function editorSnippet(schema: z.ZodType, gaps: Readonly<Record<string, string>>, body: readonly string[]): string[] {
  let stop = 0;
  const gap = (text: string) => `\${${++stop}:${escaped(text)}}`;
  const value = (key: string, form: Form): string => {
    if (form.kind === 'choice') return `\${${++stop}|${form.values.map(escaped).join(',')}|}`;
    if (form.kind === 'list') return `[${value(key, form.item)}]`;
    const text = gaps[key]?.startsWith('$') ? gaps[key] : gap(gaps[key] ?? key);
    return form.kind === 'day' || form.kind === 'date' ? `"${text}"` : text;
  };
  const lines = (fields: readonly Field[], indent: string): string[] =>
    fields
      .filter(({ required }) => required)
      .flatMap(({ key, form }) => {
        if (form.kind === 'map') {
          const deeper = `${indent}  `;
          return [`${indent}${key}:`, `${deeper}${gap(gaps[`${key}.key`] ?? 'key')}:`, ...lines(form.fields, `${deeper}  `)];
        }
        if (form.kind === 'group') return [`${indent}${key}:`, ...lines(form.fields, `${indent}  `)];
        if (form.kind === 'list' && form.item.kind === 'group') return [`${indent}${key}: []`];
        return [`${indent}${key}: ${value(key, form)}`];
      });
  return ['---', ...lines(fieldsOf(schema), ''), '---', '', ...body.map((line) => line.replace('…', () => gap('…')))];
}

function escaped(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
