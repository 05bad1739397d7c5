import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDate } from '../../core/date.ts';
import { Library } from '../library/library.ts';
import { printed } from '../library/print.ts';
import { type ListedSource, listSources, namesOf, placeOf } from '../library/source-list.ts';
import { VisitError } from '../visitor.ts';
import { insertIntoSource } from './insert.ts';
import { ArchiveMemory } from './memory.ts';
import type { Copy, Wayback } from './wayback.ts';

/**
 * Finds archived copies for the sources that name none, and writes them into the entries.
 *
 * `archive` is the copy closest to the day on which the page was read, or else published; none from before it was published, and
 * none further away than `within`. `accessed`, the day on which the page was last read, is never made up: it is the day on which
 * someone last compared the entry with its sources, where the entry says so and the source is one that it rests on.
 *
 * @param root the folder of the checkout
 * @param say prints a line
 * @returns the exit code
 */
export async function archiveSources(root: string, wayback: Wayback, options: ArchiveOptions, say: Say): Promise<number> {
  const library = new Library(root);
  if (library.problems.length > 0) {
    say(`${printed(library.problems)}\nNothing was looked up: mend the content first.`);
    return 1;
  }
  const { sources, unknown } = listSources(library, namesOf(root, options.names));
  if (unknown.length > 0) {
    say(
      `no entry with sources is called ${unknown.join(', ')}; name a file, a folder or an id, such as content/events/<id> or <id>`,
    );
    return 2;
  }
  const memory = new ArchiveMemory(path.join(root, MEMORY), options.fresh ? Number.POSITIVE_INFINITY : options.now);
  const lacking = sources.filter(({ source }) => !source.archive && !ARCHIVES.test(source.url));
  const count = { found: 0, none: 0, failed: 0 };
  let inARow = 0;
  for (const listed of lacking) {
    const result = await find(listed, wayback, memory, options);
    if ('failure' in result) {
      count.failed += 1;
      inARow += 1;
      say(`${placeOf(listed)} ${listed.key}: the archive ${result.failure}`);
      if (inARow < PATIENCE) continue;
      say(`The archive failed ${PATIENCE} times in a row; run this again later, and it goes on from here.`);
      break;
    }
    inARow = 0;
    if ('reason' in result) {
      count.none += 1;
      say(`${placeOf(listed)} ${listed.key}: ${result.reason}`);
      continue;
    }
    const problem = write(root, listed, result.copy, options, say);
    if (problem === undefined) count.found += 1;
    else {
      count.failed += 1;
      say(`${placeOf(listed)} ${listed.key}: ${problem}`);
    }
  }
  const left = lacking.length - count.found - count.none - count.failed;
  const done = options.write ? 'written' : 'found, and not written: add -- --write';
  say(
    `${lacking.length} of ${sources.length} sources name no copy: ${count.found} ${count.found > 0 ? done : 'found'}, ` +
      `${count.none} without one, ${count.failed} failed${left > 0 ? `, ${left} not asked for` : ''}`,
  );
  return count.failed > 0 ? 1 : 0;
}

async function find(listed: ListedSource, wayback: Wayback, memory: ArchiveMemory, options: ArchiveOptions): Promise<Found> {
  const { source } = listed;
  const published = parseDate(source.date).from ?? options.now;
  const wanted = source.accessed ? Date.parse(source.accessed) + DAY / 2 : published;
  const key = `${source.url} ${wanted}`;
  try {
    const known = memory.get(key);
    const copy = known ? known.copy : await wayback.closest(source.url, wanted);
    if (!known) memory.set(key, { asked: options.now, ...(copy && { copy }) });
    const reason = unfit(copy, published, wanted, options.within);
    if (reason === undefined && copy) return { copy };
    if (!options.keys) return { reason: `${reason}; --save has one made` };
    if (!options.write) return { reason: `${reason}; with --write one is made` };
    return { copy: await wayback.save(source.url, options.keys) };
  } catch (error) {
    if (!(error instanceof VisitError)) throw error;
    return { failure: error.message };
  }
}

/** Why a copy is none of this source, if so. A page is dated in its own time zone, so a day is allowed for. */
function unfit(copy: Copy | undefined, published: number, wanted: number, within: number): string | undefined {
  if (!copy) return 'the archive has no copy';
  if (copy.at < published - DAY) return `the closest copy, of ${dayOf(copy.at)}, is from before the page was published`;
  const days = Math.round(Math.abs(copy.at - wanted) / DAY);
  return days > within ? `the closest copy, of ${dayOf(copy.at)}, is ${days} days off` : undefined;
}

/** @returns what kept it from being written */
function write(root: string, listed: ListedSource, copy: Copy, options: ArchiveOptions, say: Say): string | undefined {
  const { source, key, checked } = listed;
  const accessed = source.accessed || source.further ? undefined : checked;
  const additions = { archive: copy.address, ...(accessed && { accessed }) };
  const file = path.join(root, listed.file);
  try {
    const changed = insertIntoSource(readFileSync(file, 'utf8'), key, additions);
    if (options.write) writeFileSync(file, changed);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  say(`${placeOf(listed)} ${key}: copy of ${dayOf(copy.at)}`);
  for (const [name, value] of Object.entries(additions)) say(`  + ${name}: ${value}`);
  return undefined;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const DAY = 86_400_000;
/** After so many failures in a row the archive is taken to be away. */
const PATIENCE = 5;
const MEMORY = '.cache/archive.json';
/** Addresses that are archived copies themselves. */
const ARCHIVES = /^https?:\/\/(?:web\.archive\.org|archive\.(?:is|md|ph|today|vn|li|fo)|perma\.cc)\//;

type Say = (line: string) => void;
type Found = { readonly copy: Copy } | { readonly reason: string } | { readonly failure: string };

export interface ArchiveOptions {
  /** Files, folders or ids; all entries if empty. */
  readonly names: readonly string[];
  readonly write: boolean;
  /** `access:secret` of an account of the archive, if missing copies are to be made. */
  readonly keys: string | undefined;
  /** How far a copy may be from the day that is wanted, in days. */
  readonly within: number;
  /** Asks again what an earlier run has been told. */
  readonly fresh: boolean;
  /** ms since the epoch */
  readonly now: number;
}
