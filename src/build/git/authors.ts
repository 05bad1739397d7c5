import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { Authors, type Authors as AuthorsData, UNNAMED } from '../../core/contribute/contributors.ts';
import { CONTENT, type Kind, locate } from '../entry/location.ts';
import { git } from './git.ts';

/** A loader of one entry, `all`: who wrote to `content/`. It is read once, in dev as well. */
export function authors() {
  return {
    name: 'authors',
    schema: Authors,
    load: async ({ config, store, logger, generateDigest }) => {
      const data = readAuthors(fileURLToPath(config.root)) ?? { unnamed: 0 };
      if (!data.people) logger.info('no whole git history here, so it names no contributors');
      store.set({ id: 'all', data: { ...data }, digest: generateDigest(JSON.stringify(data)) });
    },
  } satisfies Loader;
}

/**
 * Reads from git who wrote to `content/`: the authors of commits, and whom a commit names as `Co-authored-by`. Names are those of
 * `.mailmap`, bots are left out, and so are the names of those who do not want to be named. Addresses stay here.
 *
 * @param root the folder of the checkout
 * @returns undefined where there is no whole history
 */
export function readAuthors(root: string): AuthorsData | undefined {
  const [shallow, prefix] = git(root, 'rev-parse', '--is-shallow-repository', '--show-prefix')?.split('\n') ?? [];
  if (shallow !== 'false' || prefix !== '') return undefined;
  const log = git(root, 'log', '--encoding=UTF-8', '--no-renames', '--name-only', '-z', `--format=${FORMAT}`, '--', CONTENT);
  if (log === undefined) return undefined;
  const commits = [...log.matchAll(COMMIT)].map(([, author = '', others = '', files = '']) => ({
    contacts: [author, ...others.split(SEPARATOR).filter((contact) => /<.*>/.test(contact))].map((contact) => contact.trim()),
    entries: files.split('\0').flatMap(entryOf),
  }));
  const canonical = canonicalContacts(root, [...new Set(commits.flatMap(({ contacts }) => contacts))]);
  const entriesOf = new Map<string, Set<string>>();
  const unnamed = new Set<string>();
  for (const { contacts, entries } of commits) {
    for (const contact of contacts) {
      const { name, address } = parseContact(canonical.get(contact) ?? contact);
      if (isBot(name, address)) continue;
      if (!name || name.toLowerCase() === UNNAMED.toLowerCase()) {
        unnamed.add(address);
        continue;
      }
      const own = entriesOf.get(name) ?? new Set();
      for (const entry of entries) own.add(entry);
      entriesOf.set(name, own);
    }
  }
  const people = [...entriesOf].map(([name, entries]) => ({ name, entries: entries.size }));
  return { people: people.sort((a, b) => (a.name < b.name ? -1 : 1)), unnamed: unnamed.size };
}

/** Contacts as `.mailmap` spells them. It is not applied to the trailers of a message, so all of them are asked for. */
function canonicalContacts(root: string, contacts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let start = 0; start < contacts.length; start += AT_ONCE) {
    const part = contacts.slice(start, start + AT_ONCE);
    const lines = git(root, 'check-mailmap', ...part)?.split('\n') ?? [];
    for (const [index, contact] of part.entries()) found.set(contact, lines[index] ?? contact);
  }
  return found;
}

function parseContact(contact: string): { name: string; address: string } {
  const [, name = '', address = ''] = /^(.*?)\s*<([^>]*)>/.exec(contact) ?? [];
  return { name: name.replace(/[\p{C}\s]+/gu, ' ').trim(), address: address.toLowerCase() };
}

function isBot(name: string, address: string): boolean {
  return /\[bot\]$|^(?:dependabot|renovate|github-actions)\b/i.test(name) || /\[bot\]@/.test(address);
}

function entryOf(file: string): string[] {
  const location = locate(file);
  return location && ENTRIES.has(location.kind) ? [file.replace(/\/(?:en|id)\.mdx$|\.yaml$/, '')] : [];
}

const ENTRIES: ReadonlySet<Kind> = new Set<Kind>([
  'events',
  'translations',
  'stories',
  'storyTranslations',
  'claims',
  'actors',
  'terms',
  'pages',
]);

/** Two null bytes in a row start a commit; neither a contact nor the name of a file can hold one. */
const SEPARATOR = '\u0001';
const FORMAT = '%x00%x00%an <%ae>%x00%(trailers:key=Co-authored-by,valueonly=true,separator=%x01)%x00';
const COMMIT = /\0\0([^\0]*)\0([^\0]*)\0\0\n((?:[^\0]+\0)+)/g;

/** So that a command line does not get too long. */
const AT_ONCE = 100;
