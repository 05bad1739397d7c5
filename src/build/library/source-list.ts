import path from 'node:path';
import type { Source } from '../../core/event.ts';
import type { Entry } from '../entry/entry.ts';
import type { Position } from '../entry/report.ts';
import type { Library } from './library.ts';

/**
 * Lists the sources of all events, claims and terms, in the order of the files.
 *
 * @param names files, folders or ids; all of them if none is given
 * @returns the sources, and those names that stand for no entry with sources
 */
export function listSources(library: Library, names: readonly string[]): { sources: ListedSource[]; unknown: string[] } {
  const entries = KINDS.flatMap((kind): Sourced[] => [...library.entries(kind).values()]);
  const isMeant = ({ location }: Sourced, name: string) =>
    location.id === name || location.path === name || location.path.startsWith(`${name}/`);
  const wanted = names.length === 0 ? entries : entries.filter((entry) => names.some((name) => isMeant(entry, name)));
  const sources = wanted.flatMap(({ location, data, yaml }): ListedSource[] => {
    if (!data || !yaml) return [];
    const checked = 'checked' in data ? data.checked : undefined;
    return Object.entries(data.sources).map(([key, source]) => ({
      file: location.path,
      at: yaml.at(['sources', key, 'url']),
      key,
      source,
      checked,
    }));
  });
  sources.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.at.line - b.at.line));
  return { sources, unknown: names.filter((name) => !entries.some((entry) => isMeant(entry, name))) };
}

const KINDS = ['events', 'claims', 'terms'] as const;

type Sourced = Entry<(typeof KINDS)[number]>;

/** Names as they are typed, below the root of the checkout where they are paths. */
export function namesOf(root: string, typed: readonly string[]): string[] {
  return typed.map((name) => {
    if (/^[a-z0-9-]+$/.test(name)) return name;
    return path.relative(root, path.resolve(root, name)).split(path.sep).join('/');
  });
}

/** `content/events/x/en.mdx:31:10` */
export function placeOf({ file, at }: ListedSource): string {
  return `${file}:${at.line}:${at.column}`;
}

/** A source where it stands. */
export interface ListedSource {
  /** From the root of the checkout. */
  readonly file: string;
  /** Of its address. */
  readonly at: Position;
  readonly key: string;
  readonly source: Source;
  /** Day on which someone last compared the entry with its sources, if entries of that kind say so. */
  readonly checked: string | undefined;
}
