import { z } from 'zod';
import { yamlFile } from './entry-file.ts';
import { type Field, type Form, fieldsOf } from './fields.ts';

/**
 * Every field of an entry as a template tells of it: made from the schema, so that it cannot say anything else.
 *
 * @param samples data of real entries; each field is shown as the first one has it that has it at all
 */
export function templateOf(schema: z.ZodType, samples: readonly object[] = []): TemplateField[] {
  return fieldsOf(schema).map((field) => ({ ...describe(field), example: exampleOf(field, samples) }));
}

/** The template as a file: each field with its comment, in the order in which entries have them. */
export function printTemplate(fields: readonly TemplateField[], indent = ''): string {
  return fields
    .map(({ key, required, description, form, fields: own }) => {
      const lines = [`${required ? 'Required' : 'Optional'}: ${description}`, describeForm(form)].filter(Boolean);
      const comment = lines.map((line) => `${indent}# ${line}\n`).join('');
      const deeper = `${indent}  `;
      if (own.length === 0) return `${comment}${indent}${key}:\n`;
      if (form.kind === 'map') return `${comment}${indent}${key}:\n${deeper}a-key:\n${printTemplate(own, `${deeper}  `)}`;
      if (form.kind === 'list') {
        const item = printTemplate(own, `${deeper}  `);
        return `${comment}${indent}${key}:\n${deeper}-\n${item}`;
      }
      return `${comment}${indent}${key}:\n${printTemplate(own, deeper)}`;
    })
    .join('');
}

/** What a value may be, in English; empty where the fields within say it. */
export function describeForm(form: Form): string {
  switch (form.kind) {
    case 'text':
      return form.most === undefined ? 'Text.' : `Text of ${form.least ?? 0} to ${form.most} characters.`;
    case 'number':
      return form.most === undefined ? 'A number.' : `A number from ${form.least} to ${form.most}.`;
    case 'day':
      return 'A day in quotes: "YYYY-MM-DD".';
    case 'date':
      return 'A date in quotes, no more exact than the source: "2023-10-20", "2023-10", "2023", "2024-02~" (about), "2017-05-23/2017-05-27".';
    case 'address':
      return 'An address that starts with https://.';
    case 'choice':
      return `One of: ${form.values.join(', ')}.`;
    case 'mark':
      return 'true, or left out.';
    case 'id':
      return PLACES[form.of];
    case 'code':
      return form.of === 'country' ? 'ISO 3166-1 codes of two letters: CN, US.' : 'A BCP 47 tag: en, zh, id.';
    case 'list':
      return form.item.kind === 'group'
        ? 'A list.'
        : `A list${form.least > 0 ? ' of at least one' : ''}. ${describeForm(form.item)}`;
    case 'map':
      return 'Each under a key of your choice, in small letters, digits and hyphens.';
    case 'group':
      return '';
  }
}

const PLACES = {
  actor: 'The id of an actor: the name of its file in content/actors/.',
  event: 'The id of an event: the name of its folder in content/events/.',
  source: 'A key of the sources of this entry.',
} as const;

function describe({ key, required, description, form }: Field): TemplateField {
  const inner = form.kind === 'list' ? form.item : form;
  const own = inner.kind === 'group' || inner.kind === 'map' ? inner.fields : [];
  return { key, required, description, form, fields: own.map(describe), example: undefined };
}

/** Of lists of groups and of maps the first item is enough. */
function exampleOf({ key, schema, form }: Field, samples: readonly object[]): string | undefined {
  const value = samples.map((sample) => (sample as Readonly<Record<string, unknown>>)[key]).find((each) => each !== undefined);
  if (value === undefined) return undefined;
  const first =
    form.kind === 'list' && form.item.kind === 'group'
      ? (value as unknown[]).slice(0, 1)
      : form.kind === 'map'
        ? Object.fromEntries(Object.entries(value as object).slice(0, 1))
        : value;
  return yamlFile(z.strictObject({ [key]: schema }), { [key]: first }).trimEnd();
}

export interface TemplateField extends Omit<Field, 'schema'> {
  /** The fields of the object, of each item of the list, or under each key. */
  readonly fields: readonly TemplateField[];
  /** As it stands in a real entry, as YAML. */
  readonly example: string | undefined;
}
