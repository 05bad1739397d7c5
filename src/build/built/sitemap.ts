import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import astroSitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { BuiltPage, BuiltPages } from './built.ts';

/**
 * Writes `sitemap-index.xml` and its parts after the build. They repeat what each page says of itself in its head, so that the two
 * cannot differ: a page is listed if it names itself as canonical, with the translations it names and the day it says it changed.
 */
export function sitemap(pagesIn: (site: string) => BuiltPages): AstroIntegration {
  let config: AstroConfig;
  // `404.html` has no folder, and no address.
  const pageAt = (address: string): BuiltPage | undefined => pagesIn(fileURLToPath(config.outDir)).get(fileOf(address, config));
  const isListed = (address: string) => pageAt(address)?.canonical === address;
  const { hooks } = astroSitemap({
    filter: isListed,
    namespaces: { news: false, image: false, video: false },
    serialize: (item) => {
      const { alternates = [], modified } = pageAt(item.url) ?? {};
      return { ...item, links: [...alternates], ...(modified && { lastmod: modified }) };
    },
  });
  return {
    name: 'sitemap',
    hooks: {
      ...hooks,
      'astro:config:done': async (done) => {
        config = done.config;
        await hooks['astro:config:done']?.(done);
      },
      'astro:build:done': async (done) => {
        const address = (pathname: string) => new URL(`${config.base}/${pathname}`.replace(/\/+/g, '/'), config.site).href;
        if (!done.pages.some(({ pathname }) => isListed(address(pathname)))) return done.logger.info('no page has an address');
        await hooks['astro:build:done']?.(done);
        for (const file of globSync('sitemap-*.xml', { cwd: done.dir })) dropTimes(new URL(file, done.dir));
      },
    },
  };
}

/** From the root of the site. */
function fileOf(address: string, { base }: AstroConfig): string {
  return `${decodeURI(new URL(address).pathname).slice(base.replace(/\/$/, '').length + 1)}index.html`;
}

/** The integration turns a day into its first instant, which nobody stated. */
function dropTimes(file: URL): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('T00:00:00.000Z</lastmod>', '</lastmod>'));
}
