import { newestFirst, type ShownCorrection } from '../core/corrections.ts';
import type { Language } from '../core/language.ts';
import { paths } from './addresses.ts';
import { claims } from './claims.ts';
import { oncePerLanguage } from './per-language.ts';
import type { Entry } from './provenance.ts';
import { stories } from './stories.ts';
import { timeline } from './timeline.ts';
import { tombstones } from './tombstones.ts';

/** All corrections of all entries in one language, the newest first. */
export const corrections = oncePerLanguage(async (language): Promise<readonly SiteCorrection[]> => {
  const [{ events, withdrawn }, ownClaims, ownStories, graves] = await Promise.all([
    timeline(language),
    claims(language),
    stories(language),
    tombstones(language),
  ]);
  const corrected: (Corrected & Pick<Entry, 'corrections'>)[] = [
    ...[...events, ...withdrawn].map((event) => ({ ...event, path: paths.event(language, event.id) })),
    ...ownClaims.map((claim) => ({ ...claim, title: claim.statement, language, path: paths.claim(language, claim.id) })),
    ...ownStories.map((story) => ({ ...story, path: paths.story(language, story.id) })),
  ];
  return newestFirst([
    ...corrected.flatMap(({ corrections, title, language, path }) =>
      corrections.map((correction) => ({ date: correction.date, correction, entry: { title, language, path } })),
    ),
    ...graves.map(({ date, reason, title, language, path }) => ({ date, reason, entry: { title, language, path } })),
  ]);
});

/** Something that was put right, with its day and its entry: a correction, or else the reason why the entry was withdrawn. */
export interface SiteCorrection {
  readonly date: string;
  readonly correction?: ShownCorrection;
  /** In the language of the entry's title. */
  readonly reason?: string;
  readonly entry: Corrected;
}

export interface Corrected {
  /** Of the entry, or the statement of a claim. */
  readonly title: string;
  /** Of the title. */
  readonly language: Language;
  readonly path: string;
}
