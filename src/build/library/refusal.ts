import { AstroError } from 'astro/errors';
import type { Library } from './library.ts';
import { printed, totals } from './print.ts';

/** The error that ends a build for the sake of its content, with everything that is wrong. */
export function refusal({ problems, files }: Library): Error {
  const message = `${totals(problems, files.length)}, so nothing is built\n${printed(problems)}`;
  const error = new AstroError(message, 'Mend them and build again. `npm run check` lists them at once.');
  // Where in our code the check stands helps nobody who made a slip in an entry.
  error.stack = '';
  return error;
}
