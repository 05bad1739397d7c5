/** The files with citations, one for each record, language and form. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { CITABLE, type Citable } from '../core/cite/citable.ts';
import type { CitationForm } from '../core/cite/citation.ts';
import { LANGUAGES } from '../core/language.ts';
import { absolute, citables, languageParam, timeline } from '../model.ts';
import { citationFile } from './citations.ts';
import { metaIn } from './data.ts';

/** Where they are, whatever the form: beside the page of the record. */
export const citationFiles = (async () => {
  const records = (await Promise.all(LANGUAGES.map(citables))).flat();
  return records.map((record) => ({
    params: { lang: languageParam(record.language), kind: CITABLE[record.kind], id: record.id },
    props: { record },
  }));
}) satisfies GetStaticPaths;

/** Those of one form. */
export function citationRoute(form: CitationForm): APIRoute<{ record: Citable }> {
  return async ({ props: { record } }) => {
    const [{ words }, meta] = await Promise.all([timeline(record.language), metaIn(record.language)]);
    return new Response(citationFile(form, record, absolute(record.path), words, meta));
  };
}
