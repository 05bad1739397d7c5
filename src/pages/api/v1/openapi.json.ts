import type { APIRoute } from 'astro';
import { openApi } from '../../../core/data/openapi.ts';
import { published } from '../../../files/data.ts';
import { absolute, paths, prose, timeline } from '../../../model.ts';

export const GET: APIRoute = async () => {
  const [{ meta }, { words }, about] = await Promise.all([published(), timeline('en'), prose('data', 'en')]);
  const server = absolute(paths.root).replace(/\/$/, '');
  const description = about?.description ?? '';
  return Response.json(openApi({ server, page: absolute(paths.data('en')), title: words('site.name'), description, meta }));
};
