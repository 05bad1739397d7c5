import type { ContentSet, Finding, Item } from './check/check.ts';
import type { Claim } from './claim.ts';
import type { Correction, CorrectionWords } from './event.ts';
import { DEFAULT_LANGUAGE, type Language } from './language.ts';

/**
 * Corrections as a page in one language shows them, the newest first.
 *
 * @param facts those of the entry, the oldest first
 * @param words those of a translation, in the same order; where there are none, the English ones stand
 */
export function correctionsOf(
  facts: readonly Correction[] = [],
  words: readonly CorrectionWords[] = [],
  language: Language = DEFAULT_LANGUAGE,
): readonly ShownCorrection[] {
  return facts
    .map((correction, index) => ({
      ...correction,
      ...words[index],
      number: index + 1,
      language: words[index] ? language : DEFAULT_LANGUAGE,
    }))
    .reverse();
}

/** The same for a claim, whose corrections have the words of every language. */
export function claimCorrections(facts: Claim['corrections'] = [], language: Language): readonly ShownCorrection[] {
  return facts
    .map(({ was, now, ...rest }, index) => ({ ...rest, was: was[language], now: now[language], number: index + 1, language }))
    .reverse();
}

/** The newest first; those of one day in the order of their entries. */
export function newestFirst<T extends { readonly date: string }>(corrections: readonly T[]): readonly T[] {
  return [...corrections].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** Every translation of a correction belongs to one. Those that wait for their words are allowed: a correction does not wait. */
export function checkCorrections({ events, translations, stories, storyTranslations }: CorrectedSet): Finding[] {
  return [...without(events, translations), ...without(stories, storyTranslations)];
}

/** Tells of corrections whose words a translation does not have yet, so that its readers get them in English. */
export function checkCorrectionWords({ events, translations, stories, storyTranslations }: CorrectedSet): Finding[] {
  return [...waiting(events, translations), ...waiting(stories, storyTranslations)];
}

function waiting(entries: readonly Item<Corrected>[], translations: readonly Item<Corrected>[]): Finding[] {
  const known = new Map(entries.map(({ id, data }) => [id, data.corrections?.length ?? 0]));
  return translations.flatMap(({ id, file, data }): Finding[] => {
    const [has, needs] = [data.corrections?.length ?? 0, known.get(id) ?? 0];
    if (has >= needs) return [];
    const [count, them] =
      needs - has === 1 ? ['1 correction of en.mdx has', 'it'] : [`${needs - has} corrections of en.mdx have`, 'them'];
    const message = `${count} no words here, so readers get ${them} in English; translate ${them}, or leave that to a translator; a notice holds nothing up`;
    return [{ rule: 'missing-translation', file, path: ['corrections'], message }];
  });
}

function without(entries: readonly Item<Corrected>[], translations: readonly Item<Corrected>[]): Finding[] {
  const known = new Map(entries.map(({ id, data }) => [id, data.corrections?.length ?? 0]));
  return translations.flatMap(({ id, file, data }): Finding[] => {
    const [has, needs] = [data.corrections?.length ?? 0, known.get(id)];
    if (needs === undefined || has <= needs) return [];
    const message = `words for ${has} ${has === 1 ? 'correction' : 'corrections'}, but en.mdx has ${needs}; add the correction there, with its date and grade, or remove the words here`;
    return [{ rule: 'correction-words', file, path: ['corrections', needs], message }];
  });
}

type CorrectedSet = Pick<ContentSet, 'events' | 'translations' | 'stories' | 'storyTranslations'>;

interface Corrected {
  readonly corrections?: readonly unknown[] | undefined;
}

/** A correction in the language of a page. */
export interface ShownCorrection extends Correction {
  /** Its place in the entry, the oldest being 1: it never changes. */
  readonly number: number;
  /** Of `was` and `now`. */
  readonly language: Language;
}
