import { NETLIFY } from 'astro:env/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES } from '../core/language.ts';
import { redirectFile } from '../core/redirect-file.ts';
import { moves, paths, tombstones } from '../model.ts';

// A parameter, because files of this folder whose names start with an underscore are no routes.
export const getStaticPaths = (() => [{ params: { redirects: '_redirects' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const [moved, ...graves] = await Promise.all([moves(), ...LANGUAGES.map(tombstones)]);
  const withdrawn = graves.flat().map(({ path }) => path);
  return new Response(redirectFile({ moves: moved, withdrawn, paths, netlify: NETLIFY }));
};
