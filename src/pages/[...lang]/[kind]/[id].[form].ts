import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFile } from '../../../citations.ts';
import { CITABLE } from '../../../core/citable.ts';
import { CITATION_FORMS } from '../../../core/citation.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { absolute } from '../../../data.ts';
import { citables, languageParam, timeline } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const records = (await Promise.all(LANGUAGES.map(citables))).flat();
  return records.flatMap((record) => {
    const { kind, id, language } = record;
    const place = { lang: languageParam(language), kind: CITABLE[kind], id };
    return CITATION_FORMS.map((form) => ({ params: { ...place, form }, props: { record, form } }));
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { record, form } }) => {
  const { words } = await timeline(record.language);
  return new Response(citationFile(form, record, absolute(record.path), words));
};
