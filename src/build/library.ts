import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../core/event.ts';
import { DEFAULT_LANGUAGE } from '../core/language.ts';
import type { Paths } from '../core/paths.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import { makeWords } from '../core/words.ts';
import { countCitations, type CitedSource } from './citations.ts';
import { type Entry, readEntry } from './entry.ts';
import { type Rendered, renderBody } from './html.ts';
import { CONTENT, type Kind, type Location, locate } from './location.ts';
import { quote, reporter, START } from './report.ts';

/** All content of one checkout, in memory. `reread` brings one file up to date; a file with problems keeps its last good version. */
export class Library {
  readonly #root: string;
  readonly #files = new Map<string, { now: readonly Problem[]; good: Entry | undefined }>();

  /** @param root the checkout's folder */
  constructor(root: string) {
    this.#root = root;
    for (const file of filesBelow(root, CONTENT)) this.reread(file);
  }

  /** Reads a file again, or forgets it if it is gone. `file` starts at the root of the checkout, with forward slashes. */
  reread(file: string): void {
    const read = readFile(this.#root, file);
    if (!read) {
      this.#files.delete(file);
      return;
    }
    const { entry, problems } = read;
    const good = problems.length === 0 ? entry : this.#files.get(file)?.good;
    this.#files.set(file, { now: problems, good });
  }

  /** The last good version of every entry of one kind, by id. */
  entries<K extends Kind>(kind: K): Map<string, Entry<K>> {
    const found = new Map<string, Entry<K>>();
    for (const { good } of this.#files.values()) {
      if (good?.location.kind === kind) found.set(idOf(good.location), good as Entry<K>);
    }
    return found;
  }

  /** Everything that is wrong, in reading order. */
  problems(): Problem[] {
    return [...this.#files.values()].flatMap(({ now }) => now).sort(compareProblems);
  }

  get size(): number {
    return this.#files.size;
  }

  /** The finished HTML of an entry and the sources that it cites, or undefined where the entry has no body. */
  render({ location, body, data }: Entry, paths: Paths): (Rendered & { citations: CitedSource[] }) | undefined {
    const { language } = location;
    const table = this.entries('words').get(language)?.data;
    if (!body || !table) return undefined;
    const facts = location.kind === 'translations' ? this.entries('events').get(location.id)?.data : data;
    const sources = facts && 'sources' in facts ? (facts.sources as Record<string, Source>) : {};
    const rendered = renderBody(body.tree, { language, words: makeWords(table, language), paths, sources });
    return { ...rendered, citations: countCitations(body.citations) };
  }
}

/** The name of an entry in its collection. */
function idOf({ kind, id, language }: Location): string {
  return kind === 'pages' ? `${id}/${language}` : id;
}

function readFile(root: string, file: string): { entry: Entry | undefined; problems: readonly Problem[] } | undefined {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const address = path.join(root, file);
  const status = lstatSync(address, { throwIfNoEntry: false });
  if (!status || status.isDirectory()) return undefined;
  const location = locate(file);
  if (!location) {
    report('unknown-file', START, `${quote(file)} is no place for a file`);
    return { entry: undefined, problems };
  }
  const entry = readEntry(location, readFileSync(address));
  return { entry, problems: entry.problems };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((item) => {
    const file = `${folder}/${item.name}`;
    return item.isDirectory() ? filesBelow(root, file) : [file];
  });
}

void DEFAULT_LANGUAGE;
