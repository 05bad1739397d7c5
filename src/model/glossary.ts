import { getCollection } from 'astro:content';
import type { Source } from '../core/event.ts';
import { LOCALE } from '../core/language.ts';
import { oncePerLanguage } from './per-language.ts';
import { type SiteEvent, timeline } from './timeline.ts';

/** The terms of the glossary in one language, in its alphabet. */
export const glossary = oncePerLanguage(async (language): Promise<readonly SiteTerm[]> => {
  const { event } = await timeline(language);
  const { compare } = new Intl.Collator(LOCALE[language]);
  return (await getCollection('terms'))
    .map(({ id, data }) =>
      Object.freeze({
        id,
        term: data.term[language],
        definition: data.definition[language],
        event: data.event ? event(data.event) : undefined,
        sources: Object.values(data.sources),
      }),
    )
    .sort((a, b) => compare(a.term, b.term));
});

export interface SiteTerm {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly event: SiteEvent | undefined;
  readonly sources: readonly Source[];
}
