import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import astroSitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';

/**
 * Writes `sitemap-index.xml` and its parts after the build. They repeat what each page says of itself in its head, so that the two
 * cannot differ: a page is listed if it names itself as canonical, with the translations it names and the day it says it changed.
 */
export function sitemap(): AstroIntegration {
  let config: AstroConfig;
  const headOf = (address: string) => readHead(fileOf(address, config));
  const isListed = (address: string) => headOf(address).canonical === address;
  const { hooks } = astroSitemap({
    filter: isListed,
    namespaces: { news: false, image: false, video: false },
    serialize: (item) => {
      const { alternates, modified } = headOf(item.url);
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

function fileOf(address: string, { base, outDir }: AstroConfig): URL {
  const path = decodeURI(new URL(address).pathname).slice(base.replace(/\/$/, '').length + 1);
  return new URL(`${path}index.html`, outDir);
}

/** The integration turns a day into its first instant, which nobody stated. */
function dropTimes(file: URL): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('T00:00:00.000Z</lastmod>', '</lastmod>'));
}

/** Attributes stand in the order in which `parts/Shell.astro` and `parts/Metadata.astro` write them. */
function readHead(file: URL): Head {
  // `404.html` has no folder, and no address.
  if (!existsSync(file)) return { canonical: undefined, alternates: [], modified: undefined };
  const [head = ''] = readFileSync(fileURLToPath(file), 'utf8').split('</head>', 1);
  return {
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1],
    alternates: [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', url = '']) => ({
      lang,
      url,
    })),
    modified: /<meta name="dcterms\.modified" content="([^"]+)"/.exec(head)?.[1],
  };
}

interface Head {
  readonly canonical: string | undefined;
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
  readonly modified: string | undefined;
}
