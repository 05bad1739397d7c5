import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { makePaths } from '../core/paths.ts';
import { Library } from './library.ts';
import { CONTENT, type Kind, KINDS } from './location.ts';

/** A loader for one kind of content: guarded data, and the body as finished HTML. No entry ever becomes a module. */
export function content<K extends Kind>(kind: K) {
  return {
    name: `sputnik-${kind}`,
    schema: KINDS[kind].schema,
    load: async (context: LoaderContext) => {
      const root = fileURLToPath(context.config.root);
      const library = libraryOf(root);
      fill(kind, library, context);
      context.watcher?.on('all', (_event, changed) => {
        const file = path.relative(root, changed).split(path.sep).join('/');
        if (!file.startsWith(`${CONTENT}/`)) return;
        library.reread(file);
        fill(kind, library, context);
      });
    },
  } satisfies Loader;
}

const libraries = new Map<string, Library>();

function libraryOf(root: string): Library {
  const library = libraries.get(root) ?? new Library(root);
  libraries.set(root, library);
  return library;
}

function fill(kind: Kind, library: Library, { store, config, generateDigest }: LoaderContext): void {
  const paths = makePaths(config.base);
  const entries = library.entries(kind);
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const [id, entry] of entries) {
    const data = entry.data as Record<string, unknown>;
    const result = library.render(entry, paths);
    const rendered = result && { html: result.html, metadata: { headings: [...result.headings], citations: result.citations } };
    // A digest of the outcome covers everything that the outcome depends on: text, facts, words, base path, this code.
    const digest = generateDigest(JSON.stringify([data, rendered]));
    store.set({ id, data, digest, filePath: entry.location.path, ...(rendered && { rendered }) });
  }
}
