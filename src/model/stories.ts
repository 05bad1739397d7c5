import { getCollection } from 'astro:content';
import { correctionsOf } from '../core/corrections.ts';
import type { Story } from '../core/story.ts';
import { oncePerLanguage } from './per-language.ts';
import { type Entry, provenance } from './provenance.ts';
import { type SiteEvent, timeline } from './timeline.ts';
import { inLanguage, type Translated } from './translated.ts';

/** All stories in one language, in the order in which they begin. */
export const stories = oncePerLanguage(async (language): Promise<readonly SiteStory[]> => {
  const [{ event }, provenanceOf, entries, translations] = await Promise.all([
    timeline(language),
    provenance(),
    getCollection('stories'),
    getCollection('storyTranslations'),
  ]);
  const translationOf = new Map(translations.map((entry) => [entry.id, entry]));
  return entries
    .map(({ id, data, rendered }): SiteStory => {
      const { translation, text, metadata } = inLanguage({ data, rendered }, translationOf.get(id), language);
      const written = (metadata['steps'] ?? []) as readonly { readonly event: string; readonly html: string }[];
      const steps = written.flatMap((step) => {
        const found = event(step.event);
        return found ? [{ event: found, html: step.html }] : [];
      });
      const instants = steps.map((step) => step.event.at);
      return Object.freeze({
        facts: data,
        id,
        ...text,
        corrections: correctionsOf(data.corrections, translation?.data.corrections, language),
        ...provenanceOf(`stories/${id}`, `stories/${id}/${text.language}.mdx`, data),
        steps,
        from: Math.min(...instants),
        to: Math.max(...instants),
      });
    })
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
});

/** A guided walk from event to event. */
export interface SiteStory extends Entry, Translated {
  readonly facts: Story;
  readonly id: string;
  readonly steps: readonly { readonly event: SiteEvent; readonly html: string }[];
  /** Its first and its last event, ms since the epoch, UTC. */
  readonly from: number;
  readonly to: number;
}
