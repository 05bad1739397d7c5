import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LINED, writeJsonLines } from '../../../core/data/json-lines.ts';
import { lists, published } from '../../../files/data.ts';

export const getStaticPaths = (() => LINED.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name } }) =>
  new Response(writeJsonLines((await lists())[name], (await published()).meta));
