import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { jsonFeed } from '../../core/feed/json-feed.ts';
import { followed } from '../../files/feeds.ts';

export const getStaticPaths = (async () =>
  (await followed()).map(({ at, feed }) => ({ params: { at }, props: { feed } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { feed } }) =>
  Response.json(jsonFeed(await feed('json')));
