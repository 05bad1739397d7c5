import { locate } from '../entry/location.ts';

/** What a pull request changes, sorted into entries of `content/` and the rest. */
export function sortChanges(files: readonly ChangedFile[]): Changes {
  const events = new Set<string>();
  const pages = new Set<string>();
  let others = 0;
  for (const { filename, status } of files) {
    const location = locate(filename);
    const page = location && PAGES[location.kind]?.(location.id);
    if (location && status !== 'removed' && EVENTS.has(location.kind)) events.add(location.id);
    else if (page && status !== 'removed') pages.add(page);
    else others += 1;
  }
  return { events: [...events].sort(), pages: [...pages].sort(), others };
}

const EVENTS: ReadonlySet<string> = new Set(['events', 'translations', 'pictures']);

/** The page on which a change to a file of this kind is seen, below the root of the site. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  stories: (id) => `stories/${id}/`,
  storyTranslations: (id) => `stories/${id}/`,
  claims: (id) => `claims/${id}/`,
  actors: (id) => `actors/${id}/`,
  terms: (id) => `glossary/#${id}`,
  pages: (id) => `${id}/`,
};

export interface ChangedFile {
  readonly filename: string;
  readonly status: string;
}

export interface Changes {
  /** Ids of events that were added or changed, in either language. */
  readonly events: readonly string[];
  /** Pages of other entries that were added or changed, below the root of the site. */
  readonly pages: readonly string[];
  /** How many files changed besides. */
  readonly others: number;
}
