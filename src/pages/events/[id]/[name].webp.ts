import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { answerFile } from '../../../files/pictures.ts';
import { eventPictures } from '../../../model.ts';

export const getStaticPaths = (async () =>
  (await eventPictures()).map(({ event, name, file }) => ({
    params: { id: event, name },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) => answerFile(file);
