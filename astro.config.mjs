import { defineConfig, envField } from 'astro/config';
import { BASE_PATH, REPO_URL, SITE_URL } from './src/build/site.ts';

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
  env: { schema: { REPO_URL: envField.string({ context: 'client', access: 'public', default: REPO_URL }) } },
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
      // Pagefind's index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  // Inlined scripts that import() lose Vite's preload helper: https://github.com/withastro/astro/issues/17265
  vite: { build: { assetsInlineLimit: 0 } },
});
