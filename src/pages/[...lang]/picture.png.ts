import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LANGUAGES } from '../../core/language.ts';
import { siteCaption } from '../../core/share/picture.ts';
import { answerPicture } from '../../files/pictures.ts';
import { languageParam, timeline as read } from '../../model.ts';

export const getStaticPaths = (() =>
  LANGUAGES.map((language) => ({ params: { lang: languageParam(language) }, props: { language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const timeline = await read(props.language);
  return answerPicture(siteCaption(timeline), [], timeline);
};
