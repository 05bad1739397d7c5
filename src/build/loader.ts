import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Facts } from '../core/event.ts';
import { makePaths, type Paths } from '../core/paths.ts';
import { makeWords } from '../core/words.ts';
import { countCitations } from './citations.ts';
import type { Entry } from './entry.ts';
import { renderBody } from './html.ts';
import { Library } from './library.ts';
import { CONTENT, KINDS, type Kind } from './location.ts';
import { printed, totals } from './print.ts';

/**
 * A loader for one kind of content: guarded data, and the body as finished HTML with the sources that it cites. No entry ever
 * becomes a module, and none is loaded while a build would leave another one out.
 */
export function content<K extends Kind>(kind: K) {
  return {
    name: `sputnik-${kind}`,
    schema: KINDS[kind].schema,
    load: async (context: LoaderContext) => {
      const shelf = shelfOf(fileURLToPath(context.config.root), context);
      if (!context.watcher && shelf.library.problems.length > 0) {
        const { problems, files } = shelf.library;
        throw new Error(`${printed(problems)}\n${totals(problems, files.length)}: nothing was loaded`);
      }
      const refill = () => fill(kind, shelf.library, context);
      shelf.readers.set(kind, refill);
      refill();
    },
  } satisfies Loader;
}

const shelves = new Map<string, Shelf>();

/** All loaders of a project share one library; in dev, the first one has it follow the files. */
function shelfOf(root: string, context: LoaderContext): Shelf {
  let shelf = shelves.get(root);
  if (!shelf) {
    shelf = { library: new Library(root), readers: new Map(), reported: '' };
    shelves.set(root, shelf);
    if (context.watcher) follow(root, shelf, context);
  }
  return shelf;
}

function follow(root: string, shelf: Shelf, { watcher, logger }: LoaderContext): void {
  const report = () => {
    const { problems } = shelf.library;
    const text = printed(problems);
    if (text === shelf.reported) return;
    shelf.reported = text;
    if (problems.length > 0) logger.error(`the last good version of these files is shown:\n${text}`);
    else logger.info('no problems left in content');
  };
  report();
  watcher?.add(path.join(root, CONTENT));
  watcher?.on('all', (event, changed) => {
    const file = path.relative(root, changed).split(path.sep).join('/');
    if (!file.startsWith(`${CONTENT}/`) || !/^(?:add|change|unlink)$/.test(event)) return;
    shelf.library.reread(file);
    for (const refill of shelf.readers.values()) refill();
    report();
  });
}

function fill(kind: Kind, library: Library, { store, config, generateDigest }: LoaderContext): void {
  const paths = makePaths(config.base);
  const entries = library.entries(kind);
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const [id, entry] of entries) {
    const data = entry.data as Record<string, unknown>;
    const rendered = render(entry, library, paths);
    // A digest of the outcome covers everything that the outcome depends on: text, facts, words, base path and this code.
    const digest = generateDigest(JSON.stringify([data, rendered]));
    store.set({ id, data, digest, filePath: entry.location.path, ...(rendered && { rendered }) });
  }
}

function render({ location, body, data }: Entry, library: Library, paths: Paths) {
  const { id, kind, language } = location;
  const table = library.entries('words').get(language)?.data;
  if (!body || !table) return undefined;
  const facts = kind === 'translations' ? library.entries('events').get(id)?.data : data;
  const sources = facts && 'sources' in facts ? (facts.sources as Facts['sources']) : {};
  const { html, headings } = renderBody(body.tree, { language, words: makeWords(table, language), paths, sources });
  return { html, metadata: { headings: [...headings], citations: countCitations(body.citations) } };
}

interface Shelf {
  readonly library: Library;
  readonly readers: Map<Kind, () => void>;
  reported: string;
}
