import { NETLIFY } from 'astro:env/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { DEFAULT_LANGUAGE } from '../core/language.ts';
import { redirectFile } from '../core/redirect-file.ts';
import { moves, paths, timeline } from '../model.ts';

// A parameter, because files of this folder whose names start with an underscore are no routes.
export const getStaticPaths = (() => [{ params: { redirects: '_redirects' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { withdrawn } = await timeline(DEFAULT_LANGUAGE);
  return new Response(redirectFile({ moves: await moves(), withdrawn: withdrawn.map(({ id }) => id), paths, netlify: NETLIFY }));
};
