import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, printRules } from './header-rules.ts';
import { policyOf } from './policy.ts';

/** Writes `_headers`, which Netlify and Cloudflare Pages read, from what the built pages allow themselves. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const rules = headerRules(base, policyOf(pagesIn(site)));
        writeFileSync(path.join(site, '_headers'), printRules(rules));
        logger.info(`_headers has ${rules.length} rules`);
      },
    },
  };
}

function* pagesIn(site: string): Generator<string> {
  for (const file of globSync('**/*.html', { cwd: site })) yield readFileSync(path.join(site, file), 'utf8');
}
