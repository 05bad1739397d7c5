import type { Actor } from '../actor.ts';
import type { Claim } from '../claim.ts';
import { describeDate, type EventDate, parseDate, precisionOf } from '../date.ts';
import type { Correction, CorrectionWords, Facts, Source } from '../event.ts';
import type { Link } from '../graph.ts';
import type { Language } from '../language.ts';
import type { Side } from '../side.ts';
import type { Story } from '../story.ts';
import type {
  ActorRecord,
  ClaimRecord,
  DateRecord,
  EventRecord,
  PictureRecord,
  SourceRecord,
  StoryRecord,
  WithdrawnRecord,
} from './record.ts';

/** An event with everything that is derived from others. Keys of what comes out stand in the order of the schema. */
export function publishEvent(event: EventParts): EventRecord {
  const { id, facts, translation, actors, page, files } = event;
  const translated = (en: string, own: string | undefined) => ({ en, id: own ?? null });
  const typed = (kind: keyof NonNullable<Facts['dates']>) => {
    const text = facts.dates?.[kind];
    return text === undefined ? null : publishDate(parseDate(text));
  };
  return {
    id,
    title: translated(facts.title, translation?.title),
    summary: translated(facts.summary, translation?.summary),
    date: publishDate(parseDate(facts.date)),
    dates: {
      announced: typed('announced'),
      signed: typed('signed'),
      published: typed('published'),
      effective: typed('effective'),
      expires: typed('expires'),
    },
    lane: facts.lane,
    side: event.side,
    significance: facts.significance,
    status: facts.status,
    actors: actors.map((actor) => ({ id: actor.id, name: nameOf(actor) })),
    places: facts.places,
    figures: (facts.figures ?? []).map(({ label, value, unit, qualifier, sources }, index) => ({
      label: translated(label, translation?.figures[index]),
      value,
      unit,
      qualifier: qualifier ?? null,
      sources,
    })),
    sources: publishSources(facts.sources),
    relations: event.links.map((link) => ({
      type: link.type,
      direction: link.reverse ? ('incoming' as const) : ('outgoing' as const),
      event: link.event,
    })),
    claims: [...event.claims],
    corrections: publishCorrections(facts.corrections, translation?.corrections),
    added: facts.added,
    checked: facts.checked,
    page,
    files,
    contributors: facts.contributors ?? [],
    pictures: (event.pictures ?? []).flatMap(({ name, file, alt, width, height }) => {
      const credited = facts.pictures?.[name];
      return credited ? [{ name, file, alt, width, height, ...credited }] : [];
    }),
  };
}

/**
 * What is left of a record that was withdrawn.
 *
 * @param own the same in Indonesian; its words are English where they are not translated
 */
export function publishWithdrawn(
  { id, kind, title, date, reason, successor }: Withdrawn,
  own: Withdrawn,
  page: Pages,
): WithdrawnRecord {
  const translated = (en: string, text: string) => ({ en, id: own.language === 'id' ? text : null });
  return {
    id,
    title: translated(title, own.title),
    date,
    reason: translated(reason, own.reason),
    successor: successor?.id ?? null,
    page,
    kind,
  };
}

/** @param events ids of the events in which it acts */
export function publishActor(actor: Actor & { readonly id: string }, events: readonly string[], page: Pages): ActorRecord {
  return {
    id: actor.id,
    name: nameOf(actor),
    chinese: actor.names?.zh ?? null,
    short: actor.names?.short ?? null,
    kind: actor.kind,
    country: actor.country ?? null,
    summary: { en: actor.summary.en, id: actor.summary.id },
    events: [...events],
    page,
  };
}

export function publishClaim(id: string, claim: Claim, page: Pages): ClaimRecord {
  return {
    id,
    statement: { en: claim.statement.en, id: claim.statement.id },
    speaker: claim.speaker ?? null,
    verdict: claim.verdict,
    record: { en: claim.record.en, id: claim.record.id },
    subject: claim.subject,
    event: claim.event ?? null,
    actors: claim.actors ?? [],
    carried: claim.carried ?? [],
    sources: publishSources(claim.sources),
    corrections: (claim.corrections ?? []).map(({ date, grade, was, now }) => ({ date, grade, was, now })),
    added: claim.added,
    checked: claim.checked,
    page,
    contributors: claim.contributors ?? [],
  };
}

export function publishStory(id: string, story: Story, translation: Translated | undefined, page: Pages): StoryRecord {
  return {
    id,
    title: { en: story.title, id: translation?.title ?? null },
    summary: { en: story.summary, id: translation?.summary ?? null },
    steps: story.steps,
    corrections: publishCorrections(story.corrections, translation?.corrections),
    added: story.added,
    checked: story.checked,
    page,
    contributors: story.contributors ?? [],
  };
}

/** The bounds are days of the calendar, both inclusive: of October 2023 the 1st and the 31st. */
function publishDate(date: EventDate): DateRecord {
  const ends = [date.start, date.end];
  return {
    edtf: date.edtf,
    earliest: date.from === undefined ? null : isoDay(date.from),
    latest: date.to === undefined ? null : isoDay(date.to - 1),
    precision: precisionOf(date),
    approximate: ends.some((end) => end?.approximate),
    uncertain: ends.some((end) => end?.uncertain),
    text: { en: describeDate(date, 'en'), id: describeDate(date, 'id') },
  };
}

function publishSources(sources: Readonly<Record<string, Source>>): SourceRecord[] {
  return Object.entries(sources).map(([key, source]) => ({
    key,
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    date: source.date,
    lang: source.lang,
    kind: source.kind,
    further: source.further ?? false,
    archive: source.archive ?? null,
    accessed: source.accessed ?? null,
  }));
}

function publishCorrections(
  corrections: readonly Correction[] = [],
  words: Translated['corrections'] = [],
): EventRecord['corrections'] {
  return corrections.map(({ date, grade, was, now }, index) => ({
    date,
    grade,
    was: { en: was, id: words[index]?.was ?? null },
    now: { en: now, id: words[index]?.now ?? null },
  }));
}

function nameOf({ name, names }: Pick<Actor, 'name' | 'names'>) {
  return { en: name, id: names?.id ?? name };
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

type Pages = EventRecord['page'];

/** A record that was withdrawn, in the words of one language. */
interface Withdrawn {
  readonly id: string;
  readonly kind: WithdrawnRecord['kind'];
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  readonly reason: string;
  readonly successor: { readonly id: string } | undefined;
}

/** The words of a translation. */
interface Translated {
  readonly title: string;
  readonly summary: string;
  /** In the order in which the entry has its corrections; undefined where one is not translated. */
  readonly corrections?: readonly (CorrectionWords | undefined)[];
}

export interface EventParts {
  readonly id: string;
  readonly facts: Facts;
  readonly translation: (Translated & { readonly figures: readonly string[] }) | undefined;
  readonly side: Side;
  readonly actors: readonly (Pick<Actor, 'name' | 'names'> & { readonly id: string })[];
  readonly links: readonly Link[];
  /** Ids of the claims about it. */
  readonly claims: readonly string[];
  readonly page: Pages;
  readonly files: EventRecord['files'];
  /** Those that its text shows. */
  readonly pictures?: readonly Omit<PictureRecord, 'credit' | 'licence' | 'url'>[];
}
