import { readFileSync } from 'node:fs';
import jsonld, { type JsonLdDocument, type NodeObject } from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Head, headAt, indexed } from './head.ts';
import { filesOf, home } from './site.ts';
import { context, domainOf, isClass, rangeOf, SCHEMA, withParents } from './vocabulary.ts';

/** What each kind of page is, by its path without the language. */
const KINDS = [
  { name: 'an event', pages: /^events\/[^/]+\/$/, type: 'Article' },
  { name: 'a claim', pages: /^claims\/[^/]+\/$/, type: 'ClaimReview' },
  { name: 'a story', pages: /^stories\/[^/]+\/$/, type: 'Article' },
  { name: 'an actor', pages: /^actors\/[^/]+\/$/, type: 'ProfilePage' },
  { name: 'a list', pages: /^(lanes\/\w+|\d{4}|claims|stories|corrections)\/$/, type: 'CollectionPage' },
  { name: 'the page about the data', pages: /^data\/$/, type: 'Dataset' },
  { name: 'the glossary', pages: /^glossary\/$/, type: 'DefinedTermSet' },
  { name: 'the home page', pages: /^$/, type: 'WebSite' },
] as const;

const vocabulary = context() as NodeObject;
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`a context from somewhere else: ${url}`);
  return { document: vocabulary, documentUrl: url };
};

/** Every page that describes itself, expanded by a JSON-LD processor and flattened to things with an identity each. */
let described: readonly Described[];
/** The classes of every thing with an address that any page describes. */
let classesOf: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  described = await Promise.all(
    indexed
      .filter(({ data }) => data.length > 0)
      .map(async (head) => {
        const documents = head.data as JsonLdDocument[];
        const flat = await Promise.all(documents.map((document) => jsonld.flatten(document, undefined, { documentLoader })));
        const things = flat.flat() as Thing[];
        return { head, path: head.address.slice(home.href.length).replace(/^id\//, ''), things };
      }),
  );
  classesOf = new Map(
    described.flatMap(({ things }) =>
      things.flatMap((thing) => (isNamed(thing) && thing['@type'] ? [[thing['@id'], classes(thing)] as const] : [])),
    ),
  );
});

test('everything that is said is a property of schema.org, of a thing that may have it, with a value that it may have', () => {
  const faults = described.flatMap(({ head, things }) =>
    things.flatMap((thing) => faultsOf(thing, things).map((fault) => `${head.address} ${thing['@id']}: ${fault}`)),
  );
  expect(faults.slice(0, 20), `${faults.length} faults`).toEqual([]);
});

test.each(KINDS)('$name describes itself as $type, in its language, under its canonical address', ({ pages, type }) => {
  const own = described.filter(({ path }) => pages.test(path));
  expect(own.length).toBeGreaterThan(1);
  const silent = indexed.filter(({ address, data }) => pages.test(address.slice(home.href.length)) && data.length !== 1);
  expect(silent.map(({ address }) => address)).toEqual([]);
  const wrong = own.filter(({ head, path, things }) => {
    const main = mainOf(things, type);
    const languages = valuesOf(main, 'inLanguage');
    const url = valuesOf(main, 'url')[0];
    return (
      url !== (path === '' ? home.href : head.canonical) ||
      !languages.includes(headAt(head.canonical ?? '')?.language ?? '') ||
      valuesOf(main, 'license')[0] !== 'https://creativecommons.org/licenses/by/4.0/' ||
      valuesOf(main, 'publisher').length !== 1
    );
  });
  expect(wrong.map(({ head }) => head.address)).toEqual([]);
});

test('the article of an event says what its file says', () => {
  const events = described.filter(({ path }) => /^events\//.test(path));
  for (const { head, path, things } of events) {
    const facts = factsOf(path.split('/')[1] ?? '');
    const cited = Object.values(facts.sources).filter(({ further }) => !further);
    const article = mainOf(things, 'Article');
    const values = (name: string) => valuesOf(article, name).sort();
    const actors = values('about').map((id) => id.match(/\/actors\/([^/]+)\/#actor$/)?.[1]);
    const said = {
      temporalCoverage: values('temporalCoverage'),
      datePublished: values('datePublished'),
      citation: values('citation'),
      isBasedOn: values('isBasedOn'),
      about: actors.sort(),
      correction: values('correction').length,
    };
    expect(said, head.address).toEqual({
      temporalCoverage: [facts.date],
      datePublished: [facts.added],
      citation: addresses(cited),
      isBasedOn: addresses(cited.filter(({ kind }) => kind === 'primary')),
      about: facts.actors.toSorted(),
      correction: facts.corrections?.length ?? 0,
    });
  }
});

test('a work names its translations, and these name it in turn', () => {
  const works = described.flatMap(({ head, things }) => {
    const main = things.find((thing) => thing['@type']?.some((type) => /Article|ClaimReview/.test(type)));
    return main ? [{ head, main }] : [];
  });
  const workOf = new Map(works.map(({ main }) => [main['@id'], main]));
  const wrong = works.flatMap(({ head, main }) => {
    const originals = valuesOf(main, 'translationOfWork');
    const others = valuesOf(main, 'workTranslation');
    const answered =
      originals.every((id) => valuesOf(workOf.get(id), 'workTranslation').includes(main['@id'])) &&
      others.every((id) => valuesOf(workOf.get(id), 'translationOfWork').includes(main['@id']));
    const alternates = head.alternates.filter(({ language }) => language !== 'x-default');
    return answered && originals.length + others.length === alternates.length - 1 ? [] : [head.address];
  });
  expect(works.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('the way to a page leads from the home page over pages that exist to the page itself', () => {
  const wrong = described.flatMap(({ head, path, things }) => {
    const steps = things
      .filter((thing) => valuesOf(thing, 'item').length > 0)
      .sort((a, b) => Number(valuesOf(a, 'position')[0]) - Number(valuesOf(b, 'position')[0]));
    if (path === '') return steps.length > 0 ? [head.address] : [];
    const targets = steps.map((step) => valuesOf(step, 'item')[0] ?? '');
    const start = head.alternates.length > 0 && new URL(head.language === 'en' ? '' : `${head.language}/`, home).href;
    const positions = steps.map((step) => valuesOf(step, 'position')[0]);
    const sound =
      targets.length > 1 &&
      targets[0] === start &&
      targets.at(-1) === head.address &&
      targets.every((target) => headAt(target)?.language === head.language) &&
      positions.every((position, index) => position === String(index + 1));
    return sound ? [] : [`${head.address}: ${targets}`];
  });
  expect(wrong).toEqual([]);
});

test('a list names pages that exist, as many as it says, in their order', () => {
  const lists = described.flatMap(({ head, things }) =>
    things.filter((thing) => thing['@type']?.includes(`${SCHEMA}ItemList`)).map((list) => ({ head, list, things })),
  );
  expect(lists.length).toBeGreaterThan(20);
  const wrong = lists.filter(({ head, list, things }) => {
    const thingOf = new Map(things.map((thing) => [thing['@id'], thing]));
    const items = valuesOf(list, 'itemListElement').map((id) => thingOf.get(id));
    return !(
      String(items.length) === valuesOf(list, 'numberOfItems')[0] &&
      items.every((item, index) => valuesOf(item, 'position')[0] === String(index + 1)) &&
      items.every((item) => headAt(valuesOf(item, 'url')[0]?.replace(/#.*/, '') ?? '')?.language === head.language)
    );
  });
  expect(wrong.map(({ head }) => head.address)).toEqual([]);
});

test('the picture that an event, a claim or a story names is a file of the site', () => {
  const pictures = described.flatMap(({ things }) => things.flatMap((thing) => valuesOf(thing, 'image')));
  expect(pictures.length).toBeGreaterThan(20);
  const files = new Set(filesOf('**/*.png').map((file) => new URL(file, home).href));
  expect(pictures.filter((picture) => !files.has(picture))).toEqual([]);
});

test('the search that the home page offers is a page of the site', () => {
  const offers = described.flatMap(({ head, things }) =>
    things.flatMap((thing) => valuesOf(thing, 'urlTemplate').map((template) => ({ head, template }))),
  );
  expect(offers).toHaveLength(2);
  for (const { head, template } of offers) {
    expect(template).toMatch(/\?q=\{search_term_string\}$/);
    expect(headAt(template.replace(/\?.*/, ''))?.language).toBe(head.language);
  }
});

/** What the vocabulary does not allow in the description of a thing. */
function faultsOf(thing: Thing, page: readonly Thing[]): string[] {
  const { '@id': _id, '@type': types = [], ...properties } = thing;
  const entries = Object.entries(properties);
  const unknown = types.filter((type) => !isClass(type)).map((type) => `no such class: ${type}`);
  if (types.length === 0) return entries.length > 0 ? ['has properties, but no class'] : [];
  const own = classes(thing);
  return [
    ...unknown,
    ...entries.flatMap(([property, values]) => {
      const name = property.replace(SCHEMA, '');
      // An annotation of actions, which has no entry of its own: https://schema.org/docs/actions.html
      if (name === 'query-input') return [];
      const domain = domainOf(property);
      if (domain.size === 0) return [`no such property: ${name}`];
      if (!own.some((type) => domain.has(type))) return [`${types} has no ${name}`];
      return (values as Value[])
        .filter((value) => !fits(value, rangeOf(property), page))
        .map((value) => `${name}: ${JSON.stringify(value)}`);
    }),
  ];
}

function fits(value: Value, range: ReadonlySet<string>, page: readonly Thing[]): boolean {
  const has = (...names: string[]) => names.some((name) => range.has(SCHEMA + name));
  if ('@id' in value) {
    if (has('Thing')) return true;
    if (has('URL') && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(value['@id'])) return true;
    const here = page.find((thing) => thing['@id'] === value['@id']);
    const own = here?.['@type'] || !isNamed(value) ? classes(here ?? value) : (classesOf.get(value['@id']) ?? []);
    return own.some((type) => range.has(type));
  }
  const literal = value['@value'];
  if (typeof literal === 'boolean') return has('Boolean');
  if (typeof literal === 'number') return has('Number') || (has('Integer') && Number.isInteger(literal));
  if (typeof literal !== 'string' || literal.trim() === '') return false;
  return has('Text') || (has('Date', 'DateTime') && /^\d{4}(-\d\d(-\d\d)?)?$/.test(literal));
}

/** False for a thing that only this page knows: what it is called there says nothing elsewhere. */
function isNamed(thing: { readonly '@id': string }): boolean {
  return !thing['@id'].startsWith('_:');
}

function classes(thing: Thing): string[] {
  return (thing['@type'] ?? []).flatMap((type) => [...withParents(type)]);
}

/** The thing of this class that the page is about; others of it are only mentioned, and have no address here. */
function mainOf(things: readonly Thing[], type: string): Thing | undefined {
  return things.find((thing) => thing['@type']?.includes(SCHEMA + type) && thing['@id'].startsWith(home.href));
}

/** The values of a property as text: an address, an identity or a literal. */
function valuesOf(thing: Thing | undefined, name: string): string[] {
  const values = (thing?.[SCHEMA + name] ?? []) as readonly Value[];
  return values.map((value) => String('@id' in value ? value['@id'] : value['@value']));
}

function addresses(sources: readonly { readonly url: string }[]): string[] {
  return [...new Set(sources.map(({ url }) => url))].sort();
}

function factsOf(id: string): Facts {
  const file = readFileSync(new URL(`../../content/events/${id}/en.mdx`, import.meta.url), 'utf8');
  return parse(file.split(/^---$/m)[1] ?? '') as Facts;
}

interface Facts {
  readonly date: string;
  readonly added: string;
  readonly actors: readonly string[];
  readonly sources: Readonly<Record<string, { readonly url: string; readonly kind: string; readonly further?: true }>>;
  readonly corrections?: readonly unknown[];
}

interface Described {
  readonly head: Head;
  /** From the root of the site, without the language. */
  readonly path: string;
  readonly things: readonly Thing[];
}

interface Thing {
  readonly '@id': string;
  readonly '@type'?: readonly string[];
  readonly [property: string]: unknown;
}

type Value = { readonly '@id': string } | { readonly '@value': string | number | boolean };
