import type { Article } from 'schema-dts';
import type { ShownCorrection } from '../corrections.ts';
import type { Facts } from '../event.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';
import { agent, type NamedActor } from './agent.ts';
import { correctionComments } from './correction-comment.ts';
import { creativeWork, workReference } from './creative-work.ts';
import { itemList } from './item-list.ts';
import { translations } from './translation.ts';
import { provenance, type Site } from './website.ts';

/**
 * The entry of an event as https://schema.org/Article: what it rests on, whom it is about, what time and place it covers, what was
 * put right. The date of the event keeps its precision (EDTF); the dates of publication are those of the entry.
 */
export function eventArticle(event: EventEntry) {
  const { site, language, id, facts, actors, places, lane } = event;
  const sources = Object.values(facts.sources).filter(({ further }) => !further);
  const primary = sources.filter(({ kind }) => kind === 'primary');
  return {
    ...entry(event, (to) => site.paths.event(to, id)),
    articleSection: lane,
    temporalCoverage: facts.date,
    spatialCoverage: places.map((name) => ({ '@type': 'Country', name }) as const),
    about: actors.map((actor) => agent(site, language, actor)),
    citation: sources.map(creativeWork),
    ...(primary.length > 0 && { isBasedOn: primary.map(workReference) }),
  } as const satisfies Article;
}

/** A guided walk as https://schema.org/Article with the list of its events. */
export function storyArticle(story: StoryEntry) {
  const { site, language, id, events } = story;
  return {
    ...entry(story, (to) => site.paths.story(to, id)),
    mainEntity: itemList(
      site,
      events.map((event) => site.paths.event(language, event)),
    ),
  } as const satisfies Article;
}

/** What both have. A page without a translation of its own shows the words of the default language, and is no work of its own. */
function entry(own: Entry, pathIn: (language: Language) => string) {
  const { site, language, languages, title, summary, facts, changed, corrections } = own;
  const inLanguage = languages.includes(language) ? language : DEFAULT_LANGUAGE;
  const id = (to: Language) => `${site.address(pathIn(to))}#article`;
  return {
    '@type': 'Article',
    '@id': id(inLanguage),
    url: site.address(pathIn(inLanguage)),
    headline: title,
    description: summary,
    image: site.address(site.paths.form(pathIn(inLanguage), 'png')),
    inLanguage,
    datePublished: facts.added,
    dateModified: changed,
    mainEntityOfPage: { '@type': 'WebPage', '@id': site.address(pathIn(language)), lastReviewed: facts.checked },
    ...(corrections.length > 0 && { correction: correctionComments(site, pathIn(language), corrections) }),
    ...translations(inLanguage, languages, id),
    ...provenance(site, language),
  } as const satisfies Article;
}

interface Entry {
  readonly site: Site;
  /** Of the page. */
  readonly language: Language;
  /** In which its words exist. */
  readonly languages: readonly Language[];
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: { readonly added: string; readonly checked: string };
  /** Day of its last change, `YYYY-MM-DD`. */
  readonly changed: string;
  readonly corrections: readonly ShownCorrection[];
}

export interface EventEntry extends Entry {
  readonly facts: Facts;
  readonly actors: readonly NamedActor[];
  /** Names of its places. */
  readonly places: readonly string[];
  /** Name of its lane. */
  readonly lane: string;
}

export interface StoryEntry extends Entry {
  /** Ids, in the order of the walk. */
  readonly events: readonly string[];
}
