import type { APIRoute } from 'astro';
import { makeKnown } from '../../core/known.ts';
import { DEFAULT_LANGUAGE } from '../../core/language.ts';
import { timeline } from '../../model.ts';

export const GET: APIRoute = async () => {
  const [english, indonesian] = await Promise.all([timeline(DEFAULT_LANGUAGE), timeline('id')]);
  return Response.json(
    makeKnown({
      actors: english.actors.map(({ id, name, names, country }) => ({
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
    }),
  );
};
