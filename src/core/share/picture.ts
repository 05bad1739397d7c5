import { calendarFormat } from '../calendar.ts';
import { describeDate, type EventDate } from '../date.ts';
import type { Lane } from '../lane.ts';
import type { Language } from '../language.ts';
import { SIDES, type Side } from '../side.ts';
import type { Status } from '../status.ts';
import type { LayoutEvent } from '../timeline/layout.ts';
import { makeStrip, markStrip, type Rooms, type Strip, type StripMark } from '../timeline/strip.ts';
import type { Verdict } from '../verdict.ts';
import type { Words } from '../words.ts';

/** The size of a social picture in px: what Facebook, LinkedIn, X and WhatsApp show whole (1.91 : 1). */
export const PICTURE = { width: 1200, height: 630 } as const;

/** The width of its strip of the timeline, px, and the rooms for its columns beside a title and where there is little else. */
export const STRIP_WIDTH = 1072;
export const ROOMS = {
  beside: { us: 64, cn: 60, other: 24 },
  alone: { us: 150, cn: 140, other: 60 },
} as const satisfies Record<string, Rooms>;

/** The strip of all events, for the pictures of one language. */
export function pictureStrip(events: readonly LayoutEvent[], rooms: keyof typeof ROOMS, language: Language): Strip {
  return makeStrip(events, STRIP_WIDTH, ROOMS[rooms], language);
}

/** @param events that the picture is about, in order of time */
export function makePicture(caption: Caption, strip: Strip, events: readonly LayoutEvent[], words: Words): Picture {
  const sides = Object.fromEntries(SIDES.map((side) => [side, words(`side.${side}`)])) as Record<Side, string>;
  return { ...caption, site: words('site.name'), sides, strip, marks: markStrip(strip, events) };
}

/** What the picture of an event says. Its date is as exact as the event's. */
export function eventCaption(event: CaptionedEvent, { words, language, events }: Captioned): Caption {
  const { title, lane, side } = event;
  const date = describeDate(event.when, language);
  const status = event.facts.status === 'confirmed' ? [] : [words(`status.${event.facts.status}`)];
  const names = { lane: words(`lane.${lane}`), side: words(`side.${side}`) };
  return {
    title,
    sign: { lane },
    kicker: [names.lane, names.side, ...status],
    date,
    alt: words('picture.event', { title, date, ...names, total: events.length }),
  };
}

/** What the picture of a claim says. */
export function claimCaption({ statement, facts: { verdict } }: CaptionedClaim, { words }: Captioned): Caption {
  const name = words(`verdict.${verdict}`);
  return {
    title: statement,
    sign: { verdict },
    kicker: [words('claim.about', { verdict: name })],
    date: undefined,
    alt: words('picture.claim', { statement, verdict: name }),
  };
}

/** What the picture of a story says. */
export function storyCaption({ title, steps, from, to }: CaptionedStory, { words, language }: Captioned): Caption {
  const about = words('story.about', { count: steps.length });
  return {
    title,
    sign: undefined,
    kicker: [about],
    date: calendarFormat(language, 'month').formatRange(from, to),
    alt: words('picture.story', { title, about }),
  };
}

/** What the picture of the site says, which stands for every page that has none of its own. */
export function siteCaption({ words, events }: Captioned): Caption {
  return {
    title: words('site.tagline'),
    sign: undefined,
    kicker: [],
    date: undefined,
    alt: words('picture.site', { name: words('site.name'), tagline: words('site.tagline'), total: events.length }),
  };
}

/** The timeline that a picture belongs to. */
interface Captioned {
  readonly words: Words;
  readonly language: Language;
  readonly events: readonly unknown[];
}

interface CaptionedEvent {
  readonly title: string;
  readonly lane: Lane;
  readonly side: Side;
  readonly when: EventDate;
  readonly facts: { readonly status: Status };
}

interface CaptionedClaim {
  readonly statement: string;
  readonly facts: { readonly verdict: Verdict };
}

interface CaptionedStory {
  readonly title: string;
  readonly steps: readonly unknown[];
  /** Ms since the epoch, UTC. */
  readonly from: number;
  readonly to: number;
}

/** The words of a picture. */
export interface Caption {
  readonly title: string;
  /** The sign before the kicker. */
  readonly sign: { readonly lane: Lane } | { readonly verdict: Verdict } | undefined;
  readonly kicker: readonly string[];
  readonly date: string | undefined;
  /** The picture in words, for those who do not see it. */
  readonly alt: string;
}

/** All that a social picture shows. How it is set is the business of who paints it. */
export interface Picture extends Caption {
  /** The name of the site. */
  readonly site: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly strip: Strip;
  readonly marks: readonly StripMark[];
}
