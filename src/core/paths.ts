import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './language.ts';

/**
 * Every address of the site, below one base path. Addresses are promises: see "Addresses" in the README.
 *
 * @param base the base path, with or without slashes at its ends: `/`, `/sputnik`, `sputnik/`
 */
export function makePaths(base: string) {
  const root = `/${base}/`.replace(/\/+/g, '/');
  const page = (language: Language, path: string) => `${root}${language === DEFAULT_LANGUAGE ? '' : `${language}/`}${path}`;
  return {
    /** The base path with a slash at both ends. */
    root,
    home: (language: Language) => page(language, ''),
    event: (language: Language, id: string) => page(language, `events/${id}/`),
    /** A picture that an event shows; one file serves both languages. */
    eventPicture: (event: string, name: string) => `${root}events/${event}/${name}.webp`,
    actor: (language: Language, id: string) => page(language, `actors/${id}/`),
    lane: (language: Language, lane: string) => page(language, `lanes/${lane}/`),
    year: (language: Language, year: number) => page(language, `${year}/`),
    stories: (language: Language) => page(language, 'stories/'),
    /** A story, or one step of it, counted from 1. */
    story: (language: Language, id: string, step?: number) => page(language, `stories/${id}/${step ? `#step-${step}` : ''}`),
    claim: (language: Language, id: string) => page(language, `claims/${id}/`),
    claims: (language: Language) => page(language, 'claims/'),
    /** The glossary, or one term of it. */
    glossary: (language: Language, term?: string) => page(language, `glossary/${term ? `#${term}` : ''}`),
    search: (language: Language) => page(language, 'search/'),
    /** A page of prose: about, method, contribute … */
    prose: (language: Language, id: string) => page(language, `${id}/`),
    /** The rules of the content check, or the page of one. */
    rules: (language: Language) => page(language, 'contribute/rules/'),
    rule: (language: Language, rule: string) => page(language, `contribute/rules/${rule}/`),
    /** Everyone who wrote, translated or corrected something. */
    contributors: (language: Language) => page(language, 'contribute/contributors/'),
    /** The form that makes the file of a new event. */
    newEntry: (language: Language) => page(language, 'contribute/new/'),
    /** The form that makes the file of a new claim. */
    newClaim: (language: Language) => page(language, 'contribute/new/claim/'),
    /** The form that makes the translation of an event, or of that very one. */
    newTranslation: (language: Language, event?: string) =>
      page(language, `contribute/new/translation/${event ? `?event=${event}` : ''}`),
    /** The form for a mistake in an entry, or in that very one; see `correctable.ts` for its name. */
    newCorrection: (language: Language, entry?: string) =>
      page(language, `contribute/new/correction/${entry ? `?entry=${entry}` : ''}`),
    /** What these forms have to know of the entries that there are. */
    known: `${root}contribute/known.json`,
    /** The words of an event as they are written, for those who translate it; of other entries that can be corrected, those to be quoted. */
    original: (entry: string) => `${root}contribute/originals/${entry}.json`,
    /** What the data is and how it may be used. */
    data: (language: Language) => page(language, 'data/'),
    /** Everything that was put right, in all events. */
    corrections: (language: Language) => page(language, 'corrections/'),
    /** One correction on the page of its entry, counted from 1, the oldest. */
    correction: (entry: string, number: number) => `${entry}#correction-${number}`,
    /** A page for other sites to frame: an event, a claim, or any view of the timeline (with the query of that view). */
    embed: {
      event: (language: Language, id: string) => page(language, `embed/events/${id}/`),
      claim: (language: Language, id: string) => page(language, `embed/claims/${id}/`),
      timeline: (language: Language) => page(language, 'embed/timeline/'),
    },
    /** The same record in another form: `/events/x/` as `/events/x.bib`. `path` is the page of one record. */
    form: (path: string, form: Form) => `${path.replace(/\/$/, '')}.${form}`,
    /** The social picture of every page that has none of its own. */
    picture: (language: Language) => page(language, 'picture.png'),
    /** What is new: of the whole site (`path` is its home), of a lane, of an actor, or of the corrections. */
    feed: (path: string, form: FeedForm) => `${path}${FEED_FILES[form]}`,
    /** A file of the data of the whole site: `events.jsonl`, `schema/event.json` … One set serves both languages. */
    api: (file: string) => `${root}api/v1/${file}`,
    /** Titles of all events, the first stage of search. */
    titles: (language: Language) => page(language, 'titles.json'),
    /** A file of the pyramid: a tile (`3-5`), its summaries (`3-5.text`), `census` or `facets`. Each edition has its own addresses. */
    tile: (language: Language, edition: string, name: string) => `${root}tiles/${language}/${edition}/${name}.json`,
    /** Names every page that search engines may list, in files of some thousands each. */
    sitemap: `${root}sitemap-index.xml`,
    /** The folder of the full-text index, written after the build. */
    pagefind: `${root}pagefind/`,
    /** Tells what the hits in that index are. */
    places: (language: Language) => `${root}pagefind/places.${language}.json`,
    /** The same page in another language. `path` is one of the above. */
    translate: (path: string, to: Language) => page(to, withoutLanguage(path, root)),
    /** An address written inside content (`/events/x/`), as seen from a page in this language. */
    internal: (language: Language, path: string) => page(language, path.replace(/^\//, '')),
  };
}

/** Forms of one record. `json` is the record as data, `csv` a table of its events, `txt` its citations, `png` its social picture, `oembed.json` its embed. */
export const FORMS = ['json', 'csv', 'bib', 'ris', 'csl.json', 'txt', 'png', 'oembed.json'] as const;

export type Form = (typeof FORMS)[number];

const FEED_FILES = { atom: 'feed.xml', json: 'feed.json', calendar: 'calendar.ics' } as const;

export type FeedForm = keyof typeof FEED_FILES;

export const FEED_FORMS = ['atom', 'json', 'calendar'] as const satisfies readonly FeedForm[];

export type Paths = ReturnType<typeof makePaths>;

function withoutLanguage(path: string, root: string): string {
  const rest = path.startsWith(root) ? path.slice(root.length) : path.replace(/^\//, '');
  const [first = ''] = rest.split('/');
  const isPrefix = first !== DEFAULT_LANGUAGE && (LANGUAGES as readonly string[]).includes(first);
  return isPrefix ? rest.slice(first.length + 1) : rest;
}
