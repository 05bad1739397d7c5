import { getCollection } from 'astro:content';
import type { Claim } from '../core/claim.ts';
import { claimCorrections } from '../core/corrections.ts';
import { compareDates, parseDate } from '../core/date.ts';
import type { Source } from '../core/event.ts';
import { LANES } from '../core/lane.ts';
import { oncePerLanguage } from './per-language.ts';
import { type Entry, provenance } from './provenance.ts';
import { type SiteActor, type SiteEvent, timeline } from './timeline.ts';

/** All claims in one language, in the order of their subjects, and within a subject those about the newest event first. */
export const claims = oncePerLanguage(async (language): Promise<readonly SiteClaim[]> => {
  const [{ event, actors: known }, provenanceOf] = await Promise.all([timeline(language), provenance()]);
  const actorOf = new Map(known.map((actor) => [actor.id, actor]));
  return (await getCollection('claims'))
    .map(({ id, data }): SiteClaim => {
      const actors = data.actors?.map((actor) => actorOf.get(actor)).filter((found) => found !== undefined) ?? [];
      const carriers = data.carried?.map((key) => data.sources[key]).filter((source) => source !== undefined) ?? [];
      return Object.freeze({
        facts: data,
        id,
        statement: data.statement[language],
        record: data.record[language],
        event: data.event ? event(data.event) : undefined,
        actors,
        carriers: carriers.sort((a, b) => compareDates(parseDate(a.date), parseDate(b.date))),
        corrections: claimCorrections(data.corrections, language),
        ...provenanceOf(`claims/${id}`, `claims/${id}.yaml`, data),
      });
    })
    .sort(
      (a, b) =>
        LANES.indexOf(a.facts.subject) - LANES.indexOf(b.facts.subject) ||
        (b.event?.at ?? 0) - (a.event?.at ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
});

/** A claim as a page shows it. */
export interface SiteClaim extends Entry {
  readonly facts: Claim;
  readonly id: string;
  readonly statement: string;
  readonly record: string;
  readonly event: SiteEvent | undefined;
  readonly actors: readonly SiteActor[];
  /** The sources that published it, the first one first. */
  readonly carriers: readonly Source[];
}
