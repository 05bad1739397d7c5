import type { Root } from 'mdast';
import type { Problem } from '../../core/check/problem.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../core/language.ts';
import { proseOf } from '../spelling/prose.ts';
import { placeOf, wordsIn } from '../spelling/words.ts';
import { type Citation, splitCitations } from './citations.ts';
import { readFrontmatter } from './frontmatter.ts';
import { guardTree, type InnerLink } from './guard.ts';
import type { ShownPicture } from './image.ts';
import { readList } from './list.ts';
import { type DataOf, KINDS, type Kind, type Location } from './location.ts';
import { checkMended } from './mended.ts';
import { readPicture } from './picture-file.ts';
import { type Position, type Report, reporter } from './report.ts';
import { scanBody } from './scan.ts';
import { checkOrder, validate } from './schema.ts';
import { checkCitations } from './sources.ts';
import { checkShape, type PlacedStep, stepsOf } from './steps.ts';
import { readText } from './text.ts';
import { digestOfWords } from './translated.ts';
import { parseTree, startOf } from './tree.ts';
import { readYaml, type Yaml } from './yaml.ts';

/**
 * Reads one file of content: bytes, then YAML, then the schema, then MDX. Every problem that can be seen in the file alone is
 * found; what is unsafe for a later step ends there.
 */
export function readEntry<K extends Kind>(location: Location & { kind: K }, bytes: Uint8Array): Entry<K> {
  const problems: Problem[] = [];
  const report = reporter(location.path, problems);
  const { form } = KINDS[location.kind];
  if (form === 'webp') return { ...unread(location), problems, data: readPicture(bytes, report) as DataOf<K> | undefined };
  const text = readText(bytes, form, report);
  const entry = { ...unread(location), problems };
  if (text === undefined) return entry;

  if (form !== 'mdx') {
    const yaml = form === 'list' ? readList(text) : readYaml(text, 1, report);
    const data = yaml && dataOf(location.kind, yaml, report);
    if (data) checkMended(data, undefined, yaml.at, report);
    return { ...entry, yaml, data, words: data && spellingOf(location, data, undefined, text) };
  }
  const parts = readFrontmatter(text, report);
  if (!parts) return entry;
  const data = parts.yaml && dataOf(location.kind, parts.yaml, report);
  const isOriginal = data && location.language === DEFAULT_LANGUAGE;
  const body = readBody(parts.body, location.kind, report);
  if (data && parts.yaml) checkMended(data, body?.tree, parts.yaml.at, report);
  return {
    ...entry,
    yaml: parts.yaml,
    data,
    body,
    digest: isOriginal ? digestOfWords(data as DataOf<'events' | 'stories' | 'pages'>, parts.body) : undefined,
    words: data && spellingOf(location, data, body?.tree, text),
  };
}

/** A file of which nothing is known but that it exists. */
export function unread<K extends Kind>(location: Location & { kind: K }): Entry<K> {
  return { location, problems: [], data: undefined, yaml: undefined, body: undefined, digest: undefined, words: undefined };
}

function spellingOf<K extends Kind>(
  location: Location & { kind: K },
  data: DataOf<K>,
  tree: Root | undefined,
  text: string,
): SpelledWords {
  const { en, id } = proseOf(location, data, tree);
  return { en: wordsIn(en, 'en'), id: wordsIn(id, 'id'), at: (word) => placeOf(word, text) };
}

function dataOf<K extends Kind>(kind: K, yaml: Yaml, report: Report): DataOf<K> | undefined {
  const { schema } = KINDS[kind];
  const data = validate(schema, yaml, report) as DataOf<K> | undefined;
  // Interface words stand in groups that belong to the code; the schema has them in no order that a reader would look for.
  if (data && kind !== 'words') checkOrder(schema, yaml, report);
  return data;
}

/** Reads the words of an entry alone. */
export function readBody(text: string, kind: Kind, report: Report): Body | undefined {
  if (!scanBody(text, report)) return undefined;
  const tree = parseTree(text, report);
  if (!tree) return undefined;
  const { links, pictures } = guardTree(tree, text, kind, report);
  const citations = splitCitations(tree, text);
  const [first] = tree.children;
  const body = { text, tree, links, pictures, citations, start: first && startOf(first), steps: stepsOf(tree) };
  if (kind === 'stories' || kind === 'storyTranslations') checkShape(body, report);
  else checkCitations(body, kind, report);
  return body;
}

/** One file of content as far as it could be read. It may be used where `problems` is empty. */
export interface Entry<K extends Kind = Kind, B extends Outline = Body> {
  readonly location: Location & { readonly kind: K };
  readonly problems: readonly Problem[];
  readonly data: DataOf<K> | undefined;
  readonly yaml: Pick<Yaml, 'at'> | undefined;
  readonly body: B | undefined;
  /** Of the words that translations are made from, in an English entry. */
  readonly digest: string | undefined;
  readonly words: SpelledWords | undefined;
}

/** Words of an entry whose spelling is to be looked at, see `wordsIn`, and where each stands for the first time. */
export interface SpelledWords extends Readonly<Record<Language, string>> {
  readonly at: (word: string) => Position;
}

/** What the rules of the whole set need of a file. */
export type Reading<K extends Kind = Kind> = Entry<K, Outline>;

/** What the rules of the whole set need of a body. */
export interface Outline {
  readonly links: readonly InnerLink[];
  readonly pictures: readonly ShownPicture[];
  readonly citations: readonly Pick<Citation, 'source' | 'at'>[];
  /** Where it starts; undefined for an empty one. */
  readonly start: Position | undefined;
  /** Those of a story. */
  readonly steps: readonly PlacedStep[];
}

export interface Body extends Outline {
  /** As it is written. */
  readonly text: string;
  readonly tree: Root;
  readonly citations: readonly Citation[];
}
