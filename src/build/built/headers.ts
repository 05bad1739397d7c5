import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuiltPages } from './built.ts';
import { headerRules, printRules } from './header-rules.ts';
import { policyOf } from './policy.ts';

/** Writes `_headers`, which Netlify and Cloudflare Pages read, from what the built pages allow themselves. */
export function headers(pagesIn: (site: string) => BuiltPages): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const policies = [...pagesIn(site).values()].flatMap(({ policy }) => policy ?? []);
        const rules = headerRules(base, policyOf(policies));
        writeFileSync(path.join(site, '_headers'), printRules(rules));
        logger.info(`_headers has ${rules.length} rules`);
      },
    },
  };
}
