import { getCollection, getEntry } from 'astro:content';
import { REPO_URL } from 'astro:env/client';
import type { Actor } from './core/actor.ts';
import { type Citable, type CitableKind, citableActor, citableClaim, citableEvent, citableStory } from './core/citable.ts';
import type { Claim } from './core/claim.ts';
import { type Contributors, listContributors } from './core/contributors.ts';
import { claimCorrections, correctionsOf, newestFirst, type ShownCorrection } from './core/corrections.ts';
import { compareDates, describeDate, type EventDate, parseDate, yearOf } from './core/date.ts';
import { type Edition, makeEdition } from './core/edition.ts';
import { type DatedEdition, listEditions } from './core/editions.ts';
import { type Era, erasOf } from './core/eras.ts';
import type { Facts, Source, Withdrawal } from './core/event.ts';
import { extentOf } from './core/extent.ts';
import { type Link, linkEvents } from './core/graph.ts';
import { type Past, pastOf } from './core/history.ts';
import { LANES, type Lane } from './core/lane.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, LOCALE } from './core/language.ts';
import type { LayoutEvent } from './core/layout.ts';
import { type LinesByFile, type Origin, originOf, type Place, placeOf } from './core/origin.ts';
import type { Page } from './core/page.ts';
import { makePaths, type Paths } from './core/paths.ts';
import { finalTargets } from './core/redirects.ts';
import { makeRepository, type Repository } from './core/repository.ts';
import type { ShownExample } from './core/rule-page.ts';
import { type Rule, type RuleGroup, ruleGroups } from './core/rules.ts';
import { SIDES, type Side, sideOf } from './core/side.ts';
import type { Story } from './core/story.ts';
import { type MadeTitles, makeTitles } from './core/titles.ts';
import { recordAt } from './core/tombstones.ts';
import type { Site } from './core/website.ts';
import { makeWords, type Words } from './core/words.ts';

/** Every address of this build. */
export const paths: Paths = makePaths(import.meta.env.BASE_URL);

/** Every address in the repository. */
export const repository: Repository = makeRepository(REPO_URL);

/** The route parameter `[...lang]` of a language: the default one has no prefix. */
export function languageParam(language: Language): string | undefined {
  return language === DEFAULT_LANGUAGE ? undefined : language;
}

/** The whole site in one language: events in order of time, joined with their translations, their actors and each other. */
export const timeline = oncePerLanguage(read);

/** A page of prose. */
export async function prose(id: string, language: Language): Promise<Prose | undefined> {
  const entries = await Promise.all(LANGUAGES.map((each) => getEntry('pages', `${id}/${each}`)));
  const entry = entries[LANGUAGES.indexOf(language)] ?? entries[LANGUAGES.indexOf(DEFAULT_LANGUAGE)];
  if (!entry) return undefined;
  return {
    ...entry.data,
    id,
    place: placeOf(`content/pages/${entry.id}.mdx`, await lines()),
    languages: LANGUAGES.filter((_, index) => entries[index]),
    language: entry.id.endsWith(`/${language}`) ? language : DEFAULT_LANGUAGE,
    html: entry.rendered?.html ?? '',
    stale: isStale(entry.rendered),
  };
}

/** Ids of all pages of prose. */
export async function proseIds(): Promise<string[]> {
  const entries = await getCollection('pages');
  return [...new Set(entries.map(({ id }) => id.split('/')[0] ?? id))];
}

/** Addresses that moved, and where to, both without base path and language. */
export async function moves(): Promise<ReadonlyMap<string, string>> {
  const entry = await getEntry('redirects', 'redirects');
  return finalTargets(entry?.data ?? {});
}

/** Everything that can be found in one language. */
export const titles = oncePerLanguage(list);

/** The pyramid of all events in one language, and the files that are served of it. */
export const edition = oncePerLanguage(async (language) => editionOf(await timeline(language)));

/** All claims in one language, in the order of their subjects, and within a subject those about the newest event first. */
export const claims = oncePerLanguage(readClaims);

/** All stories in one language, in the order in which they begin. */
export const stories = oncePerLanguage(readStories);

/** The terms of the glossary in one language, in its alphabet. */
export const glossary = oncePerLanguage(readTerms);

/** The rules of the content check in one language, by their subjects. */
export const rules = oncePerLanguage(readRules);

/** All corrections of all entries in one language, the newest first. */
export const corrections = oncePerLanguage(readCorrections);

/** What is left of everything that was withdrawn, in one language. */
export const tombstones = oncePerLanguage(readTombstones);

/** Every record that can be cited, in one language. */
export const citables = oncePerLanguage(readCitables);

async function read(language: Language): Promise<Timeline> {
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
      const translation = language === DEFAULT_LANGUAGE ? undefined : translationOf.get(id);
      const date = parseDate(data.date);
      const own = data.actors.map((actor) => actors.get(actor)).filter((actor) => actor !== undefined);
      const text = translation?.rendered ?? rendered;
      const figures = data.figures?.map((figure, index) => ({
        ...figure,
        label: translation?.data.figures?.[index] ?? figure.label,
      }));
      return Object.freeze({
        facts: data,
        id,
        title: translation?.data.title ?? data.title,
        summary: translation?.data.summary ?? data.summary,
        language: translation ? language : DEFAULT_LANGUAGE,
        withdrawn: data.withdrawn && { ...data.withdrawn, reason: translation?.data.withdrawn ?? data.withdrawn.reason },
        languages: languagesOf(translationOf.has(id)),
        html: text?.html ?? '',
        stale: isStale(translation?.rendered),
        citations: (text?.metadata?.['citations'] ?? []) as readonly Citation[],
        terms: (text?.metadata?.['terms'] ?? []) as readonly string[],
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
        ...provenanceOf(`events/${id}`, `events/${id}/${translation ? language : DEFAULT_LANGUAGE}.mdx`, data),
      });
    })
    .sort((a, b) => compareDates(a.when, b.when) || b.significance - a.significance || (a.id < b.id ? -1 : 1));
  const events = everything.filter(({ withdrawn }) => !withdrawn);
  const eventOf = new Map(events.map((event, index) => [event.id, { event, index }]));
  return Object.freeze({
    language,
    words,
    site: { name: words('site.name'), paths, address: (path: string) => new URL(path, import.meta.env.SITE).href },
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
}

/** Whether an event was withdrawn: then it has a tombstone, and no place in any list. */
function isWithdrawn(event: SiteEvent): event is WithdrawnEvent {
  return event.withdrawn !== undefined;
}

/** Whether a translation was made from English words that have changed since. */
function isStale(rendered: { metadata?: Record<string, unknown> } | undefined): boolean {
  return rendered?.metadata?.['stale'] === true;
}

/** From when to when something was in force, ms since the epoch, UTC. */
function termOf({ dates }: Facts): { effective: number | undefined; expires: number | undefined } {
  const { effective, expires } = dates ?? {};
  return {
    effective: effective === undefined ? undefined : parseDate(effective).from,
    expires: expires === undefined ? undefined : parseDate(expires).to,
  };
}

/** @returns what tells where an entry comes from and what became of it, given its name, the file of its words and its data */
async function provenance(): Promise<(name: string, file: string, data: Parameters<typeof pastOf>[2]) => Provenance> {
  const [history, list, files] = await Promise.all([getEntry('history', 'all'), getEntry('editions', 'editions'), lines()]);
  const known = { histories: history?.data.entries ?? {}, editions: list?.data ?? {}, repository };
  return (name, file, data) => {
    const words = `content/${file}`;
    const facts = file.endsWith('.mdx') ? `content/${name}/${DEFAULT_LANGUAGE}.mdx` : words;
    return { ...pastOf(name, words, data, known), origin: originOf(words, facts, files) };
  };
}

async function lines(): Promise<LinesByFile> {
  return (await getEntry('lines', 'all'))?.data.files ?? {};
}

function languagesOf(translated: boolean): readonly Language[] {
  return translated ? LANGUAGES : [DEFAULT_LANGUAGE];
}

function oncePerLanguage<T>(make: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const made = new Map<Language, Promise<T>>();
  return (language) => {
    const found = made.get(language) ?? make(language);
    made.set(language, found);
    return found;
  };
}

async function readClaims(language: Language): Promise<readonly SiteClaim[]> {
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
}

async function readStories(language: Language): Promise<readonly SiteStory[]> {
  const [{ event }, provenanceOf, entries, translations] = await Promise.all([
    timeline(language),
    provenance(),
    getCollection('stories'),
    getCollection('storyTranslations'),
  ]);
  const translationOf = new Map(translations.map((entry) => [entry.id, entry]));
  return entries
    .map(({ id, data, rendered }): SiteStory => {
      const translation = language === DEFAULT_LANGUAGE ? undefined : translationOf.get(id);
      const text = translation?.rendered ?? rendered;
      const written = (text?.metadata?.['steps'] ?? []) as readonly { readonly event: string; readonly html: string }[];
      const steps = written.flatMap((step) => {
        const found = event(step.event);
        return found ? [{ event: found, html: step.html }] : [];
      });
      const instants = steps.map((step) => step.event.at);
      return Object.freeze({
        facts: data,
        id,
        title: translation?.data.title ?? data.title,
        summary: translation?.data.summary ?? data.summary,
        language: translation ? language : DEFAULT_LANGUAGE,
        languages: languagesOf(translationOf.has(id)),
        html: text?.html ?? '',
        stale: isStale(translation?.rendered),
        corrections: correctionsOf(data.corrections, translation?.data.corrections, language),
        ...provenanceOf(`stories/${id}`, `stories/${id}/${translation ? language : DEFAULT_LANGUAGE}.mdx`, data),
        steps,
        from: Math.min(...instants),
        to: Math.max(...instants),
      });
    })
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

async function readCitables(language: Language): Promise<readonly Citable[]> {
  const [{ events, actors }, allClaims, allStories] = await Promise.all([
    timeline(language),
    claims(language),
    stories(language),
  ]);
  return [
    ...events.map((event) => citableEvent(event, language, paths)),
    ...allClaims.map((claim) => citableClaim(claim, language, paths)),
    ...allStories.map((story) => citableStory(story, language, paths)),
    ...actors.map((actor) => {
      const own = events.filter((event) => event.facts.actors.includes(actor.id));
      return citableActor(actor, own, language, paths);
    }),
  ];
}

async function readTombstones(language: Language): Promise<readonly SiteTombstone[]> {
  const [{ withdrawn }, records, entry] = await Promise.all([
    timeline(language),
    citables(language),
    getEntry('tombstones', 'tombstones'),
  ]);
  const standing = (kind: CitableKind, id: string | undefined) => records.find((each) => each.kind === kind && each.id === id);
  return [
    ...withdrawn.map(({ id, title, language: own, when, withdrawn: { date, reason, successor } }) => ({
      kind: 'event' as const,
      id,
      path: paths.event(language, id),
      ...{ title, language: own, date, reason, when },
      successor: standing('event', successor),
    })),
    ...Object.entries(entry?.data ?? {}).flatMap(([path, { title, date, reason, successor }]) => {
      const record = recordAt(path);
      const words = { title: title[language], language, date, reason: reason[language] };
      return record
        ? [
            {
              ...record,
              path: paths.internal(language, path),
              ...words,
              when: undefined,
              successor: standing(record.kind, successor),
            },
          ]
        : [];
    }),
  ];
}

async function readTerms(language: Language): Promise<readonly SiteTerm[]> {
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
}

async function readRules(language: Language): Promise<readonly SiteRules[]> {
  const pages = new Map((await getCollection('rules')).map((entry) => [entry.id, entry]));
  return ruleGroups().map(({ group, rules }) => ({
    group,
    rules: rules.flatMap((id): SiteRule[] => {
      const page = pages.get(id);
      if (!page) return [];
      const { asks, why, mend } = page.data;
      const shown = page.rendered?.metadata as { readonly example?: ShownExample; readonly fixable?: boolean } | undefined;
      const words = { asks: asks[language], why: why[language], mend: mend[language] };
      return [{ id, ...words, fixable: shown?.fixable === true, example: shown?.example }];
    }),
  }));
}

/** All frozen editions, the newest first. */
export async function frozenEditions(): Promise<readonly DatedEdition[]> {
  return listEditions((await getEntry('editions', 'editions'))?.data ?? {});
}

/** Everyone who wrote, translated or corrected something, as far as the repository and the entries tell. */
export async function contributors(language: Language): Promise<Contributors> {
  const [authors, { events, withdrawn }, ownClaims, ownStories] = await Promise.all([
    getEntry('authors', 'all'),
    timeline(language),
    claims(language),
    stories(language),
  ]);
  const credits = [...events, ...withdrawn, ...ownClaims, ...ownStories].map(({ facts }) => facts.contributors ?? []);
  return listContributors(authors?.data ?? { unnamed: 0 }, credits, LOCALE[language]);
}

async function readCorrections(language: Language): Promise<readonly SiteCorrection[]> {
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
}

async function list(language: Language): Promise<MadeTitles> {
  const { events, actors, words } = await timeline(language);
  const pages = await Promise.all((await proseIds()).map((id) => prose(id, language)));
  const lists = (['stories', 'claims', 'glossary'] as const).map((id) => ({ id, title: words(`${id}.title`) }));
  return makeTitles({
    lanes: Object.fromEntries(LANES.map((lane) => [lane, words(`lane.${lane}`)])) as Record<Lane, string>,
    sides: Object.fromEntries(SIDES.map((side) => [side, words(`side.${side}`)])) as Record<Side, string>,
    events: events.map((event) => ({
      ...event,
      date: describeDate(event.when, language),
      actors: event.actors.map(({ id }) => id),
      language: event.language === language ? undefined : event.language,
    })),
    actors: actors.map(({ id, localName, name, names, kind }) => ({
      id,
      name: localName,
      about: words(`actor.kind.${kind}`),
      names: [name, names?.zh, names?.short].filter((other) => other !== undefined && other !== localName) as string[],
    })),
    pages: [...pages.filter((page) => page !== undefined), ...lists],
    claims: (await claims(language)).map(({ id, statement, facts: { verdict } }) => ({
      id,
      title: statement,
      about: words('claim.about', { verdict: words(`verdict.${verdict}`) }),
    })),
    stories: (await stories(language)).map(({ id, title, steps }) => ({
      id,
      title,
      about: words('story.about', { count: steps.length }),
    })),
  });
}

function editionOf({ events, actor, language }: Timeline): Edition {
  const countries = new Intl.DisplayNames(LOCALE[language], { type: 'region' });
  const published = events.map((event) => ({
    ...event,
    date: describeDate(event.when, language),
    foreign: event.language !== language,
    status: event.facts.status,
    actors: event.facts.actors,
    places: event.facts.places,
  }));
  const names = { actor: (id: string) => actor(id)?.localName ?? id, place: (code: string) => countries.of(code) ?? code };
  return makeEdition(published, language, names);
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

interface Provenance extends Past {
  readonly origin: Origin;
}

/** What every kind of entry tells of itself. */
export interface Entry extends Provenance {
  readonly facts: { readonly added: string; readonly checked: string; readonly contributors?: readonly string[] | undefined };
  /** The newest first. */
  readonly corrections: readonly ShownCorrection[];
}

/** Something that was put right, with its day and its entry: a correction, or else the reason why the entry was withdrawn. */
export interface SiteCorrection {
  readonly date: string;
  readonly correction?: ShownCorrection;
  /** In the language of the entry's title. */
  readonly reason?: string;
  readonly entry: Corrected;
}

/** The rules on one subject. */
export interface SiteRules {
  readonly group: RuleGroup;
  readonly rules: readonly SiteRule[];
}

/** A rule of the content check, for those whom it refused. */
export interface SiteRule {
  readonly id: Rule;
  readonly asks: string;
  readonly why: string;
  readonly mend: string;
  /** Whether `npm run check -- --fix` mends it. */
  readonly fixable: boolean;
  readonly example: ShownExample | undefined;
}

interface Corrected {
  /** Of the entry, or the statement of a claim. */
  readonly title: string;
  /** Of the title. */
  readonly language: Language;
  readonly path: string;
}

/** An event as a page shows it. `language` is that of its words: the default language's where it is not translated yet. */
export interface SiteEvent extends LayoutEvent, Entry {
  readonly facts: Facts;
  readonly summary: string;
  readonly language: Language;
  /** When and why it was withdrawn, in this language; undefined for all of `Timeline.events`. */
  readonly withdrawn: Withdrawal | undefined;
  /** The languages in which its words exist. */
  readonly languages: readonly Language[];
  readonly html: string;
  /** Whether the English words have changed since these were made from them. */
  readonly stale: boolean;
  /** Sources in order of first use in this language's body, and how often each is cited. */
  readonly citations: readonly Citation[];
  /** Ids of the terms of the glossary that are marked in this language's body. */
  readonly terms: readonly string[];
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

/** What stands at the address of a record that was withdrawn. `language` is that of its title and reason. */
export interface SiteTombstone extends Corrected {
  readonly kind: CitableKind;
  readonly id: string;
  readonly date: string;
  readonly reason: string;
  /** When an event was said to have happened. */
  readonly when: EventDate | undefined;
  readonly successor: Citable | undefined;
}

export interface Citation {
  readonly source: string;
  readonly count: number;
}

export interface SiteActor extends Actor {
  readonly id: string;
  /** The name in the language of the page. */
  readonly localName: string;
  readonly about: string;
  readonly place: Place;
}

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

/** A guided walk from event to event. `language` is that of its words. */
export interface SiteStory extends Entry {
  readonly facts: Story;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  /** The languages in which its words exist. */
  readonly languages: readonly Language[];
  /** The words before the first step. */
  readonly html: string;
  /** Whether the English words have changed since these were made from them. */
  readonly stale: boolean;
  readonly steps: readonly { readonly event: SiteEvent; readonly html: string }[];
  /** Its first and its last event, ms since the epoch, UTC. */
  readonly from: number;
  readonly to: number;
}

export interface SiteTerm {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly event: SiteEvent | undefined;
  readonly sources: readonly Source[];
}

export interface Prose extends Page {
  readonly id: string;
  readonly place: Place;
  readonly language: Language;
  /** The languages in which its words exist. */
  readonly languages: readonly Language[];
  readonly html: string;
  /** Whether the English words have changed since these were made from them. */
  readonly stale: boolean;
}
