import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { jsonFeed } from '../../../core/feed/json-feed.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { correctionFeed } from '../../../files/correction-feed.ts';
import { languageParam } from '../../../model.ts';

export const getStaticPaths = (() =>
  LANGUAGES.map((language) => ({ params: { lang: languageParam(language) }, props: { language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  Response.json(jsonFeed(await correctionFeed(props.language, 'json')));
