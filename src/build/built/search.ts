import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroConfig, AstroIntegration } from 'astro';
// Not imported in the hook that needs it: by then Vite's module runner is closed.
import * as pagefind from 'pagefind';
import { type Places, parsePlace } from '../../core/search/titles.ts';
import { type BuiltPages, readPages } from './built.ts';

/** Makes the full-text index of every built page; in dev, serves the index of the last build. */
export function search(pagesIn: (site: string) => BuiltPages): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const site = fileURLToPath(dir);
        const { pages, files, bytes } = await writeIndex(site, pagesIn(site));
        const time = ((performance.now() - start) / 1000).toFixed(2);
        logger.info(`${pages} pages indexed in ${time} s: ${files} files, ${Math.round(bytes / 1000)} kB`);
      },
      'astro:server:setup': ({ server }) => {
        const prefix = `/${config.base}/${FOLDER}/`.replace(/\/+/g, '/');
        const folder = path.join(fileURLToPath(config.outDir), FOLDER);
        server.middlewares.use(async ({ originalUrl = '/' }, response, next) => {
          const { pathname } = new URL(originalUrl, 'http://localhost');
          if (!pathname.startsWith(prefix)) return next();
          const file = fileWithin(folder, pathname.slice(prefix.length));
          const contents = file && (await readFile(file).catch(() => undefined));
          if (!contents) return response.writeHead(404).end('not in the search index of the last build');
          const type = file.endsWith('.js')
            ? 'text/javascript'
            : file.endsWith('.json')
              ? 'application/json'
              : 'application/octet-stream';
          return response.writeHead(200, { 'Content-Type': type }).end(contents);
        });
      },
    },
  };
}

/** Indexes the pages in a folder and writes the index into it. */
export async function writeIndex(site: string, built: BuiltPages = readPages(site)): Promise<Written> {
  const shown = await mkdtemp(path.join(site, `${FOLDER}-`));
  try {
    const searched = [...built].filter(([, { isSearched }]) => isSearched).map(([file]) => file);
    linkPages(searched, site, shown);
    // The numbers of sources are no part of the sentence.
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['.cite', '.passage'] });
    if (!index) throw new Error(errors.join('\n') || 'Pagefind does not start');
    const added = await index.addDirectory({ path: searched.length > 0 ? shown : site });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    const files = [...made.files.filter((file) => !READY_MADE.test(file.path)).map(outspoken), ...placeLists(made.files)];
    const pages = files.filter((file) => file.path.startsWith('fragment/')).length;
    if (pages === 0) throw new Error(`no page in ${site} says what to index`);
    for (const { path: name, content } of files) {
      const target = path.join(site, FOLDER, name);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return { pages, files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) };
  } catch (error) {
    throw new Error(`The search index could not be made: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    await pagefind.close();
    await rm(shown, { recursive: true, force: true });
  }
}

/**
 * Shows Pagefind the pages that say what to index, under the same addresses. Given all, it takes apart each of the others, too (frames,
 * say), which takes longer than to look into it for one word. Where no page says so, Pagefind has to look itself: it indexes them all.
 *
 * @param files from the root of the site
 * @param to a folder on the same disk
 */
function linkPages(files: readonly string[], site: string, to: string): void {
  for (const file of files) {
    const [page, target] = [path.join(site, file), path.join(to, file)];
    mkdirSync(path.dirname(target), { recursive: true });
    try {
      linkSync(page, target);
    } catch {
      copyFileSync(page, target); // not every disk has links
    }
  }
}

/**
 * Pagefind's scripts write to the console when a part of the index cannot be fetched, and search on without it: a reader would see
 * "nothing found" where there is something. In ours the search fails, so that the interface can say so.
 */
function outspoken(file: IndexFile): IndexFile {
  if (!/^pagefind(?:-worker)?\.js$/.test(file.path)) return file;
  const script = new TextDecoder().decode(file.content);
  const changed = script.replace(SILENT, 'throw new Error($1);');
  if (changed === script) throw new Error(`${file.path} no longer reports a failed chunk as this version of Pagefind did`);
  return { ...file, content: new TextEncoder().encode(changed) };
}

const SILENT = /console\.error\((`Failed to load the index chunk [^`]*`)\);/;

/**
 * Pagefind calls its pages by hashes, and tells what a page is only together with all of its text. These lists, one for each
 * language, tell it at once.
 */
function placeLists(files: readonly IndexFile[]): IndexFile[] {
  const lists = new Map<string, { edition: string; pages: string[] }>();
  for (const { path: name, content } of files) {
    const [, id, language] = /^fragment\/((\w+)_\w+)\.pf_fragment$/.exec(name) ?? [];
    if (!id || !language) continue;
    const text = gunzipSync(content).toString();
    const { filters } = JSON.parse(text.slice(text.indexOf('{'))) as { filters: Record<string, string[]> };
    const { edition, position } = parsePlace(filters['place']?.[0] ?? '');
    if (!edition) continue;
    const list = lists.get(language) ?? { edition, pages: [] };
    list.pages[position] = id;
    lists.set(language, list);
  }
  return [...lists].map(([language, list]) => ({
    path: `places.${language}.json`,
    content: new TextEncoder().encode(JSON.stringify(list satisfies Places)),
  }));
}

/** The file that an address below a folder stands for; undefined if the address is malformed or leads out of the folder. */
export function fileWithin(folder: string, address: string): string | undefined {
  try {
    const file = path.resolve(folder, decodeURIComponent(address));
    return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Folder of the index in the built site, as in `core/paths`. */
const FOLDER = 'pagefind';

/** Interfaces that come with every index; the site has its own. */
const READY_MADE = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\./;

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

interface Written {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}
