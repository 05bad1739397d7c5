import type { z } from 'zod';
import { type Field, fieldsOf } from '../../core/contribute/fields.ts';

/** Look-ups of the fields of a schema, by key, for a form that has them in an order of its own. */
export function schemaFields(schema: z.ZodType): SchemaFields {
  const fields = new Map(fieldsOf(schema).map((field) => [field.key, field]));
  const of = (key: string): Field => {
    const field = fields.get(key);
    if (!field) throw new Error(`no field ${key}`);
    return field;
  };
  return {
    of,
    inside: (key) => {
      const { form } = of(key);
      if (form.kind === 'map' || form.kind === 'group') return form.fields;
      return form.kind === 'list' && form.item.kind === 'group' ? form.item.fields : [];
    },
  };
}

interface SchemaFields {
  /** @throws Error where the schema has no such field */
  readonly of: (key: string) => Field;
  /** The fields of a group, of the entries of a map, or of the items of a list. */
  readonly inside: (key: string) => readonly Field[];
}
