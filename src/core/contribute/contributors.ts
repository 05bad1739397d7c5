import { z } from 'zod';

/** One person of the history of `content/`, without an address. */
const Author = z.strictObject({
  name: z.string(),
  /** How many entries they wrote to. */
  entries: z.int().nonnegative(),
});

/** Who wrote to `content/`, as the repository tells it; `people` is missing where there is no whole history. */
export const Authors = z.strictObject({
  people: z.array(Author).optional(),
  /** How many asked not to be named. */
  unnamed: z.int().nonnegative(),
});

/** The name in `.mailmap` of whoever does not want to be named. */
export const UNNAMED = 'Unnamed';

/**
 * Everyone to thank: the authors in the history, and those whom entries name. Somebody in both is listed once, if both spell the
 * name alike.
 *
 * @param credits names as entries list them, one list an entry
 * @param locale of the alphabet
 */
export function listContributors(authors: Authors, credits: readonly (readonly string[])[], locale: string): Contributors {
  const counts = new Map((authors.people ?? []).map(({ name, entries }) => [name, { entries, credited: 0 }]));
  for (const name of credits.flatMap((names) => [...new Set(names)])) {
    const known = counts.get(name) ?? { entries: 0, credited: 0 };
    counts.set(name, { ...known, credited: known.credited + 1 });
  }
  const { compare } = new Intl.Collator(locale);
  const people = [...counts]
    .map(([name, { entries, credited }]) => ({ name, entries: Math.max(entries, credited) }))
    .sort((a, b) => b.entries - a.entries || compare(a.name, b.name));
  return { people, unnamed: authors.unnamed, isComplete: authors.people !== undefined };
}

export type Authors = z.infer<typeof Authors>;

export interface Contributors {
  /** Those with the most entries first. */
  readonly people: readonly z.infer<typeof Author>[];
  readonly unnamed: number;
  /** False where the history is not known, so that only those are listed whom entries name. */
  readonly isComplete: boolean;
}
