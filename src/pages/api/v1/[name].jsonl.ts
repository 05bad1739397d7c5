import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writeJsonLines } from '../../../core/json-lines.ts';
import { lists, published } from '../../../data.ts';

export const getStaticPaths = (async () =>
  Object.entries(await lists()).map(([name, records]) => ({ params: { name }, props: { records } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { records } }) =>
  new Response(writeJsonLines(records, (await published()).meta));
