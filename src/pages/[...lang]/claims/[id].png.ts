import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LANGUAGES } from '../../../core/language.ts';
import { claimCaption } from '../../../core/share/picture.ts';
import { answerPicture } from '../../../files/pictures.ts';
import { claims, languageParam, timeline as read } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const pictures = LANGUAGES.map(async (language) =>
    (await claims(language)).map((claim) => ({
      params: { lang: languageParam(language), id: claim.id },
      props: { language, claim },
    })),
  );
  return (await Promise.all(pictures)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { language, claim } }) => {
  const timeline = await read(language);
  return answerPicture(claimCaption(claim, timeline), claim.event ? [claim.event] : [], timeline);
};
