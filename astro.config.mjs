import { fileURLToPath } from 'node:url';
import { defineConfig, envField, fontProviders } from 'astro/config';
import { builtPages } from './src/build/built/built.ts';
import { headers } from './src/build/built/headers.ts';
import { search } from './src/build/built/search.ts';
import { sitemap } from './src/build/built/sitemap.ts';
import { pictures } from './src/build/pictures/pictures.ts';
import { BASE_PATH, REPO_URL, SITE_URL } from './src/build/site.ts';

const COMMON = {
  name: 'common',
  test: /src\/(?:core\/(?:calendar|columns|escape|gaps|lane|language|paths|relation|side)|islands\/search\/shortcut)\.ts$|vite\/preload-helper/,
};

/** What d3-zoom needs for animated zooms only, of which the timeline has none. */
const still = (name) => fileURLToPath(new URL(`src/islands/timeline/${name}.ts`, import.meta.url));

const pages = builtPages();

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  // The default removes line breaks that stand for a space.
  compressHTML: true,
  i18n: { defaultLocale: 'en', locales: ['en', 'id'], routing: { prefixDefaultLocale: false } },
  build: { inlineStylesheets: 'auto', concurrency: 4 },
  // Colours of highlighted code are inline styles, which the policy below forbids.
  markdown: { syntaxHighlight: false },
  env: {
    schema: {
      REPO_URL: envField.string({ context: 'client', access: 'public', default: REPO_URL }),
      // Netlify says so where it builds.
      NETLIFY: envField.boolean({ context: 'server', access: 'public', default: false }),
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      // A font that comes late would break lines anew: that visit keeps the fallback, and the next one has the font in its cache.
      display: 'optional',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: ['@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'], weight: 400, style: 'normal' },
          { src: ['@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'], weight: 600, style: 'normal' },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans 3',
      cssVariable: '--font-sans',
      display: 'optional',
      // Labels are measured for this font: those that systems have are fitted to its widths. With sans-serif, only Arial would be.
      fallbacks: ['system-ui'],
      options: {
        variants: [
          {
            src: ['@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'],
            weight: '200 900',
            style: 'normal',
          },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
    },
  },
  // Editors complete the frontmatter of entries from what this leaves in .astro/.
  experimental: { contentIntellisense: true },
  integrations: [pictures(), search(pages), headers(pages), sitemap(pages)],
  // Inlined scripts that import() lose Vite's preload helper: https://github.com/withastro/astro/issues/17265
  vite: {
    build: { assetsInlineLimit: 0 },
    // Small modules that most pages use travel together: cut up by who uses which, they would compress worse.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [COMMON] } } } } } },
    resolve: { alias: { 'd3-transition': still('transition'), 'd3-interpolate': still('interpolate') } },
  },
});
