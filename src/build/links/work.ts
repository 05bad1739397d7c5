import { Library } from '../library/library.ts';
import { type ListedSource, listSources, namesOf, placeOf } from '../library/source-list.ts';
import type { Visitor } from '../visitor.ts';
import { type ClosedHost, HOSTS } from './hosts.ts';
import { answersOverHttps, type Outcome, probe } from './probe.ts';

/**
 * Asks for every source whether it is still there. A source that is not is reported with its place and its archived copy.
 *
 * @param root the folder of the checkout
 * @param say prints a line
 * @returns the exit code: 1 if a source is dead
 */
export async function checkLinks(root: string, visitor: Visitor, options: LinkOptions, say: Say): Promise<number> {
  const library = new Library(root);
  const { sources, unknown } = listSources(library, namesOf(root, options.names));
  if (unknown.length > 0) {
    say(
      `no entry with sources is called ${unknown.join(', ')}; name a file, a folder or an id, such as content/events/<id> or <id>`,
    );
    return 2;
  }
  if (library.problems.length > 0) say('Files with problems are left out: npm run check names them.');
  const addresses = [...new Set(sources.map(({ source }) => source.url))];
  const outcomes = new Map<string, Outcome>();
  const secure = new Set<string>();
  const queues = Map.groupBy(addresses, (url) => new URL(url).host);
  const waiting = [...queues.values()];
  // The visitor asks each host one thing at a time; this is how many hosts are asked at once.
  const work = async () => {
    for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
      for (const url of queue) {
        outcomes.set(url, await probe(url, visitor, options.hosts));
        if (await answersOverHttps(url, visitor)) secure.add(url);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const dead: DeadSource[] = [];
  for (const listed of sources) {
    const outcome = outcomes.get(listed.source.url);
    if (outcome && (outcome.state === 'dead' || (options.verbose && outcome.state !== 'alive'))) say(lineOf(listed, outcome));
    if (secure.has(listed.source.url))
      say(
        `${placeOf(listed)} insecure-source: ${listed.key}, ${listed.source.url}, answers over https, too; if it is the same page, write https:// and take the host off ${HOSTS}`,
      );
    if (outcome?.state === 'dead') dead.push(deadSource(listed, outcome));
  }
  options.keep?.(dead);
  const count = (state: Outcome['state']) => [...outcomes.values()].filter((outcome) => outcome.state === state).length;
  say(
    `${outcomes.size} addresses on ${queues.size} hosts: ${count('alive')} there, ${count('moved')} moved, ` +
      `${count('closed')} closed to programs, ${count('dead')} dead`,
  );
  return count('dead') > 0 ? 1 : 0;
}

function lineOf(listed: ListedSource, { state, detail }: Outcome): string {
  const { source, key } = listed;
  const copy = source.archive
    ? `; archived copy: ${source.archive}`
    : `; no archived copy is named: npm run archive -- ${listed.file}`;
  return `${placeOf(listed)} ${state}-source: ${key}, ${source.url}, ${detail}${state === 'dead' ? copy : ''}`;
}

function deadSource({ file, at, key, source: { url, archive } }: ListedSource, { detail }: Outcome): DeadSource {
  return { file, line: at.line, key, url, detail, archive };
}

const AT_ONCE = 8;

type Say = (line: string) => void;

export interface LinkOptions {
  /** Files, folders or ids; all entries if empty. */
  readonly names: readonly string[];
  /** Those that turn programs away. */
  readonly hosts: readonly ClosedHost[];
  /** Names what has moved and what is closed to programs, too. */
  readonly verbose: boolean;
  /** Gets those that are dead, in the order of the files. */
  readonly keep?: (dead: readonly DeadSource[]) => void;
}

/** A source that cannot be had, where it stands. */
export interface DeadSource {
  /** From the root of the checkout. */
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly url: string;
  /** What happened, in words. */
  readonly detail: string;
  readonly archive: string | undefined;
}
