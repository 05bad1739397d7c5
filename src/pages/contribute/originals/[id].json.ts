import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { originals } from '../../../model.ts';

export const getStaticPaths = (async () =>
  (await originals()).map((original) => ({ params: { id: original.id }, props: { original } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { original } }) => Response.json(original);
