import { getCollection, getEntry } from 'astro:content';
import type { Actor } from '../core/actor.ts';
import { type Place, placeOf } from '../core/contribute/origin.ts';
import { correctionsOf } from '../core/corrections.ts';
import { compareDates, type EventDate, parseDate, yearOf } from '../core/date.ts';
import type { Facts, Withdrawal } from '../core/event.ts';
import { type Link, linkEvents } from '../core/graph.ts';
import { LANES, type Lane } from '../core/lane.ts';
import type { Language } from '../core/language.ts';
import type { Site } from '../core/linked-data/website.ts';
import type { Repository } from '../core/repository.ts';
import { type Side, sideOf } from '../core/side.ts';
import { type Era, erasOf } from '../core/timeline/eras.ts';
import { extentOf } from '../core/timeline/extent.ts';
import type { LayoutEvent } from '../core/timeline/layout.ts';
import { makeWords, type Words } from '../core/words.ts';
import { absolute, paths, repository } from './addresses.ts';
import { oncePerLanguage } from './per-language.ts';
import { type Entry, lines, provenance } from './provenance.ts';
import { inLanguage, type Translated } from './translated.ts';

/** The whole site in one language: events in order of time, joined with their translations, their actors and each other. */
export const timeline = oncePerLanguage(async (language): Promise<Timeline> => {
  const [wordTable, files, provenanceOf, actorEntries, eventEntries, translations] = await Promise.all([
    getEntry('words', language),
    lines(),
    provenance(),
    getCollection('actors'),
    getCollection('events'),
    getCollection('translations'),
  ]);
  if (!wordTable) throw new Error(`content/words/${language}.yaml is missing`);
  const translationOf = new Map(translations.map((entry) => [entry.id, entry]));
  const words = makeWords(wordTable.data, language);
  const actors = new Map(
    actorEntries.map(({ id, data }): [string, SiteActor] => [
      id,
      Object.freeze({
        ...data,
        id,
        localName: language === 'id' ? (data.names?.id ?? data.name) : data.name,
        about: data.summary[language],
        place: placeOf(`content/actors/${id}.yaml`, files),
      }),
    ]),
  );
  const links = linkEvents(
    eventEntries.filter(({ data }) => data.status !== 'withdrawn').map(({ id, data }) => ({ id, relations: data.relations })),
  );
  const everything = eventEntries
    .map(({ id, data, rendered }): SiteEvent => {
      const { translation, text, metadata } = inLanguage({ data, rendered }, translationOf.get(id), language);
      const date = parseDate(data.date);
      const own = data.actors.map((actor) => actors.get(actor)).filter((actor) => actor !== undefined);
      const figures = data.figures?.map((figure, index) => ({
        ...figure,
        label: translation?.data.figures?.[index] ?? figure.label,
      }));
      return Object.freeze({
        facts: data,
        id,
        ...text,
        withdrawn: data.withdrawn && { ...data.withdrawn, reason: translation?.data.withdrawn ?? data.withdrawn.reason },
        citations: (metadata['citations'] ?? []) as readonly Citation[],
        terms: (metadata['terms'] ?? []) as readonly string[],
        pictures: (metadata['pictures'] ?? []) as readonly ShownPicture[],
        figures: figures ?? [],
        when: date,
        ...extentOf(date),
        year: yearOf(date),
        lane: data.lane,
        significance: data.significance,
        side: sideOf(own[0]?.country),
        actors: own,
        links: links.get(id) ?? [],
        corrections: correctionsOf(data.corrections, translation?.data.corrections, language),
        ...provenanceOf(`events/${id}`, `events/${id}/${text.language}.mdx`, data),
      });
    })
    .sort((a, b) => compareDates(a.when, b.when) || b.significance - a.significance || (a.id < b.id ? -1 : 1));
  const events = everything.filter(({ withdrawn }) => !withdrawn);
  const eventOf = new Map(events.map((event, index) => [event.id, { event, index }]));
  return Object.freeze({
    language,
    words,
    site: { name: words('site.name'), paths, address: absolute },
    repository,
    events,
    withdrawn: everything.filter(isWithdrawn),
    event: (id: string) => eventOf.get(id)?.event,
    actor: (id: string) => actors.get(id),
    previous: ({ id }: SiteEvent) => events[(eventOf.get(id)?.index ?? 0) - 1],
    next: ({ id }: SiteEvent) => events[(eventOf.get(id)?.index ?? events.length) + 1],
    around: ({ id }: SiteEvent) => surroundings(events, eventOf.get(id)?.index ?? 0, links.get(id) ?? []),
    actors: [...actors.values()].filter(({ id }) => events.some((event) => event.facts.actors.includes(id))),
    eras: erasOf(events.map((event) => ({ ...event, ...termOf(event.facts) }))),
    lanes: LANES.filter((lane) => events.some((event) => event.lane === lane)),
    years: [...new Set(events.map(({ year }) => year))],
  });
});

/** Whether an event was withdrawn: then it has a tombstone, and no place in any list. */
function isWithdrawn(event: SiteEvent): event is WithdrawnEvent {
  return event.withdrawn !== undefined;
}

/** From when to when something was in force, ms since the epoch, UTC. */
function termOf({ dates }: Facts): { effective: number | undefined; expires: number | undefined } {
  const { effective, expires } = dates ?? {};
  return {
    effective: effective === undefined ? undefined : parseDate(effective).from,
    expires: expires === undefined ? undefined : parseDate(expires).to,
  };
}

/** How many neighbours on each side a surroundings timeline has. */
const NEIGHBOURS = 6;

function surroundings(events: readonly SiteEvent[], index: number, links: readonly Link[]): readonly SiteEvent[] {
  const related = new Set(links.map(({ event }) => event));
  return events.filter(({ id }, other) => Math.abs(other - index) <= NEIGHBOURS || related.has(id));
}

export interface Timeline {
  readonly language: Language;
  readonly words: Words;
  readonly site: Site;
  readonly repository: Repository;
  /** Those that stand, in order of time. */
  readonly events: readonly SiteEvent[];
  /** Those that were withdrawn, in order of time: each keeps its address, and has no other place on the site. */
  readonly withdrawn: readonly WithdrawnEvent[];
  /** One of those that stand. */
  readonly event: (id: string) => SiteEvent | undefined;
  readonly actor: (id: string) => SiteActor | undefined;
  readonly previous: (event: SiteEvent) => SiteEvent | undefined;
  readonly next: (event: SiteEvent) => SiteEvent | undefined;
  /** The event with those nearest to it in time and those it is related to, in order of time. */
  readonly around: (event: SiteEvent) => readonly SiteEvent[];
  /** Those that act in at least one event. */
  readonly actors: readonly SiteActor[];
  readonly eras: readonly Era[];
  readonly lanes: readonly Lane[];
  readonly years: readonly number[];
}

/** An event as a page shows it. */
export interface SiteEvent extends LayoutEvent, Entry, Translated {
  readonly facts: Facts;
  /** When and why it was withdrawn, in this language; undefined for all of `Timeline.events`. */
  readonly withdrawn: Withdrawal | undefined;
  /** Sources in order of first use in this language's body, and how often each is cited. */
  readonly citations: readonly Citation[];
  /** Ids of the terms of the glossary that are marked in this language's body. */
  readonly terms: readonly string[];
  /** Pictures that this language's body shows, in its order. */
  readonly pictures: readonly ShownPicture[];
  readonly figures: NonNullable<Facts['figures']>;
  readonly when: EventDate;
  readonly year: number;
  readonly side: Side;
  readonly actors: readonly SiteActor[];
  readonly links: readonly Link[];
}

/** An event that was withdrawn: of it, a page shows when and why. */
export interface WithdrawnEvent extends SiteEvent {
  readonly withdrawn: Withdrawal;
}

export interface Citation {
  readonly source: string;
  readonly count: number;
}

/** A picture by the name of its file, what it shows in the language of the text, and its size in pixels. */
export interface ShownPicture {
  readonly name: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface SiteActor extends Actor {
  readonly id: string;
  /** The name in the language of the page. */
  readonly localName: string;
  readonly about: string;
  readonly place: Place;
}
