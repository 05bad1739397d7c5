import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { Library } from './library.ts';
import { annotated, printed, totals } from './print.ts';

/**
 * Ends a build before anything is loaded or written if content has a problem, with all of them in words. In dev the loaders
 * report them, and the site goes on with the last good versions.
 */
export function content(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const { problems, files } = new Library(fileURLToPath(config.root));
        if (problems.length === 0) return;
        logger.error(`the build stops here\n${printed(problems)}`);
        if (process.env['GITHUB_ACTIONS'] === 'true') console.log(annotated(problems));
        throw new AstroError(
          `${totals(problems, files.length)}, listed above`,
          'Mend them and build again; `npm run check` lists them at once.',
        );
      },
    },
  };
}
