import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES } from '../../../core/language.ts';
import { eventCard } from '../../../core/share/cards.ts';
import { oembed } from '../../../core/share/oembed.ts';
import { PICTURE } from '../../../core/share/picture.ts';
import { absolute, languageParam, paths, type SiteEvent, type Timeline, timeline } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const sets = LANGUAGES.map(async (language) => {
    const own = await timeline(language);
    return own.events.map((event) => ({
      params: { lang: languageParam(language), id: event.id },
      props: { event, timeline: own },
    }));
  });
  return (await Promise.all(sets)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { event, timeline: own } = props as Props;
  const { language } = own;
  const thumbnail = { url: absolute(paths.form(paths.event(language, event.id), 'png')), ...PICTURE };
  return Response.json(oembed(eventCard(event, own), absolute(paths.home(language)), thumbnail));
};

interface Props {
  readonly event: SiteEvent;
  readonly timeline: Timeline;
}
