import { z } from 'zod';

/**
 * A published record as JSON Schema 2020-12. It refuses no keys that it does not know: more may come.
 *
 * @param id the address of the schema, with the host
 */
export function jsonSchema(record: z.ZodType, { id, title }: { readonly id: string; readonly title: string }) {
  const { $schema, ...schema } = z.toJSONSchema(record, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  return { $schema, $id: id, title, ...schema };
}
