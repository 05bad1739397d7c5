/** `npm run check [-- options] [file or folder …]`: prints what is wrong in `content/`, and ends with 1 if anything is. */
import path from 'node:path';
import { makePaths } from '../core/paths.ts';
import { type CheckOptions, readCheckOptions, USAGE } from './check/options.ts';
import { asJson, pagesOfRules } from './check/tell.ts';
import { check, type Outcome } from './check/work.ts';
import { annotated, printed, totals, verdict } from './library/print.ts';
import { UsageError } from './options.ts';
import { BASE_PATH, IS_PUBLISHED, SITE_URL } from './site.ts';

const started = performance.now();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readCheckOptions(args);
    if (options.help) {
      console.log(USAGE);
      return 0;
    }
    const outcome = await check(path.resolve(import.meta.dirname, '../..'), options, Date.now());
    tell(outcome, options);
    return outcome.errors.length + outcome.missing.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

function tell(outcome: Outcome, { json, only }: CheckOptions): void {
  const paths = makePaths(BASE_PATH);
  const pageOf = (rule: string) => new URL(paths.rule('en', rule), SITE_URL).href;
  const { errors, notices, told, mended, missing, files } = outcome;
  for (const name of missing) console.error(`there is no ${name}; name files or folders below content/`);
  if (json) {
    console.log(JSON.stringify(asJson(outcome, pageOf), null, 2));
    return;
  }
  for (const file of mended) console.log(`mended ${file}`);
  if (told.length > 0) console.log(printed(told));
  if (told.length > 0 && process.env['GITHUB_ACTIONS'] === 'true') console.log(annotated(told));
  // Where nobody said where the site lives, its pages are at no address that could be opened: the files say the same.
  const explains = IS_PUBLISHED ? pageOf : (rule: string) => `content/rules/${rule}.yaml`;
  if (told.length > 0) console.log(`\n${pagesOfRules(told, explains)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`${totals(errors, files, notices)} (${seconds} s)`);
  if (missing.length === 0 && !only) console.log(verdict(errors, notices));
}
