import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writeAtom } from '../../../core/feed/atom.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { correctionFeed } from '../../../files/correction-feed.ts';
import { languageParam } from '../../../model.ts';

export const getStaticPaths = (() =>
  LANGUAGES.map((language) => ({ params: { lang: languageParam(language) }, props: { language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(writeAtom(await correctionFeed(props.language, 'atom')));
