import type { z } from 'zod';
import { nearest } from '../core/nearest.ts';
import { quote, type Report } from './report.ts';
import type { Yaml } from './yaml.ts';

/**
 * Holds the keys of every map to the order in which the schema has them, so that two entries can be compared line by line. One
 * problem a map is enough.
 *
 * @param data what the schema has accepted
 */
export function checkOrder(schema: z.ZodType, yaml: Yaml, report: Report): void {
  eachMap(yaml.data, schema as unknown as Definition, [], (keys, order, path) => {
    const index = keys.findIndex((key, place) => key !== order[place]);
    const [wrong, right] = [keys[index], order[index]];
    if (wrong === undefined || right === undefined) return;
    const name = pathName(path);
    const message = `${wrong} stands where ${right} belongs${name ? ` in ${name}` : ''}; the order is ${order.join(', ')}; npm run check -- --fix mends it`;
    report('key-order', yaml.at([...path, wrong], 'key'), message);
  });
}

/**
 * Calls back for every map whose keys the schema names.
 *
 * @param visit gets the keys as they stand, the same keys in the order of the schema, and the path of the map
 */
export function eachMap(data: unknown, schema: Definition | undefined, path: readonly PropertyKey[], visit: MapVisit): void {
  const { shape, element, valueType } = unwrap(schema)?.def ?? {};
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) eachMap(item, element, [...path, index], visit);
  } else if (typeof data === 'object' && data !== null) {
    const keys = Object.keys(data);
    if (shape)
      visit(
        keys,
        Object.keys(shape).filter((key) => Object.hasOwn(data, key)),
        path,
      );
    for (const key of keys) eachMap((data as Record<string, unknown>)[key], shape?.[key] ?? valueType, [...path, key], visit);
  }
}

/** Checks data against its schema; every issue becomes a sentence at the place in the file where it arises. */
export function validate<T extends z.ZodType>(schema: T, yaml: Yaml, report: Report): z.infer<T> | undefined {
  const data = yaml.data ?? {};
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) describe(issue, schema, data, yaml, report);
  return undefined;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, yaml: Yaml, report: Report): void {
  const name = pathName(issue.path);
  const received = valueAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysOf(schemaAt(schema, issue.path));
    for (const key of issue.keys) {
      const near = nearest(key, allowed);
      const fault = `unknown key ${quote(key)}${name ? ` in ${name}` : ''}; ${near ? `did you mean ${near}?` : 'remove it.'}`;
      report('unknown-key', yaml.at([...issue.path, key], 'key'), `${fault} Allowed: ${listed(allowed)}`);
    }
    return;
  }
  if (issue.code === 'invalid_key') {
    const place = pathName(issue.path.slice(0, -1)) || 'this file';
    const reason = issue.issues[0]?.message ?? 'another name';
    report(
      'value',
      yaml.at(issue.path, 'key'),
      `${quote(String(issue.path.at(-1)))} cannot be a key of ${place}; write ${reason}`,
    );
    return;
  }
  if (received === undefined) {
    const about = schemaAt(schema, issue.path)?.description;
    report('missing-key', yaml.at(issue.path), `${name} is missing; add it${about ? `: ${about}` : ''}`);
    return;
  }
  report('value', yaml.at(issue.path), `${name || 'this file'}: ${reasonOf(issue, received)}`);
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
  if (value === null) return 'nothing';
  const kind = Array.isArray(value) ? 'list' : { string: 'text', number: 'number', boolean: 'switch' }[typeof value as string];
  return `the ${kind ?? 'map'} ${quote(value)}`;
}

function hintFor(expected: string, received: unknown): string {
  if (expected === 'string' && (typeof received === 'number' || typeof received === 'boolean')) return '; put it in quotes';
  return expected === 'array' && typeof received === 'string' ? `; write [${received}]` : '';
}

/** `sources.scmp.url`, `figures[0].unit` */
function pathName(path: readonly PropertyKey[]): string {
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

function unwrap(schema: Definition | undefined): Definition | undefined {
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

type MapVisit = (keys: readonly string[], order: readonly string[], path: readonly PropertyKey[]) => void;
