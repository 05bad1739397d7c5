import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { quote } from '../quote.ts';
import type { Rule } from './rules.ts';

/** What a schema finds wrong with data, as sentences: what was received, what is allowed, what to do. Nothing where all is right. */
export function issuesOf(schema: z.ZodType, data: unknown): Issue[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, schema, data));
}

/**
 * What is wrong with one answer, without the name of the key, which whoever asked knows.
 *
 * @param schema of that key alone
 */
export function faultOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  return issue.path.length === 0 ? reasonOf(issue, value) : describe(issue, schema, value)[0]?.message;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Issue[] {
  const { path } = issue;
  const name = pathName(path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysOf(schemaAt(schema, path));
    return issue.keys.map((key) => {
      const near = nearest(key, allowed);
      const fault = `unknown key ${quote(key)}${name ? ` in ${name}` : ''}; ${near ? `did you mean ${near}?` : 'remove it.'}`;
      return { rule: 'unknown-key', path: [...path, key], part: 'key', message: `${fault} Allowed: ${listed(allowed)}` };
    });
  }
  if (issue.code === 'invalid_key') {
    const place = pathName(path.slice(0, -1)) || 'this file';
    const reason = issue.issues[0]?.message ?? 'another name';
    const message = `${quote(String(path.at(-1)))} cannot be a key of ${place}; write ${reason}`;
    return [{ rule: 'value', path, part: 'key', message }];
  }
  const received = valueAt(data, path);
  if (received === undefined) {
    const about = schemaAt(schema, path)?.description;
    return [{ rule: 'missing-key', path, part: 'value', message: `${name} is missing; add it${about ? `: ${about}` : ''}` }];
  }
  const reason = reasonOf(issue, received);
  return [{ rule: 'value', path, part: 'value', message: `${name || 'this file'}: ${reason}` }];
}

function reasonOf(issue: z.core.$ZodIssue, received: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${kindOf(received)} stands where ${TYPES[issue.expected] ?? issue.expected} belongs${hintFor(issue.expected, received)}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof received === 'string' ? nearest(received, allowed) : undefined;
      return `${quote(received)} is none of ${listed(allowed)}${near ? `; did you mean ${near}?` : ''}`;
    }
    case 'too_big':
    case 'too_small': {
      const limit = issue.code === 'too_big' ? `at most ${issue.maximum} allowed` : `at least ${issue.minimum} needed`;
      if (issue.origin === 'string') return `${String(received).length} characters, ${limit}: ${quote(received)}`;
      if (issue.origin === 'array') return `${(received as unknown[]).length} items, ${limit}`;
      return `${quote(received)} received, ${limit}`;
    }
    case 'invalid_format':
      return `${quote(received)} received, ${issue.message} expected`;
    default:
      return issue.message === 'Invalid input' ? `${quote(received)} has none of the allowed forms` : issue.message;
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const kind = Array.isArray(value) ? 'list' : { string: 'text', number: 'number', boolean: 'switch' }[typeof value as string];
  return `the ${kind ?? 'map'} ${quote(value)}`;
}

function hintFor(expected: string, received: unknown): string {
  if (expected === 'string' && (typeof received === 'number' || typeof received === 'boolean')) return '; put it in quotes';
  return expected === 'array' && typeof received === 'string' ? `; write [${received}]` : '';
}

/** `sources.scmp.url`, `figures[0].unit` */
export function pathName(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`)).join('');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data);
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): Definition | undefined {
  return path.reduce<Definition | undefined>(
    (found, step) => {
      const { shape, element, valueType } = unwrap(found)?.def ?? {};
      return shape?.[step as string] ?? element ?? valueType;
    },
    schema as unknown as Definition,
  );
}

/** A schema without what only says that it may be left out. */
export function unwrap(schema: Definition | undefined): Definition | undefined {
  return schema?.def.innerType ? unwrap(schema.def.innerType) : schema;
}

/** A table of words has too many keys to print them all. */
function listed(names: readonly string[]): string {
  return names.length > 40 ? `${names.slice(0, 40).join(', ')} and ${names.length - 40} more` : names.join(', ');
}

function keysOf(schema: Definition | undefined): string[] {
  return Object.keys(unwrap(schema)?.def.shape ?? {});
}

/** The parts of a zod schema that lead to the schemas inside it. */
export interface Definition {
  readonly description?: string;
  readonly def: {
    readonly shape?: Record<string, Definition>;
    readonly element?: Definition;
    readonly valueType?: Definition;
    readonly innerType?: Definition;
  };
}

/** One thing that is wrong with data. */
export interface Issue {
  readonly rule: Extract<Rule, 'unknown-key' | 'missing-key' | 'value'>;
  /** Where in the data. */
  readonly path: readonly PropertyKey[];
  /** Whether the key is wrong, or what stands under it. */
  readonly part: 'key' | 'value';
  readonly message: string;
}
