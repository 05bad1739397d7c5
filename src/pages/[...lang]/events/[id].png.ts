import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LANGUAGES } from '../../../core/language.ts';
import { eventCaption } from '../../../core/share/picture.ts';
import { answerPicture } from '../../../files/pictures.ts';
import { languageParam, timeline as read } from '../../../model.ts';

// Those that were withdrawn keep their picture, too: it says so.
export const getStaticPaths = (async () => {
  const pictures = LANGUAGES.map(async (language) => {
    const { events, withdrawn } = await read(language);
    return [...events, ...withdrawn].map((event) => ({
      params: { lang: languageParam(language), id: event.id },
      props: { language, event },
    }));
  });
  return (await Promise.all(pictures)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { language, event } }) => {
  const timeline = await read(language);
  return answerPicture(eventCaption(event, timeline), event.withdrawn ? [] : [event], timeline);
};
