import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { published } from '../../../files/data.ts';
import { originals } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const [{ meta }, all] = await Promise.all([published(), originals()]);
  return all.map((original) => ({ params: { id: original.id }, props: { meta, original } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { meta, original } }) =>
  Response.json({ meta, ...original });
