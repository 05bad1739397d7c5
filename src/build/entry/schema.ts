import type { z } from 'zod';
import { type Definition, issuesOf, pathName, unwrap } from '../../core/check/issue.ts';
import type { Report } from './report.ts';
import type { Yaml } from './yaml.ts';

/** Checks data against its schema; every issue becomes a sentence at the place in the file where it arises. */
export function validate<T extends z.ZodType>(schema: T, yaml: Yaml, report: Report): z.infer<T> | undefined {
  const data = yaml.data ?? {};
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = issuesOf(schema, data);
  for (const { rule, path, part, message } of issues.slice(0, MOST)) report(rule, yaml.at(path, part), message);
  const more = issues.length - MOST;
  if (more > 0) report('value', yaml.at([]), `${more} more problems in this file are not listed; mend those first`);
  return undefined;
}

/** No slip of a person makes more; to find the place of each in a file of thousands takes seconds. */
const MOST = 200;

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

type MapVisit = (keys: readonly string[], order: readonly string[], path: readonly PropertyKey[]) => void;
