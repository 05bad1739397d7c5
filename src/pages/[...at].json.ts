import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { downloads } from '../files/downloads.ts';

export const getStaticPaths = (async () =>
  (await downloads()).map(({ at, json }) => ({ params: { at }, props: { json } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { json } }) => Response.json(json);
