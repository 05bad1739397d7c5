import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writeCalendar } from '../../core/feed/icalendar.ts';
import { followed } from '../../files/feeds.ts';
import { timeline } from '../../model.ts';

export const getStaticPaths = (async () =>
  (await followed()).map(({ at, feed, language }) => ({ params: { at }, props: { feed, language } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { feed, language } }) => {
  const { words } = await timeline(language);
  const note = (left: number, all: number) => words('feed.undated', { count: left, total: all });
  return new Response(writeCalendar(await feed('calendar'), note));
};
