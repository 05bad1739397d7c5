import { z } from 'zod';
import type { Meta } from './record.ts';

/**
 * A published record as JSON Schema 2020-12. It refuses no keys that it does not know: more may come.
 *
 * @param id the address of the schema, with the host
 * @param meta what every download says of itself; a schema has a place for remarks, `$comment`
 */
export function jsonSchema(
  record: z.ZodType,
  { id, title, meta }: { readonly id: string; readonly title: string; readonly meta: Meta },
) {
  const { $schema, ...schema } = z.toJSONSchema(record, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  return { $schema, $id: id, $comment: `${meta.cite} ${meta.licence}`, title, ...schema };
}
