import { describeDate } from '../core/date.ts';
import { LANES, type Lane } from '../core/lane.ts';
import { type MadeTitles, makeTitles } from '../core/search/titles.ts';
import { SIDES, type Side } from '../core/side.ts';
import { claims } from './claims.ts';
import { oncePerLanguage } from './per-language.ts';
import { prose, proseIds } from './prose.ts';
import { stories } from './stories.ts';
import { timeline } from './timeline.ts';

/** Everything that can be found in one language. */
export const titles = oncePerLanguage(async (language): Promise<MadeTitles> => {
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
});
