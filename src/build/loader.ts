import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Root } from 'mdast';
import { LANGUAGES } from '../core/language.ts';
import { makePaths, type Paths } from '../core/paths.ts';
import { makeWords, type Words } from '../core/words.ts';
import { FIXABLE } from './check/fix.ts';
import { countCitations } from './entry/citations.ts';
import type { Entry } from './entry/entry.ts';
import { CONTENT, KINDS, type Kind } from './entry/location.ts';
import { splitSteps } from './entry/steps.ts';
import { showExample } from './examples/shown-example.ts';
import { type RenderContext, renderBody } from './html/html.ts';
import type { Picture } from './html/picture-element.ts';
import { type TermFinder, termFinder } from './html/terms.ts';
import { Library } from './library/library.ts';
import { printed } from './library/print.ts';
import { refusal } from './library/refusal.ts';

/**
 * A loader for one kind of content: guarded data, and the body as finished HTML with the sources that it cites. No entry ever
 * becomes a module, and none is loaded while a build would leave another one out.
 */
export function content<K extends Kind>(kind: K) {
  return {
    name: `content-${kind}`,
    // Without the assertion each collection would have the data of all kinds.
    schema: KINDS[kind].schema as (typeof KINDS)[K]['schema'],
    load: async (context: LoaderContext) => {
      const root = fileURLToPath(context.config.root);
      const shelf = shelfOf(root);
      if (!context.watcher && shelf.library.problems.length > 0) throw refusal(shelf.library);
      const refill = () => fill(kind, shelf.library, context);
      shelf.refills.set(kind, refill);
      refill();
      // One loader follows the files for all. Astro drops its listener before it loads again.
      if (context.watcher && kind === 'events') follow(root, shelf, context.watcher, context.logger);
    },
  } satisfies Loader;
}

const shelves = new Map<string, Shelf>();

/** What all loaders of a project share. */
function shelfOf(root: string): Shelf {
  const shelf = shelves.get(root) ?? { library: new Library(root), refills: new Map(), reported: '' };
  shelves.set(root, shelf);
  return shelf;
}

function follow(root: string, shelf: Shelf, watcher: Watcher, logger: LoaderContext['logger']): void {
  const report = () => {
    const text = printed(shelf.library.problems);
    if (text && text !== shelf.reported) logger.error(`the last good version of these files is shown:\n${text}`);
    if (!text && shelf.reported) logger.info('no problems are left');
    shelf.reported = text;
  };
  report();
  watcher.add(path.join(root, CONTENT));
  watcher.on('all', (event, changed) => {
    const file = path.relative(root, changed).split(path.sep).join('/');
    if (!file.startsWith(`${CONTENT}/`) || !['add', 'change', 'unlink'].includes(event)) return;
    shelf.library.reread(file);
    for (const refill of shelf.refills.values()) refill();
    report();
  });
}

function fill(kind: Kind, library: Library, { store, config, generateDigest }: LoaderContext): void {
  const entries = library.entries(kind);
  const context = contextsOf(library, makePaths(config.base));
  const stale = new Set(library.notices.flatMap(({ rule, file }) => (rule === 'stale-translation' ? file : [])));
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const [id, entry] of entries) {
    const data = entry.data as Record<string, unknown>;
    const rendered =
      kind === 'rules' ? renderRule(entry as Entry<'rules'>) : render(entry, context(entry), stale.has(entry.location.path));
    // A digest of the outcome covers everything that the outcome depends on: text, facts, words, base path and this code.
    const written = kind === 'events' || kind === 'translations' ? entry.body?.text.trim() : undefined;
    const digest = generateDigest(JSON.stringify([data, rendered, written]));
    store.set({
      id,
      data,
      digest,
      filePath: entry.location.path,
      ...(rendered && { rendered }),
      ...(written !== undefined && { body: written }),
    });
  }
}

/** @param stale whether it is a translation of words that have changed since */
function render({ body, digest, location: { kind } }: Entry, context: RenderContext | undefined, stale: boolean) {
  if (!body || !context) return undefined;
  if (kind === 'stories' || kind === 'storyTranslations') return renderStory(body.tree, context, stale);
  const { html, headings, terms, pictures } = renderBody(body.tree, context);
  return {
    html,
    metadata: {
      headings: [...headings],
      citations: countCitations(body.citations),
      terms: [...terms],
      ...(pictures.length > 0 && { pictures: [...pictures] }),
      ...{ stale, digest },
    },
  };
}

/** A story has finished HTML for its opening, and for each step what the page puts under the name of its event. */
function renderStory(tree: Root, context: RenderContext, stale: boolean) {
  const { opening, steps } = splitSteps(tree);
  const rendered = steps.map((step) => ({ event: step.event, html: renderBody(step.tree, context).html }));
  return { html: renderBody(opening, context).html, metadata: { headings: [], steps: rendered, stale } };
}

/** A rule shows what the check itself says of its example, and whether it can be mended by it. */
function renderRule({ location, data }: Entry<'rules'>) {
  const fixable = (FIXABLE as ReadonlySet<string>).has(location.id);
  return { html: '', metadata: { fixable, ...(data?.example && { example: showExample(location.id, data.example) }) } };
}

/** What each entry is rendered with; undefined while its language has no table of words. */
function contextsOf(library: Library, paths: Paths): (entry: Entry) => RenderContext | undefined {
  const words = new Map<string, Words>();
  const finders = new Map<string, TermFinder>(
    LANGUAGES.map((language) => {
      const terms = [...library.entries('terms').values()].flatMap(({ location: { id }, data }) =>
        data ? [{ id, forms: data.forms[language] }] : [],
      );
      return [language, termFinder(terms)];
    }),
  );
  for (const { location, data } of library.entries('words').values()) {
    if (data) words.set(location.language, makeWords(data, location.language));
  }
  return ({ location: { kind, id, language } }) => {
    const known = words.get(language);
    const isEvent = kind === 'events' || kind === 'translations';
    const facts = isEvent ? library.entries('events').get(id)?.data : undefined;
    const picture = (name: string): Picture | undefined => {
      const size = library.entries('pictures').get(`${id}/${name}`)?.data;
      const credited = facts?.pictures?.[name];
      return size && credited && { ...size, ...credited, src: paths.eventPicture(id, name) };
    };
    return (
      known && {
        language,
        paths,
        words: known,
        sources: facts?.sources ?? {},
        picture,
        findTerms: isEvent ? finders.get(language) : undefined,
        passages: isEvent,
      }
    );
  };
}

type Watcher = NonNullable<LoaderContext['watcher']>;

interface Shelf {
  readonly library: Library;
  /** Brings the collection of a kind up to date. */
  readonly refills: Map<Kind, () => void>;
  /** The problems that were reported last, so that each report is made once. */
  reported: string;
}
