import type { APIRoute, GetStaticPaths } from 'astro';
import { eventCard } from '../../../core/cards.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { oembed } from '../../../core/oembed.ts';
import { PICTURE } from '../../../core/picture.ts';
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
  const thumbnail = { url: address(paths.form(paths.event(language, event.id), 'png')), ...PICTURE };
  const card = eventCard(event, { words, language, paths, address });
  return Response.json(oembed(card, address(paths.home(language)), thumbnail));
};

interface Props extends Pick<Timeline, 'language' | 'words'> {
  readonly event: SiteEvent;
}
