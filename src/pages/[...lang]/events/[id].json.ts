import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LANGUAGES } from '../../../core/language.ts';
import { published } from '../../../data.ts';
import { languageParam } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const { meta, events, withdrawn } = await published();
  const files = [
    ...events.map(({ record, html }) => ({ id: record.id, file: { meta, event: record, html } })),
    ...withdrawn.map((record) => ({ id: record.id, file: { meta, withdrawn: record } })),
  ];
  return LANGUAGES.flatMap((language) =>
    files.map(({ id, file }) => ({ params: { lang: languageParam(language), id }, props: { file } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) => Response.json(file);
