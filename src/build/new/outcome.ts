import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publishedPaths } from '../../core/check/permalinks.ts';
import { compareProblems, type Problem } from '../../core/check/problem.ts';
import { levelOf } from '../../core/check/rules.ts';
import { entryFile, tidyLine, yamlFile } from '../../core/contribute/entry-file.ts';
import { type Entry, readEntry } from '../entry/entry.ts';
import { insertItems } from '../entry/list.ts';
import { CONTENT, KINDS, type Kind, locate, PERMALINKS } from '../entry/location.ts';
import { checkEntries, setOf } from '../library/set.ts';
import type { Checkout } from './checkout.ts';
import { insertCorrection } from './insert-correction.ts';
import { madeOf, type Name, schemaFor } from './kinds.ts';

/**
 * The files that answers make, before anything is written, and what the check says of them.
 *
 * @param work one entry or several, such as an event and its new actors, whose data their schemas accept
 * @throws Error in words where a file exists already, or cannot be added to
 */
export function outcomeOf(checkout: Checkout, work: readonly Work[]): Outcome {
  const changes = work.flatMap((each) => changesOf(checkout, { ...each, data: tidied(each.data) as Work['data'] }));
  const changed = new Set(changes.map(({ file }) => file));
  const added = changes.map(({ file, text }) => read(file, text));
  const rest = checkout.entries.filter(({ location }) => !changed.has(location.path));
  const permalinks = permalinksWith(checkout, [...rest, ...added]);
  const others = permalinks
    ? [...rest.filter(({ location }) => location.path !== PERMALINKS), read(PERMALINKS, permalinks.text)]
    : rest;
  const problems = [
    ...added.flatMap((entry) => entry.problems),
    ...checkEntries([...others, ...added], Date.now(), checkout.known),
  ];
  return {
    changes: [...changes, ...(permalinks ? [permalinks] : [])],
    problems: problems.filter(({ file }) => changed.has(file)).sort(compareProblems),
  };
}

function changesOf(checkout: Checkout, { name, target, data, body }: Work): Change[] {
  if (name === 'correction') return correctionsOf(checkout, target, data as unknown as Asked);
  const file = fileOf(name, target);
  if (checkout.library.files.includes(file)) throw new Error(`${file} exists already, and is left as it is`);
  const schema = schemaFor(name, target);
  const all = name === 'translation' ? { ...data, translates: digestOf(checkout, target) } : data;
  return [{ file, isNew: true, text: body === undefined ? yamlFile(schema, all) : entryFile(schema, all, body) }];
}

/** Every text in data, as it stands on one line. */
function tidied(data: unknown): unknown {
  if (typeof data === 'string') return tidyLine(data);
  if (Array.isArray(data)) return data.map(tidied);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, tidied(value)]));
}

/** Of the English words that a translation is made from. */
function digestOf({ library }: Checkout, target: string): string {
  const [folder, id = ''] = target.split('/');
  const digest = library.entries(folder === 'stories' ? 'stories' : 'events').get(id)?.digest;
  if (digest === undefined) throw new Error(`there is no ${CONTENT}/${target}/en.mdx that can be read`);
  return digest;
}

/** Into the entry, and for an event or a story into its translation, too, if there are words for it. */
function correctionsOf(checkout: Checkout, target: string, { was, now, ...facts }: Asked): Change[] {
  const at = (file: string) => readFileSync(path.join(checkout.root, file), 'utf8');
  if (target.startsWith('claims/')) {
    const file = `${CONTENT}/${target}.yaml`;
    return [{ file, isNew: false, text: insertCorrection(at(file), KINDS.claims.schema, { ...facts, was, now }) }];
  }
  const isStory = target.startsWith('stories/');
  const file = `${CONTENT}/${target}/en.mdx`;
  const before = at(file);
  const correction = { ...facts, was: was.en, now: now.en };
  const change = {
    file,
    isNew: false,
    text: insertCorrection(before, isStory ? KINDS.stories.schema : KINDS.events.schema, correction),
  };
  if (was.id === undefined && now.id === undefined) return [change];
  if (was.id === undefined || now.id === undefined)
    throw new Error('give the Indonesian words of both, was and now, or of neither');

  const translation = `${CONTENT}/${target}/id.mdx`;
  if (!checkout.library.files.includes(translation)) throw new Error(`there is no ${translation} for the Indonesian words`);
  const translated = at(translation);
  const [known, words] = [correctionsIn(file, before), correctionsIn(translation, translated)];
  if (known !== words) {
    throw new Error(
      `${translation} has words for ${words} corrections, ${file} has ${known}; they stand in the same order, so add those that are missing first`,
    );
  }
  const schema = isStory ? KINDS.storyTranslations.schema : KINDS.translations.schema;
  return [change, { file: translation, isNew: false, text: insertCorrection(translated, schema, { was: was.id, now: now.id }) }];
}

function correctionsIn(file: string, text: string): number {
  const data = read(file, text).data as { corrections?: readonly unknown[] } | undefined;
  return data?.corrections?.length ?? 0;
}

function permalinksWith({ root, known }: Checkout, entries: readonly Entry[]): Change | undefined {
  const before = readFileSync(path.join(root, PERMALINKS), 'utf8');
  const text = insertItems(before, publishedPaths(setOf(entries, known)));
  return text === before ? undefined : { file: PERMALINKS, isNew: false, text };
}

/** Whether there is more to do than to know. */
export function hasErrors({ problems }: Outcome): boolean {
  return problems.some(({ rule }) => levelOf(rule) === 'error');
}

/** Where a new entry goes; a translation beside what it translates (`events/<id>`). */
export function fileOf(name: Name, target: string): string {
  const { writes } = madeOf(name);
  return name === 'translation' || !writes
    ? `${CONTENT}/${target}/id.mdx`
    : `${CONTENT}/${KINDS[writes].at.replace('<id>', target)}`;
}

function read(file: string, text: string): Entry {
  const location = locate(file);
  if (!location) throw new Error(`${file} is no place for a file`);
  return readEntry<Kind>(location, new TextEncoder().encode(text));
}

/** One entry to make. `target` is its id, or what it is added to (`events/<id>`). */
export interface Work {
  readonly name: Name;
  readonly target: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The words; undefined for what has none. */
  readonly body: string | undefined;
}

/** The answers to `AskedCorrection`. */
interface Asked {
  readonly date: string;
  readonly grade: string;
  readonly was: { readonly en: string; readonly id?: string };
  readonly now: { readonly en: string; readonly id?: string };
}

/** A file as it will be. */
export interface Change {
  readonly file: string;
  readonly isNew: boolean;
  readonly text: string;
}

export interface Outcome {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}
