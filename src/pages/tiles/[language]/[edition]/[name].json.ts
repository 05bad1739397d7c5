import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES } from '../../../../core/language.ts';
import { edition as read } from '../../../../model.ts';

export const getStaticPaths = (async () => {
  const all = LANGUAGES.map(async (language) => {
    const { id: edition, files } = await read(language);
    return [...files].map(([name, file]) => ({ params: { language, edition, name }, props: { file } }));
  });
  return (await Promise.all(all)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['file']());
