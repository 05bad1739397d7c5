import { publishActor, publishClaim, publishEvent, publishStory, publishWithdrawn } from '../core/data/publish.ts';
import type { ActorRecord, ClaimRecord, EventRecord, Html, Meta, StoryRecord, WithdrawnRecord } from '../core/data/record.ts';
import type { CorrectionWords } from '../core/event.ts';
import { DEFAULT_LANGUAGE, type Language } from '../core/language.ts';
import { LICENCE } from '../core/licence.ts';
import { withoutPassageLinks } from '../core/share/passage.ts';
import { absolute, paths, claims as readClaims, stories as readStories, type SiteStory, timeline, tombstones } from '../model.ts';

/** Everything that is published as data: the records of both languages in one, and what every file says of itself. */
export function published(): Promise<Published> {
  once ??= publish();
  return once;
}

let once: Promise<Published> | undefined;

/** The lists of the whole corpus, by the names of their files. */
export async function lists(): Promise<Lists> {
  const { events, withdrawn, actors, claims, stories } = await published();
  return { events: events.map(({ record }) => record), withdrawn, actors, claims, stories };
}

/** What a file in one language says of itself. */
export async function metaIn(language: Language): Promise<Meta> {
  const [{ meta }, { words }] = await Promise.all([published(), timeline(language)]);
  return { ...meta, cite: words('data.citation', { ...meta, url: absolute(paths.data(language)) }) };
}

async function publish(): Promise<Published> {
  const [english, indonesian, claims, stories, indonesianStories, graves, indonesianGraves] = await Promise.all([
    timeline('en'),
    timeline('id'),
    readClaims(DEFAULT_LANGUAGE),
    readStories('en'),
    readStories('id'),
    tombstones('en'),
    tombstones('id'),
  ]);
  const claimsOf = Map.groupBy(claims, ({ event }) => event?.id);
  const events = english.events.map((event) => {
    const { id, facts, side, actors, links } = event;
    const own = indonesian.event(id);
    const translation = own?.language === 'id' ? own : undefined;
    const page = pagesOf((language) => paths.event(language, id));
    const path = paths.event(DEFAULT_LANGUAGE, id);
    return {
      record: publishEvent({
        ...{ id, facts, side, actors, links, page },
        translation: translation && { ...wordsOf(translation), figures: translation.figures.map(({ label }) => label) },
        claims: (claimsOf.get(id) ?? []).map((claim) => claim.id),
        pictures: event.pictures.map(({ alt, ...picture }) => ({
          ...picture,
          file: absolute(paths.eventPicture(id, picture.name)),
          alt: { en: alt, id: translation?.pictures.find(({ name }) => name === picture.name)?.alt ?? null },
        })),
        files: {
          json: absolute(paths.form(path, 'json')),
          csl: absolute(paths.form(path, 'csl.json')),
          bib: absolute(paths.form(path, 'bib')),
          ris: absolute(paths.form(path, 'ris')),
          txt: absolute(paths.form(path, 'txt')),
        },
      }),
      html: { en: withoutPassageLinks(event.html), id: translation ? withoutPassageLinks(translation.html) : null },
    };
  });
  const actors = english.actors
    .map((actor) => {
      const own = english.events.filter((event) => event.actors.some(({ id }) => id === actor.id));
      return publishActor(
        actor,
        own.map(({ id }) => id),
        pagesOf((language) => paths.actor(language, actor.id)),
      );
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const withdrawn = graves.map((grave) => {
    const own = indonesianGraves.find(({ kind, id }) => kind === grave.kind && id === grave.id) ?? grave;
    return publishWithdrawn(
      grave,
      own,
      pagesOf((language) => paths[grave.kind](language, grave.id)),
    );
  });
  const corpus = {
    events,
    withdrawn,
    actors,
    claims: claims.map(({ id, facts }) =>
      publishClaim(
        id,
        facts,
        pagesOf((language) => paths.claim(language, id)),
      ),
    ),
    stories: stories.map((story) => {
      const own = indonesianStories.find(({ id, language }) => id === story.id && language === 'id');
      const page = pagesOf((language) => paths.story(language, story.id));
      return publishStory(story.id, story.facts, own && wordsOf(own), page);
    }),
  };
  // The texts of stories are in no file of data, yet a change of theirs is another edition.
  const told = [...stories, ...indonesianStories].map(({ html, steps }) => [html, ...steps.map((step) => step.html)]);
  return Object.freeze({ ...corpus, meta: await metaOf(corpus, told) });
}

/** Nothing here is of the moment of the build: the same content always gives the same files. */
async function metaOf(corpus: Corpus, told: unknown): Promise<Meta> {
  const { words } = await timeline(DEFAULT_LANGUAGE);
  const generated = newestDay(corpus);
  const digest = await digestOf({ ...corpus, told });
  const url = absolute(paths.data(DEFAULT_LANGUAGE));
  return { licence: LICENCE.url, cite: words('data.citation', { generated, digest, url }), generated, digest };
}

function newestDay({ events, withdrawn, claims, stories }: Corpus): string {
  const entries = [...events.map(({ record }) => record), ...claims, ...stories];
  const days = [
    ...entries.flatMap(({ added, checked, corrections }) => [added, checked, ...corrections.map(({ date }) => date)]),
    ...withdrawn.map(({ date }) => date),
  ];
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}

/** The first 64 bits of a SHA-256. Where the site lives is no part of the corpus. */
async function digestOf(corpus: object): Promise<string> {
  const text = JSON.stringify(corpus).replaceAll(absolute(paths.root), '/').replaceAll(`=\\"${paths.root}`, '=\\"/');
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an entry of ours says in its own language: the model has joined it with what it says in English. */
function wordsOf({ title, summary, language, corrections }: Pick<SiteStory, 'title' | 'summary' | 'language' | 'corrections'>) {
  const words: CorrectionWords[] = [];
  for (const { number, was, now, ...shown } of corrections) if (shown.language === language) words[number - 1] = { was, now };
  return { title, summary, corrections: words };
}

function pagesOf(path: (language: Language) => string): EventRecord['page'] {
  return { en: absolute(path('en')), id: absolute(path('id')) };
}

/** One whole record, with the text that the lists leave out. */
export interface PublishedEvent {
  readonly record: EventRecord;
  readonly html: Html;
}

interface Corpus {
  /** In order of time. */
  readonly events: readonly PublishedEvent[];
  readonly withdrawn: readonly WithdrawnRecord[];
  readonly actors: readonly ActorRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly stories: readonly StoryRecord[];
}

export interface Lists extends Omit<Corpus, 'events'> {
  readonly events: readonly EventRecord[];
}

export interface Published extends Corpus {
  readonly meta: Meta;
}
