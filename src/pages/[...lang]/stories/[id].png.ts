import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LANGUAGES } from '../../../core/language.ts';
import { storyCaption } from '../../../core/share/picture.ts';
import { answerPicture } from '../../../files/pictures.ts';
import { languageParam, timeline as read, stories } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const pictures = LANGUAGES.map(async (language) =>
    (await stories(language)).map((story) => ({
      params: { lang: languageParam(language), id: story.id },
      props: { language, story },
    })),
  );
  return (await Promise.all(pictures)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { language, story } }) => {
  const timeline = await read(language);
  const events = story.steps.map(({ event }) => event);
  return answerPicture(storyCaption(story, timeline), events, timeline);
};
