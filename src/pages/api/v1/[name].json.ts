import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { lists, published } from '../../../files/data.ts';

export const getStaticPaths = (async () =>
  Object.entries(await lists()).map(([name, records]) => ({
    params: { name },
    props: { name, records },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name, records } }) =>
  Response.json({ meta: (await published()).meta, [name]: records });
