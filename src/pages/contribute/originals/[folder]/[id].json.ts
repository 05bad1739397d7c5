import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { published } from '../../../../files/data.ts';
import { quotables } from '../../../../model.ts';

export const getStaticPaths = (async () => {
  const [{ meta }, all] = await Promise.all([published(), quotables()]);
  return all.map(({ folder, id, ...words }) => ({ params: { folder, id }, props: { meta, words: { id, ...words } } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { meta, words } }) =>
  Response.json({ meta, ...words });
