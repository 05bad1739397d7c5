import type { APIRoute } from 'astro';
import { paths } from '../model.ts';

export const GET: APIRoute = ({ site }) => {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(paths.sitemap, site).href}\n`);
};
