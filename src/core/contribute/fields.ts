import { z } from 'zod';
import { type Meaning, meanings } from '../meaning.ts';

/**
 * Reads a schema of an entry as a list of fields, so that what asks for an entry (prompts, the form on the site, the annotated
 * template) is made from the schema and cannot say anything else than it does.
 *
 * @returns the keys of the object in the order of the schema, which is that of a file
 * @throws Error in words where the schema has a part that no entry has had so far; teach it here
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  const object = inside(schema);
  if (!(object instanceof z.ZodObject)) throw new Error('an entry is an object');
  return Object.entries(object.shape as Record<string, z.ZodType>).map(([key, own]) => ({
    key,
    required: !(own instanceof z.ZodOptional),
    description: own.description ?? inside(own).description ?? '',
    form: formOf(inside(own), key),
    schema: own,
  }));
}

/** Those fields that have to be there. */
export function requiredFields(fields: readonly Field[]): Field[] {
  return fields.filter(({ required }) => required);
}

/**
 * What one value of a choice means, where the description tells: `minor: spelling, style; substantive: a fact` or
 * `1 minor, 2 supporting`.
 *
 * @returns an empty text where it does not
 */
export function meaningOf(description: string, value: string): string {
  const told =
    new RegExp(`(?:^|; )${value}: ([^;]+?)(?:;|\\.$|$)`).exec(description) ??
    new RegExp(`(?:^|, )${value} ([^,]+?)(?:,|\\.$|$)`).exec(description);
  return told?.[1] ?? '';
}

function inside(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? inside(schema.unwrap() as z.ZodType) : schema;
}

function formOf(schema: z.ZodType, key: string): Form {
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodRecord) return { kind: 'map', fields: fieldsOf(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodArray) {
    const { least = 0, most } = limitsOf(schema);
    return { kind: 'list', item: formOf(inside(schema.element as z.ZodType), key), least, most };
  }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'mark' };
  if (schema instanceof z.ZodNumber) {
    const bound = (value: number | null) => (value !== null && Number.isSafeInteger(value) ? value : undefined);
    return { kind: 'number', whole: schema.isInt, least: bound(schema.minValue), most: bound(schema.maxValue) };
  }
  if (schema instanceof z.ZodISODate) return { kind: 'day' };
  if (schema instanceof z.ZodURL) return { kind: 'address' };
  if (schema instanceof z.ZodString) {
    const { least, most } = limitsOf(schema);
    return formOfText(meanings.get(schema)?.is, least, most);
  }
  throw new Error(`${key}: a kind of schema that src/core/contribute/fields.ts does not know`);
}

function formOfText(meaning: Meaning | undefined, least: number | undefined, most: number | undefined): Form {
  switch (meaning) {
    case 'date':
      return { kind: 'date' };
    case 'actor':
    case 'event':
    case 'source':
      return { kind: 'id', of: meaning };
    case 'country':
    case 'language':
      return { kind: 'code', of: meaning };
    default:
      return { kind: 'text', long: meaning === 'prose', least, most };
  }
}

/** The bounds that `.min()` and `.max()` of a text or a list have set. */
function limitsOf(schema: z.ZodString | z.ZodArray): { least: number | undefined; most: number | undefined } {
  const found: { least: number | undefined; most: number | undefined } = { least: undefined, most: undefined };
  for (const { _zod } of schema.def.checks ?? []) {
    const { minimum, maximum } = _zod.def as { minimum?: number; maximum?: number };
    found.least = minimum ?? found.least;
    found.most = maximum ?? found.most;
  }
  return found;
}

/** One key of an entry. */
export interface Field {
  readonly key: string;
  readonly required: boolean;
  /** What belongs there, in the words of the schema. */
  readonly description: string;
  readonly form: Form;
  /** Of the value, with `undefined` where the field may be left out. */
  readonly schema: z.ZodType;
}

/** How a value is asked for, and written. Bounds of texts are numbers of characters, those of lists numbers of items. */
export type Form =
  /** One line; `long` ones are sentences. */
  | { readonly kind: 'text'; readonly long: boolean; readonly least: number | undefined; readonly most: number | undefined }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least: number | undefined; readonly most: number | undefined }
  /** A day of the calendar, YYYY-MM-DD. */
  | { readonly kind: 'day' }
  /** A date of our EDTF profile, see `DATE_FORMS`. */
  | { readonly kind: 'date' }
  | { readonly kind: 'address' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** There, and then `true`, or not. */
  | { readonly kind: 'mark' }
  /** The name of something else: an actor, an event, a source of this very entry. */
  | { readonly kind: 'id'; readonly of: 'actor' | 'event' | 'source' }
  /** ISO 3166-1 alpha-2, or BCP 47. */
  | { readonly kind: 'code'; readonly of: 'country' | 'language' }
  | { readonly kind: 'list'; readonly item: Form; readonly least: number; readonly most: number | undefined }
  /** Objects under keys of the writer's choice. */
  | { readonly kind: 'map'; readonly fields: readonly Field[] }
  | { readonly kind: 'group'; readonly fields: readonly Field[] };
