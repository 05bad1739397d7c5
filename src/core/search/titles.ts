import { digest } from '../digest.ts';
import { fold } from '../fold.ts';
import { LANES, type Lane } from '../lane.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { SIDES, type Side } from '../side.ts';

/**
 * The first stage of search: one small file names every page that can be found, and is scanned as a whole at each key stroke.
 * The full-text index knows each page's place in the file, so that what a hit is can be told without fetching the page's text.
 */
export const TITLES_VERSION = 3;

/**
 * @returns the file, and the attributes by which the indexer finds a page and its place in the file
 * @throws Error in the attributes of a page that is not in the file
 */
export function makeTitles({ lanes, sides, events, actors, pages, claims, stories }: Findable): MadeTitles {
  const positions = new Map(actors.map(({ id }, position) => [id, position]));
  const keys = [
    ...events.map(({ id }) => `event/${id}`),
    ...actors.map(({ id }) => `actor/${id}`),
    ...pages.map(({ id }) => `page/${id}`),
    ...claims.map(({ id }) => `claim/${id}`),
    ...stories.map(({ id }) => `story/${id}`),
  ];
  const order = new Map(keys.map((key, position) => [key, position]));
  const edition = digest(keys.join());
  const namesOf = new Map(actors.map(({ id, name, names }) => [id, [name, ...names]]));
  const file: TitlesFile = {
    version: TITLES_VERSION,
    edition,
    lanes: LANES.map((lane) => lanes[lane]),
    sides: SIDES.map((side) => sides[side]),
    events: events.map((event) => eventRow(event, positions)),
    actors: actors.map(({ id, name, about, names }) => [id, name, about, ...names]),
    pages: pages.map(({ id, title }) => [id, title]),
    claims: claims.map(({ id, title, about }) => [id, title, about]),
    stories: stories.map(({ id, title, about }) => [id, title, about]),
  };
  const acting = new Map(events.map((event) => [event.id, event.actors]));
  return {
    file,
    attributes: (kind, id) => {
      const position = order.get(`${kind}/${id}`);
      if (position === undefined) throw new Error(`no such title: ${kind} ${id}`);
      const names = (kind === 'event' ? (acting.get(id) ?? []) : kind === 'actor' ? [id] : []).flatMap(
        (actor) => namesOf.get(actor) ?? [],
      );
      return {
        'data-pagefind-body': true,
        'data-pagefind-filter': `place:${formatPlace({ edition, position })}`,
        ...(names.length > 0 && { 'data-pagefind-meta': `names:${names.join(', ')}` }),
      };
    },
  };
}

/** A page's place in an edition of the file, as the indexer is told of it. */
export function formatPlace({ edition, position }: Place): string {
  return `${edition} ${position}`;
}

export function parsePlace(text: string): Place {
  const [edition = '', position] = text.split(' ');
  return { edition, position: Number(position) };
}

/**
 * Reads the file and prepares it for matching.
 *
 * @throws RangeError when it is no such file, or one of another version
 */
export function readTitles(value: unknown): Titles {
  const file = value as Partial<TitlesFile> | null;
  if (typeof file !== 'object' || file?.version !== TITLES_VERSION) {
    throw new RangeError(`titles of version ${String(file?.version)}, expected ${TITLES_VERSION}`);
  }
  const { edition = '', lanes = [], sides = [], events = [], actors = [], pages = [], claims = [], stories = [] } = file;
  const known = actors.map(([id, name, about, ...names]) => ({ id, name, about, names }));
  const entries: Omit<Entry, 'position' | 'folded' | 'searched'>[] = [
    ...events.map(([id, title, date, lane, side, significance, year, acting, language]): EventTitle => {
      const own = acting.flatMap((position) => known[position] ?? []);
      return {
        kind: 'event',
        id,
        title,
        names: own.flatMap(({ name, names }) => [name, ...names]),
        date,
        lane: LANES[lane] ?? LANES[0],
        laneName: lanes[lane] ?? '',
        sideName: sides[side] ?? '',
        significance,
        year,
        actors: own.map((actor) => actor.id),
        language: LANGUAGES.find((each) => each === language),
      };
    }),
    ...known.map(({ id, name, about, names }): ActorTitle => ({ kind: 'actor', id, title: name, names, about })),
    ...pages.map(([id, title]): PageTitle => ({ kind: 'page', id, title, names: [] })),
    ...claims.map(([id, title, about]): ClaimTitle => ({ kind: 'claim', id, title, names: [], about })),
    ...stories.map(([id, title, about]): StoryTitle => ({ kind: 'story', id, title, names: [], about })),
  ];
  return {
    edition,
    entries: entries.map((entry, position) => {
      const folded = fold(entry.title);
      return { ...entry, position, folded, searched: [folded, ...entry.names.map(fold)].join('\n') } as Entry;
    }),
  };
}

function eventRow(event: Findable['events'][number], actorPositions: ReadonlyMap<string, number>): TitlesFile['events'][number] {
  const { id, title, date, lane, side, significance, year, actors, language } = event;
  const acting = actors.flatMap((actor) => actorPositions.get(actor) ?? []);
  const row = [id, title, date, LANES.indexOf(lane), SIDES.indexOf(side), significance, year, acting] as const;
  return language ? [...row, language] : row;
}

export type Kind = 'actor' | 'event' | 'story' | 'claim' | 'page';

/** What can be found. Events in order of time. */
export interface Findable {
  /** What lanes and sides are called. */
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  readonly events: readonly {
    readonly id: string;
    readonly title: string;
    /** In words. */
    readonly date: string;
    readonly lane: Lane;
    readonly side: Side;
    readonly significance: number;
    readonly year: number;
    readonly actors: readonly string[];
    /** Of the title, where it is not that of the page. */
    readonly language?: Language | undefined;
  }[];
  /** `about` says in a word or two what the actor is; `names` are those besides the one that the page shows. */
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly names: readonly string[];
  }[];
  readonly pages: readonly { readonly id: string; readonly title: string }[];
  /** The title is the statement; `about` says that it is a claim, and the verdict. */
  readonly claims: readonly { readonly id: string; readonly title: string; readonly about: string }[];
  /** `about` says that it is a story, and how long. */
  readonly stories: readonly { readonly id: string; readonly title: string; readonly about: string }[];
}

export interface MadeTitles {
  readonly file: TitlesFile;
  readonly attributes: (kind: Kind, id: string) => Readonly<Record<string, string | boolean>>;
}

/** Rows instead of objects: the file is fetched when a reader starts to search. */
export interface TitlesFile {
  readonly version: number;
  /** Changes whenever a page comes, goes or changes its place. */
  readonly edition: string;
  readonly lanes: readonly string[];
  readonly sides: readonly string[];
  readonly events: readonly (readonly [
    id: string,
    title: string,
    date: string,
    lane: number,
    side: number,
    significance: number,
    year: number,
    actors: readonly number[],
    language?: string,
  ])[];
  readonly actors: readonly (readonly [id: string, name: string, about: string, ...names: string[]])[];
  readonly pages: readonly (readonly [id: string, title: string])[];
  readonly claims: readonly (readonly [id: string, title: string, about: string])[];
  readonly stories: readonly (readonly [id: string, title: string, about: string])[];
}

export interface Place {
  readonly edition: string;
  readonly position: number;
}

/** How the full-text index calls the pages of one language, in the order of their titles. */
export interface Places {
  readonly edition: string;
  readonly pages: readonly string[];
}

export interface Titles {
  readonly edition: string;
  readonly entries: readonly Entry[];
}

interface Title {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
}

interface EventTitle extends Title {
  readonly kind: 'event';
  readonly date: string;
  readonly lane: Lane;
  readonly laneName: string;
  readonly sideName: string;
  readonly significance: number;
  readonly year: number;
  /** Ids. */
  readonly actors: readonly string[];
  readonly language: Language | undefined;
}

interface ActorTitle extends Title {
  readonly kind: 'actor';
  readonly about: string;
}

interface ClaimTitle extends Title {
  readonly kind: 'claim';
  readonly about: string;
}

interface StoryTitle extends Title {
  readonly kind: 'story';
  readonly about: string;
}

interface PageTitle extends Title {
  readonly kind: 'page';
}

interface Prepared {
  /** Place in the file. */
  readonly position: number;
  readonly folded: string;
  /** Title and names, one a line. */
  readonly searched: string;
}

export type EventEntry = EventTitle & Prepared;

export type Entry =
  | EventEntry
  | (ActorTitle & Prepared)
  | (ClaimTitle & Prepared)
  | (StoryTitle & Prepared)
  | (PageTitle & Prepared);
