import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { published } from '../files/data.ts';
import { downloads } from '../files/downloads.ts';

export const getStaticPaths = (async () =>
  (await downloads()).flatMap(({ at, table }) => (table ? [{ params: { at }, props: { table } }] : []))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { table } }) =>
  new Response(table.csv((await published()).meta));
