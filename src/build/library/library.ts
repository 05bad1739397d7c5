import { compareProblems, type Problem } from '../../core/check/problem.ts';
import { levelOf } from '../../core/check/rules.ts';
import type { Entry } from '../entry/entry.ts';
import type { Kind, Location } from '../entry/location.ts';
import { readInsecureHosts } from '../links/hosts.ts';
import { contentFiles, type ReadFile, readFile } from './files.ts';
import { checkEntries, type Known } from './set.ts';

/**
 * All content of one checkout, read and checked. It lives as long as the dev server: `reread` brings one file up to date, and a
 * file that has problems keeps its last good version.
 */
export class Library {
  readonly #root: string;
  readonly #known: Known;
  readonly #files = new Map<string, ReadFile>();
  readonly #good = new Map<string, Entry>();
  #entries = new Map<Kind, Map<string, Entry>>();
  #problems: readonly Problem[] = [];
  #notices: readonly Problem[] = [];

  /**
   * @param root the folder of the checkout
   * @param everListed what the list of permalinks ever had
   */
  constructor(root: string, everListed: ReadonlySet<string> = new Set()) {
    this.#root = root;
    this.#known = { everListed, insecureHosts: readInsecureHosts(root) };
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

  /** What is worth knowing and keeps no entry from being shown. */
  get notices(): readonly Problem[] {
    return this.#notices;
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
    const found = [...read.flatMap(({ problems }) => problems), ...checkEntries(current, Date.now(), this.#known)];
    const { error = [], notice = [] } = Object.groupBy(found.sort(compareProblems), ({ rule }) => levelOf(rule));
    this.#problems = error;
    this.#notices = notice;
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
export function nameOf({ kind, id, language, picture }: Location): string {
  if (picture !== undefined) return `${id}/${picture}`;
  return kind === 'pages' ? `${id}/${language}` : id;
}
