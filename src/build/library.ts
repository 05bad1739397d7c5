import { type ContentSet, checkSet, type Item } from '../core/check.ts';
import type { Facts } from '../core/event.ts';
import { LANGUAGES } from '../core/language.ts';
import { nearest } from '../core/nearest.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import { targetsOf } from '../core/targets.ts';
import type { Entry } from './entry.ts';
import { contentFiles, type ReadFile, readFile } from './files.ts';
import type { DataOf, Kind, Location } from './location.ts';
import { quote, reporter, START } from './report.ts';
import { checkSources } from './sources.ts';

/**
 * All content of one checkout, read and checked. It lives as long as the dev server: `reread` brings one file up to date, and a
 * file that has problems keeps its last good version.
 */
export class Library {
  readonly #root: string;
  readonly #files = new Map<string, ReadFile>();
  readonly #good = new Map<string, Entry>();
  #entries = new Map<Kind, Map<string, Entry>>();
  #problems: readonly Problem[] = [];

  /** @param root the folder of the checkout */
  constructor(root: string) {
    this.#root = root;
    for (const file of contentFiles(root)) this.#read(file);
    this.#settle();
  }

  /** Reads a file again, or forgets it if it is gone. `file` starts at the root of the checkout, with forward slashes. */
  reread(file: string): void {
    this.#read(file);
    this.#settle();
  }

  /** Everything that is wrong, as a reader would walk through it. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The paths of all files. */
  get files(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The last good version of every entry of one kind, by its name in the collection. */
  entries<K extends Kind>(kind: K): ReadonlyMap<string, Entry<K>> {
    return (this.#entries.get(kind) ?? new Map()) as ReadonlyMap<string, Entry<K>>;
  }

  #read(file: string): void {
    const read = readFile(this.#root, file);
    if (read) {
      this.#files.set(file, read);
    } else {
      this.#files.delete(file);
      this.#good.delete(file);
    }
  }

  /** Checks the set as it is now, and takes over what is without problems. */
  #settle(): void {
    const read = [...this.#files.values()];
    const current = read.flatMap(({ entry }) => entry ?? []);
    this.#problems = [...read.flatMap(({ problems }) => problems), ...checkEntries(current, Date.now())].sort(compareProblems);
    const bad = new Set(this.#problems.map(({ file }) => file));
    for (const entry of current) if (!bad.has(entry.location.path)) this.#good.set(entry.location.path, entry);
    this.#entries = new Map();
    for (const entry of this.#good.values()) {
      const { kind } = entry.location;
      this.#entries.set(kind, (this.#entries.get(kind) ?? new Map()).set(nameOf(entry.location), entry));
    }
  }
}

/** The name of an entry in its collection. */
export function nameOf({ kind, id, language }: Location): string {
  return kind === 'pages' ? `${id}/${language}` : id;
}

/** Everything that only shows when files are seen together: relations and the like, citations of translations, links. */
function checkEntries(entries: readonly Entry[], today: number): Problem[] {
  const problems: Problem[] = [];
  const byFile = new Map(entries.map((entry) => [entry.location.path, entry]));
  const set = setOf(entries);
  for (const { rule, file, path, message } of checkSet(set, today)) {
    reporter(file, problems)(rule, byFile.get(file)?.yaml?.at(path) ?? START, message);
  }
  const events = new Map(set.events.map(({ id, data }) => [id, data]));
  const targets = targetsOf(set.ids, events.values());
  for (const entry of entries) checkBody(entry, events, targets, problems);
  return problems;
}

function checkBody(
  { location, yaml, body, ...entry }: Entry,
  events: ReadonlyMap<string, Facts>,
  targets: ReadonlySet<string>,
  problems: Problem[],
): void {
  if (!body) return;
  const report = reporter(location.path, problems);
  const { kind, id } = location;
  for (const { url, at } of body.links) {
    const page = url.replace(/#.*$/, '');
    if (targets.has(page)) continue;
    const near = nearest(page, targets);
    report('dead-link', at, `${quote(page)} does not exist${near ? `; did you mean ${near}?` : '; name a page that does'}`);
  }
  const facts = kind === 'translations' ? events.get(id) : kind === 'events' ? (entry.data as Facts | undefined) : undefined;
  // Without sound facts there is nothing to hold the citations to; what is wrong with them is reported already.
  if (kind !== 'pages' && !facts) return;
  const listed = (key: string) => (kind === 'events' ? yaml?.at(['sources', key], 'key') : undefined);
  checkSources(body, facts?.sources, listed, report);
}

function setOf(entries: readonly Entry[]): ContentSet {
  const items = <K extends Kind>(kind: K): Item<DataOf<K>>[] =>
    entries.flatMap(({ location: { kind: own, id, path }, data }) =>
      own === kind && data ? [{ id, file: path, data: data as DataOf<K> }] : [],
    );
  const ids = (kind: Kind) => new Set(entries.flatMap(({ location }) => (location.kind === kind ? [location.id] : [])));
  return {
    events: items('events'),
    translations: items('translations'),
    actors: items('actors'),
    words: items('words').sort(
      (a, b) => LANGUAGES.findIndex((language) => language === a.id) - LANGUAGES.findIndex((language) => language === b.id),
    ),
    redirects: items('redirects')[0],
    ids: {
      events: ids('events'),
      translations: ids('translations'),
      actors: ids('actors'),
      pages: ids('pages'),
      words: ids('words'),
    },
  };
}
