import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LANGUAGES } from '../../core/language.ts';
import { languageParam, titles } from '../../model.ts';

export const getStaticPaths = (() =>
  LANGUAGES.map((language) => ({ params: { lang: languageParam(language) }, props: { language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  Response.json((await titles(props.language)).file);
