import { LANGUAGES, type Language } from '../../core/language.ts';
import { makePaths, type Paths } from '../../core/paths.ts';
import type { Piece } from '../../core/search/highlight.ts';
import { isAnswer } from '../../core/search/likeness.ts';
import { spellings } from '../../core/search/spellings.ts';
import { type Entry, type Places, readTitles, type Titles } from '../../core/search/titles.ts';

/** Fetches what search needs, when it is asked for and once; what failed is fetched again the next time. */
export class Finder {
  readonly language: Language;
  readonly paths: Paths;
  #titles: Promise<Titles> | undefined;
  #index: Promise<Index> | undefined;
  #attempts = 0;

  /** @param base the base path of the site */
  constructor(base: string) {
    this.language = LANGUAGES.find((language) => language === document.documentElement.lang) ?? LANGUAGES[0];
    this.paths = makePaths(base);
  }

  /** Fetches everything in advance. Whether it failed will show when it is needed. */
  warm(): void {
    this.#loadedIndex().catch(() => {});
  }

  titles(): Promise<Titles> {
    this.#titles ??= this.#loadTitles().catch((error: unknown) => {
      this.#titles = undefined;
      throw error;
    });
    return this.#titles;
  }

  /** The pages with the text, then those with another spelling of it; of each, the most relevant first. */
  async texts(text: string): Promise<TextHit[]> {
    const hits = new Map<Entry, TextHit>();
    for (const spelling of spellings(text, this.language)) {
      for (const hit of await this.#textsAs(spelling)) if (!hits.has(hit.entry)) hits.set(hit.entry, hit);
    }
    return [...hits.values()];
  }

  address(entry: Entry): string {
    return this.paths[entry.kind === 'page' ? 'prose' : entry.kind](this.language, entry.id);
  }

  async #textsAs(text: string): Promise<TextHit[]> {
    const { engine, entryOf } = await this.#loadedIndex();
    const { results } = await engine.search(text).catch(async (error: unknown) => {
      // It remembers what it could not fetch; another attempt needs another engine.
      this.#index = undefined;
      await engine.destroy();
      throw error;
    });
    // All results come from the same words of the index, so the first one stands for them; its text is wanted for its excerpt anyway.
    const first = await results[0]?.data();
    if (first && !isAnswer(text, markedIn(first.excerpt))) return [];
    const hits = await Promise.all(
      results.map(async (result) => {
        const entry = await entryOf(result);
        return entry && { entry, excerpt: async () => excerptOf(await result.data()) };
      }),
    );
    return hits.filter((hit) => hit !== undefined);
  }

  async #loadTitles(): Promise<Titles> {
    const response = await fetch(this.paths.titles(this.language));
    if (!response.ok) throw new Error(`titles: ${response.status}`);
    return readTitles(await response.json());
  }

  #loadedIndex(): Promise<Index> {
    this.#index ??= this.#loadIndex().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #loadIndex(): Promise<Index> {
    const folder = this.paths.pagefind;
    // Browsers remember that a module failed to load: another attempt needs another address.
    const suffix = this.#attempts > 0 ? `?${this.#attempts}` : '';
    this.#attempts += 1;
    const [engine, entryOf] = await Promise.all([
      import(/* @vite-ignore */ `${folder}pagefind.js${suffix}`) as Promise<Pagefind>,
      this.#identifier(),
    ]);
    try {
      await engine.options({ basePath: folder, excerptLength: EXCERPT_LENGTH, ranking: { metaWeights: META_WEIGHTS } });
      await engine.init();
      // Waits for all that every search needs.
      await engine.preload('');
      return { engine, entryOf };
    } catch (error) {
      await engine.destroy();
      throw error;
    }
  }

  /** Tells which entry a result is: by its place, or by its address if the index is older than the titles, as after a change in dev. */
  async #identifier(): Promise<Index['entryOf']> {
    const [{ edition, entries }, places] = await Promise.all([
      this.titles(),
      fetch(this.paths.places(this.language)).then((response) => response.json() as Promise<Places>),
    ]);
    if (places.edition === edition) {
      const byId = new Map(places.pages.map((id, position) => [id, entries[position]]));
      return async ({ id }) => byId.get(id);
    }
    const byAddress = new Map(entries.map((entry) => [this.address(entry), entry]));
    return async (result) => byAddress.get((await result.data()).url);
  }
}

function markedIn(excerpt: string): string[] {
  return Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, word = '']) => word);
}

/** Pagefind's excerpts are escaped text with `<mark>` around what was found; where something is cut off, they do not say so. */
function excerptOf({ excerpt, content }: PagefindText): Piece[] {
  const pieces = excerpt
    .split(/<\/?mark>/)
    .map((part, index) => ({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), hit: index % 2 === 1 }));
  const text = pieces.map((piece) => piece.text).join('');
  if (!content.startsWith(text)) pieces.unshift({ text: '… ', hit: false });
  if (!content.endsWith(text)) pieces.push({ text: ' …', hit: false });
  return pieces;
}

export interface TextHit {
  readonly entry: Entry;
  /** A part of the text around what was found. */
  readonly excerpt: () => Promise<readonly Piece[]>;
}

/** In words. */
const EXCERPT_LENGTH = 26;

/** A date or a lane says less about a page than its title, or the name of someone who acts in it. */
const META_WEIGHTS = { title: 6, names: 3, date: 1, lane: 0.5 };

interface Index {
  readonly engine: Pagefind;
  readonly entryOf: (result: PagefindResult) => Promise<Entry | undefined>;
}

/** The part that is used here of https://pagefind.app/docs/api/, which comes without types. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly preload: (text: string) => Promise<void>;
  readonly search: (text: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
  readonly destroy: () => Promise<void>;
}

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<PagefindText>;
}

interface PagefindText {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
}
