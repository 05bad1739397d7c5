import type { Claim } from '../claim.ts';
import { compareDates, describeDate, type EventDate, parseDate } from '../date.ts';
import type { Facts, Source } from '../event.ts';
import type { Lane } from '../lane.ts';
import type { Language } from '../language.ts';
import type { Site } from '../linked-data/website.ts';
import { DAY, domainOf } from '../timeline/scale.ts';
import type { Words } from '../words.ts';
import { type Card, type CardSource, cardHeight } from './card.ts';
import type { Embeddable } from './snippet.ts';

/** So many sources stand on a card; the page has them all. */
const SOURCES = 2;

/** What an event says of itself on other sites. */
export function eventCard(event: CardEvent, { words, language, site }: CardSite): Card {
  const { sources, checked } = event.facts;
  const cited = event.citations.flatMap(({ source }) => sources[source] ?? []);
  const date = describeDate(event.when, language);
  return {
    language,
    textLanguage: event.language,
    kicker: [date, words(`lane.${event.lane}`)],
    title: event.title,
    text: event.summary,
    sources: cardSources(cited, language),
    url: site.address(site.paths.event(language, event.id)),
    frame: site.address(site.paths.embed.event(language, event.id)),
    ...shared(checked, { words, language, site }),
  };
}

/** What a claim says of itself on other sites: the verdict stands before the statement, so that nobody quotes one without the other. */
export function claimCard(claim: CardClaim, { words, language, site }: CardSite): Card {
  const { sources, checked, verdict, speaker } = claim.facts;
  const [first] = claim.carriers;
  return {
    language,
    textLanguage: language,
    kicker: [
      words('claim.about', { verdict: words(`verdict.${verdict}`) }),
      ...(speaker ? [`${words('claim.speaker')} ${speaker}`] : []),
      first ? `${words('claim.carried')} ${published(first, language)}` : words('claim.uncarried'),
    ],
    title: claim.statement,
    text: claim.record,
    sources: cardSources(Object.values(sources), language),
    url: site.address(site.paths.claim(language, claim.id)),
    frame: site.address(site.paths.embed.claim(language, claim.id)),
    ...shared(checked, { words, language, site }),
  };
}

/** What there is to embed of an event. */
export function eventFrame(event: CardEvent, within: CardSite): Embeddable {
  return cardFrame(eventCard(event, within), within);
}

/** What there is to embed of a claim. */
export function claimFrame(claim: CardClaim, within: CardSite): Embeddable {
  return cardFrame(claimCard(claim, within), within);
}

/** What there is to embed of the timeline: the whole of it, to which the query of any view can be added. */
export function timelineFrame({ words, language, site }: CardSite): Embeddable {
  return {
    language,
    src: site.address(site.paths.embed.timeline(language)),
    title: words('timeline.label'),
    height: TIMELINE_HEIGHT,
    site: site.name,
    frozenOn: words('embed.frozen.on'),
  };
}

/**
 * What there is to embed of a page with the timeline of some events.
 *
 * @param name of what they have in common
 * @param query of the view of the timeline that has just these
 * @param path of the page
 */
export function collectionFrame(
  events: readonly Dated[],
  name: string,
  query: string,
  path: string,
  within: CardSite,
): Embeddable {
  const { words, language, site } = within;
  const frame = timelineFrame(within);
  const title = words('timeline.of', { name });
  const [first, last] = [events[0], events.at(-1)].map((event) => event && describeDate(event.when, language));
  const url = site.address(path);
  const range = first === last ? (first ?? '') : `${first} – ${last}`;
  return {
    ...frame,
    src: frame.src + query,
    title,
    drawing: { title, range, source: words('timeline.source', { address: url }), address: url },
  };
}

/** What there is to embed of a story: the timeline of the time in which it plays. */
export function storyFrame(story: CardStory, within: CardSite): Embeddable {
  const events = story.steps.map(({ event }) => event).sort((a, b) => compareDates(a.when, b.when));
  const { from, to } = domainOf(events);
  const [first, last] = [from, to - DAY].map((instant) => new Date(instant).toISOString().slice(0, 10));
  return collectionFrame(
    events,
    story.title,
    `?from=${first}&to=${last}`,
    within.site.paths.story(within.language, story.id),
    within,
  );
}

/** What the framed timeline needs in a column of 640 CSS px or more, px. */
const TIMELINE_HEIGHT = 880;

function cardFrame(card: Card, { words }: CardSite): Embeddable {
  const { language, frame: src, title, site } = card;
  return { language, src, title, height: cardHeight(card), site, frozenOn: words('embed.frozen.on'), card };
}

/** Primary sources come first, otherwise those that the text cites first. */
export function chiefSources(sources: readonly Source[]): readonly Source[] {
  const isPrimary = ({ kind }: Source) => kind === 'primary';
  return [...sources.filter(isPrimary), ...sources.filter((source) => !isPrimary(source))].slice(0, SOURCES);
}

function shared(checked: string, { words, language, site }: CardSite) {
  return {
    site: site.name,
    sourceLabel: words('event.sources'),
    checked: words('embed.checked', { date: describeDate(parseDate(checked), language) }),
    licence: words('embed.licence'),
  };
}

function cardSources(sources: readonly Source[], language: Language): readonly CardSource[] {
  return chiefSources(sources).map((source) => {
    const { title, url, lang } = source;
    return { title, url, lang, about: published(source, language) };
  });
}

/** Who published a source, and when. */
function published({ publisher, date }: Source, language: Language): string {
  return `${publisher}, ${describeDate(parseDate(date), language)}`;
}

interface Dated {
  readonly when: EventDate;
}

/** The site in one language, as far as cards tell of it. */
export interface CardSite {
  readonly words: Words;
  readonly language: Language;
  readonly site: Site;
}

export interface CardEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  readonly when: EventDate;
  readonly lane: Lane;
  readonly citations: readonly { readonly source: string }[];
  readonly facts: Pick<Facts, 'sources' | 'checked'>;
}

export interface CardStory {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly event: Dated & Parameters<typeof domainOf>[0][number] }[];
}

export interface CardClaim {
  readonly id: string;
  readonly statement: string;
  readonly record: string;
  readonly facts: Pick<Claim, 'sources' | 'checked' | 'verdict' | 'speaker'>;
  /** The sources that carried it, the earliest first. */
  readonly carriers: readonly Source[];
}
