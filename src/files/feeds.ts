import { datetime, describeDate } from '../core/date.ts';
import { escapeMarkup } from '../core/escape.ts';
import type { CalendarFeed } from '../core/feed/icalendar.ts';
import { lastChanged } from '../core/history.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { FeedForm } from '../core/paths.ts';
import { absolute, paths, type SiteEvent, type Timeline, timeline } from '../model.ts';
import { metaIn } from './data.ts';

/** A page that can be followed, by its address below the root of the site, without slashes at its ends. */
export interface Followed {
  readonly at: string | undefined;
  readonly language: Language;
  /** What is new there, in one of the forms. */
  readonly feed: (form: FeedForm) => Promise<CalendarFeed>;
}

/** Everything that can be followed: the whole site, each lane and each actor, in both languages. */
export async function followed(): Promise<readonly Followed[]> {
  return (await Promise.all(LANGUAGES.map(followedIn))).flat();
}

/** How many entries a feed has at most: those that its readers may have missed. A calendar has them all. */
const NEWEST = 50;

async function followedIn(language: Language): Promise<readonly Followed[]> {
  const own = await timeline(language);
  const { events, lanes, actors, words } = own;
  const titled = (name: string) => words('feed.title', { name });
  const pages: readonly Page[] = [
    { path: paths.home(language), title: words('site.name'), subtitle: words('site.description'), events },
    ...lanes.map((lane) => ({
      path: paths.lane(language, lane),
      title: titled(words(`lane.${lane}`)),
      subtitle: words(`lane.${lane}.about`),
      events: events.filter((event) => event.lane === lane),
    })),
    ...actors.map(({ id, localName, about }) => ({
      path: paths.actor(language, id),
      title: titled(localName),
      subtitle: about,
      events: events.filter((event) => event.actors.some((actor) => actor.id === id)),
    })),
  ];
  return pages.map((page) => ({
    at: page.path.slice(paths.root.length).replace(/\/$/, '') || undefined,
    language,
    feed: (form) => feedOf(page, form, own),
  }));
}

async function feedOf({ path, title, subtitle, events }: Page, form: FeedForm, timeline: Timeline): Promise<CalendarFeed> {
  const { language, words } = timeline;
  const newest = events.toSorted((a, b) => compare(b.facts.added, a.facts.added) || b.at - a.at || compare(a.id, b.id));
  return {
    title,
    subtitle,
    language,
    page: absolute(path),
    self: absolute(paths.feed(path, form)),
    author: { name: words('feed.author'), url: absolute(paths.prose(language, 'about')) },
    meta: await metaIn(language),
    entries: (form === 'calendar' ? events : newest.slice(0, NEWEST)).map((event) => entryOf(event, form, timeline)),
  };
}

function entryOf(event: SiteEvent, form: FeedForm, { language, words }: Timeline): CalendarFeed['entries'][number] {
  const { id, title, summary, lane, side, facts, when } = event;
  const url = absolute(paths.event(language, id));
  const date = describeDate(when, language);
  const about = [
    words(`lane.${lane}`),
    words(`side.${side}`),
    facts.status === 'confirmed' ? '' : words(`status.${facts.status}`),
  ];
  const kicker = [`<time datetime="${datetime(when)}">${date}</time>`, ...about.filter(Boolean).map(escapeMarkup)];
  return {
    id: url,
    url,
    // A calendar sets it on its days; elsewhere nothing would tell when it happened.
    title: form === 'calendar' ? title : `${date}: ${title}`,
    summary,
    html: `<p>${kicker.join(' · ')}</p><p>${escapeMarkup(summary)}</p>`,
    language: event.language,
    tags: [words(`lane.${lane}`)],
    published: facts.added,
    updated: lastChanged(facts),
    when,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Page {
  readonly path: string;
  readonly title: string;
  readonly subtitle: string;
  readonly events: readonly SiteEvent[];
}
