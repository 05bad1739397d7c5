import type { APIRoute, GetStaticPaths } from 'astro';
import { eventCard } from '../../../core/cards.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { oembed } from '../../../core/oembed.ts';
import { languageParam, paths, type SiteEvent, type Timeline, timeline } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const sets = LANGUAGES.map(async (language) => {
    const { events, words } = await timeline(language);
    return events.map((event) => ({
      params: { lang: languageParam(language), id: event.id },
      props: { language, event, words },
    }));
  });
  return (await Promise.all(sets)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { language, event, words } = props as Props;
  const address = (path: string) => new URL(path, site).href;
  return Response.json(oembed(eventCard(event, { words, language, paths, address }), address(paths.home(language))));
};

interface Props extends Pick<Timeline, 'language' | 'words'> {
  readonly event: SiteEvent;
}
