import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writeAtom } from '../../core/feed/atom.ts';
import { followed } from '../../files/feeds.ts';

export const getStaticPaths = (async () =>
  (await followed()).map(({ at, feed }) => ({ params: { at }, props: { feed } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { feed } }) =>
  new Response(writeAtom(await feed('atom')));
