import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../core/check/problem.ts';
import { type Body, type Entry, type Outline, type Reading, readEntry, type SpelledWords } from '../entry/entry.ts';
import { locate } from '../entry/location.ts';
import { START } from '../entry/report.ts';
import { type ReadFile, readFile } from '../library/files.ts';
import { placeOf } from '../spelling/words.ts';

/** Reads one file as plain data, which can be kept and sent from thread to thread; what only a build needs is left out. */
export function readPlain(root: string, file: string): Plain | undefined {
  const read = readFile(root, file);
  if (!read?.entry) return read && { problems: read.problems };
  const { data, digest, words, body } = read.entry;
  const kept = { data, digest, words: words && { en: words.en, id: words.id }, body: body && outlineOf(body) };
  return { problems: read.problems, entry: kept };
}

function outlineOf({ links, pictures, citations, start, steps }: Body): Outline {
  return { links, pictures, citations: citations.map(({ source, at }) => ({ source, at })), start, steps };
}

/** Makes of plain data what the file was read as. Positions are asked for where there is a problem: then it is parsed once more. */
export function restored(root: string, file: string, { problems, entry }: Plain): ReadFile<Outline> {
  const location = locate(file);
  if (!entry || !location) return { problems, entry: undefined };
  let again: Entry | undefined;
  const at: NonNullable<Entry['yaml']>['at'] = (place, part) => {
    again ??= readEntry(location, readFileSync(path.join(root, file)));
    return again.yaml?.at(place, part) ?? START;
  };
  const wordAt = (word: string) => placeOf(word, readFileSync(path.join(root, file), 'utf8'));
  const words = entry.words && { ...entry.words, at: wordAt };
  return { problems, entry: { ...entry, location, problems, words, yaml: { at } } };
}

/** A file as it was read, without the functions that tell positions in it. */
export interface Plain {
  readonly problems: readonly Problem[];
  readonly entry?: Pick<Reading, 'data' | 'digest' | 'body'> & {
    readonly words: Omit<SpelledWords, 'at'> | undefined;
  };
}
