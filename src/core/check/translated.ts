import type { Figure } from '../event.ts';
import type { ContentSet, Finding } from './check.ts';

/**
 * Everything in an English entry that a translation has words for, as one text. White space is folded: how lines are broken says
 * nothing. Facts are left out: an archived copy or a new day of checking makes no translation stale. So are corrections, which wait for
 * their words one by one (`checkCorrectionWords`): the record of one says nothing of the sentence that it is about.
 *
 * @param body the text under the frontmatter, as it is written
 */
export function translatedWords({ title, summary, description, figures, withdrawn }: WordsOf, body: string): string {
  const fold = (text = '') => text.replace(/\s+/g, ' ').trim();
  return JSON.stringify([
    fold(title),
    fold(summary ?? description),
    (figures ?? []).map(({ label }) => fold(label)),
    fold(withdrawn?.reason),
    // The place of what no longer counts: translations state digests that were made with it.
    [],
    fold(body),
  ]);
}

/** Tells which entries wait for a translation, and which translations for a look at what has changed since in English. */
export function checkFreshness({ originals }: Pick<ContentSet, 'originals'>): Finding[] {
  return originals.flatMap(({ file, digest, language, translates: own, translation }): Finding[] => {
    if (own !== undefined) {
      const message = 'translates stands in translations only, and this is what they are made from; remove it';
      return [{ rule: 'unknown-key', file, path: ['translates'], message }];
    }
    if (!translation) {
      const missing = file.replace(/[^/]+$/, `${language}.mdx`);
      const message = `there is no ${missing}, so its readers get English; translate this entry if you can`;
      return [{ rule: 'missing-translation', file, path: [], message }];
    }
    const { translates } = translation;
    if (translates === undefined) {
      const message = `translates is missing; add it, if this says what ${file} says: translates: "${digest}"`;
      return [{ rule: 'missing-key', file: translation.file, path: ['translates'], message }];
    }
    if (translates === digest) return [];
    const message = `the English words have changed since they were translated; compare this with ${file}, then write: translates: "${digest}", or leave that to a translator; a notice holds nothing up`;
    return [{ rule: 'stale-translation', file: translation.file, path: ['translates'], message }];
  });
}

/** An English entry, and what there is of it in another language. */
export interface Original {
  readonly file: string;
  /** Of its words, see `translatedWords`. */
  readonly digest: string;
  readonly language: string;
  /** What it states that it was made from: nothing, since it is the original. */
  readonly translates: string | undefined;
  readonly translation: { readonly file: string; readonly translates: string | undefined } | undefined;
}

/** The data of an event, a story or a page, as far as it is words. */
export interface WordsOf {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly figures?: readonly Pick<Figure, 'label'>[] | undefined;
  readonly withdrawn?: { readonly reason: string } | undefined;
}
