// @ts-check
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './browser.mjs';
import { run } from './child.mjs';
import { newReport, readReport } from './reports.mjs';
import { script, tool } from './tools.mjs';

/**
 * Everything `npm test` checks, in order. The stages of one row write no file that another of them reads, and run side
 * by side.
 *
 * @type {Stage[][]}
 */
export const ROWS = [
  [
    { name: 'lint', work: commands(() => [tool('@biomejs/biome', 'ci')], /Checked \d+ files/) },
    { name: 'content', work: commands(() => [script('src/build/check.ts')], /.*\S.*(?=\s*$)/) },
  ],
  [
    {
      name: 'types',
      work: commands(() => [
        tool('astro', 'check'),
        tool('typescript', '-p', 'src/core'),
        tool('typescript', '-p', 'src/islands'),
      ]),
    },
    { name: 'unit', work: tests('unit') },
  ],
  [{ name: 'build', work: commands(() => [tool('astro', 'build')], /\d+ page\(s\) built/) }],
  [{ name: 'pages', work: tests('pages', '--config', 'tests/pages/vitest.config.ts') }],
  [{ name: 'browser', work: browserTests }],
];

/**
 * Runs commands one after the other until one fails.
 *
 * @param {() => import('./child.mjs').Command[]} list made late: the tools may not be installed yet
 * @param {RegExp} [telling] what to quote from the output of a success
 * @returns {Work}
 */
function commands(list, telling) {
  return async (env) => {
    let output = '';
    for (const command of list()) {
      const ended = await run(command, env, { capture: true });
      output += ended.output;
      if (ended.code !== 0) return { output, problem: `${command.label} ended with exit code ${ended.code}` };
    }
    return { output, note: telling?.exec(stripVTControlCharacters(output).trim())?.[0] };
  };
}

/**
 * A vitest run.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Work}
 */
function tests(name, ...args) {
  return async (env, { update }) => {
    const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${newReport(name)}`];
    const result = await commands(() => [tool('vitest', 'run', ...args, ...report, ...(update ? ['--update'] : []))])(env, {
      update,
    });
    return counted(result, name);
  };
}

/** @type {Work} */
async function browserTests(env, options) {
  const browser = await findBrowser(env);
  if ('problem' in browser) return { output: '', problem: browser.problem };
  const update = options.update ? ['--update-snapshots'] : [];
  const withBrowser = { ...env, ...browser.env, PLAYWRIGHT_JSON_OUTPUT_FILE: newReport('browser') };
  const result = await commands(() => [tool('@playwright/test', 'test', ...update)])(withBrowser, options);
  return counted(result, 'browser', ` in ${browser.name}`);
}

/**
 * @param {Result} result
 * @param {string} name
 * @param {string} [where]
 * @returns {Result}
 */
function counted(result, name, where = '') {
  const count = readReport(name);
  return { ...result, count, note: `${count.passed} tests${where}` };
}

/** @typedef {(env: NodeJS.ProcessEnv, options: { update: boolean }) => Promise<Result>} Work */
/** @typedef {{ name: string, work: Work }} Stage */
/**
 * @typedef {object} Result
 * @property {string} output shown if the stage failed
 * @property {string} [problem] why it failed, in a few words
 * @property {string | undefined} [note] what a success is worth telling
 * @property {import('./reports.mjs').Count} [count]
 */
