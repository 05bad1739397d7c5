import type { Claim } from '../claim.ts';
import type { EventDate } from '../date.ts';
import type { Facts, Source } from '../event.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';
import type { Paths } from '../paths.ts';
import type { Verdict } from '../verdict.ts';

/** The kinds of records that are cited, each with the folder of its pages. */
export const CITABLE = { event: 'events', claim: 'claims', story: 'stories', actor: 'actors' } as const;

export type CitableKind = keyof typeof CITABLE;

/** The page of an event in a language, as something to cite. */
export function citableEvent(event: CitableEvent, language: Language, paths: Paths): Citable {
  const { id, title, summary, when, facts } = event;
  return {
    kind: 'event',
    id,
    title,
    summary,
    language,
    titleLanguage: event.language,
    path: paths.event(language, id),
    eventDate: when,
    added: facts.added,
    version: versionOf(facts),
    sources: primary(facts.sources),
  };
}

export function citableClaim({ id, statement, record, facts }: CitableClaim, language: Language, paths: Paths): Citable {
  return {
    kind: 'claim',
    id,
    // A sentence, which becomes a title.
    title: statement.replace(/\.$/, ''),
    summary: record,
    language,
    titleLanguage: language,
    path: paths.claim(language, id),
    verdict: facts.verdict,
    added: facts.added,
    version: versionOf(facts),
    sources: primary(facts.sources),
  };
}

export function citableStory({ id, title, summary, facts, ...story }: CitableStory, language: Language, paths: Paths): Citable {
  return {
    kind: 'story',
    id,
    title,
    summary,
    language,
    titleLanguage: story.language,
    path: paths.story(language, id),
    added: facts.added,
    version: versionOf(facts),
    sources: [],
  };
}

/**
 * The page of an actor. It grows with the events, so it has no day of publication of its own, and its version is that of the
 * newest of its events.
 *
 * @param events those in which the actor acts
 */
export function citableActor(actor: CitableActor, events: readonly CitableEvent[], language: Language, paths: Paths): Citable {
  return {
    kind: 'actor',
    id: actor.id,
    title: actor.localName,
    summary: actor.about,
    language,
    titleLanguage: actor.localName === actor.name ? DEFAULT_LANGUAGE : language,
    path: paths.actor(language, actor.id),
    version: latest(events.map((event) => citableEvent(event, language, paths).version)),
    sources: [],
  };
}

/** The sources that are the act itself or its actor's own words, and on which a sentence rests. */
function primary(sources: Readonly<Record<string, Source>>): CitableSource[] {
  return Object.entries(sources).flatMap(([key, source]) =>
    source.kind === 'primary' && !source.further ? [{ key, source }] : [],
  );
}

/** The day on which an entry was last checked or corrected: what tells its versions apart. */
function versionOf({ checked, corrections = [] }: Dated): string | undefined {
  return latest([checked, ...corrections.map(({ date }) => date)]);
}

/** Calendar days of ISO 8601 sort as text. */
function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

export interface Citable {
  readonly kind: CitableKind;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Of the page. */
  readonly language: Language;
  /** Of its title, which may not be translated. */
  readonly titleLanguage: Language;
  readonly path: string;
  /** When the event itself happened. */
  readonly eventDate?: EventDate;
  readonly verdict?: Verdict;
  /** The day on which the record was published, if it has one. */
  readonly added?: string;
  /** The day on which it was last checked or corrected. */
  readonly version: string | undefined;
  /** Its primary sources, to be cited beside it. */
  readonly sources: readonly CitableSource[];
}

export interface CitableSource {
  readonly key: string;
  readonly source: Source;
}

interface Dated {
  readonly added: string;
  readonly checked: string;
  readonly corrections?: readonly { readonly date: string }[] | undefined;
}

interface CitableEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  readonly when: EventDate;
  readonly facts: Dated & Pick<Facts, 'sources'>;
}

interface CitableClaim {
  readonly id: string;
  readonly statement: string;
  readonly record: string;
  readonly facts: Dated & Pick<Claim, 'sources' | 'verdict'>;
}

interface CitableStory {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  readonly facts: Dated;
}

interface CitableActor {
  readonly id: string;
  readonly name: string;
  readonly localName: string;
  readonly about: string;
}
