import type { APIRoute } from 'astro';
import { makeKnown } from '../../core/contribute/known.ts';
import { DEFAULT_LANGUAGE } from '../../core/language.ts';
import { claims as readClaims, stories as readStories, timeline } from '../../model.ts';

export const GET: APIRoute = async () => {
  const [english, indonesian, claims, stories, translated] = await Promise.all([
    timeline(DEFAULT_LANGUAGE),
    timeline('id'),
    readClaims(DEFAULT_LANGUAGE),
    readStories(DEFAULT_LANGUAGE),
    readStories('id'),
  ]);
  const named = new Set([...english.actors.map(({ id }) => id), ...claims.flatMap(({ facts }) => facts.actors ?? [])]);
  const actors = [...named].flatMap((id) => english.actor(id) ?? []);
  return Response.json(
    makeKnown({
      actors: actors.map(({ id, name, names, country }) => ({
        id,
        country,
        names: [name, names?.id, names?.zh, names?.short].filter((each) => each !== undefined),
      })),
      events: english.events.map(({ id, title, facts: { date, actors, sources } }) => ({
        id,
        date,
        titles: [...new Set([title, indonesian.event(id)?.title ?? title])],
        actors,
        addresses: Object.values(sources).map(({ url }) => url),
      })),
      claims: claims.map(({ id, facts: { statement, actors = [], sources } }) => ({
        id,
        statements: [statement.en, statement.id],
        actors,
        addresses: Object.values(sources).map(({ url }) => url),
      })),
      stories: stories.map(({ id, title }) => ({
        id,
        titles: [...new Set([title, translated.find((story) => story.id === id)?.title ?? title])],
      })),
    }),
  );
};
