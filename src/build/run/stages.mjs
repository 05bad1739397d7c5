// @ts-check
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './browser.mjs';
import { run } from './child.mjs';
import { newReport, readReport } from './reports.mjs';
import { script, tool } from './tools.mjs';

// Biome colours what it prints even where nobody can see it.
const colours = process.stdout.isTTY ? 'force' : 'off';

/** @type {Stage} */
const LINT = {
  name: 'lint',
  work: commands(
    () => [tool('@biomejs/biome', 'ci', '--diagnostic-level=warn', '--error-on-warnings', `--colors=${colours}`)],
    /Checked \d+ files/,
  ),
};

/** @type {Stage} */
const TYPES = { name: 'types', work: commands(() => [tool('astro', 'check')]) };

/** The core without browser or Node, the islands without Node. @type {Stage} */
const PURITY = {
  name: 'purity',
  work: commands(() => [tool('typescript', '-p', 'src/core'), tool('typescript', '-p', 'src/islands')]),
};

/**
 * Everything `npm test` checks: rows one after the other, and in a row lanes side by side, each of them stages one after the other.
 * The stages of one lane write no file that another lane reads.
 *
 * @type {Stage[][][]}
 */
export const ROWS = [
  [[LINT], [{ name: 'content', work: commands(() => [script('src/build/check.ts')], /^\d+ problems?\b.*/m) }]],
  // The first lane has one thing to do at a time and all else waits for it. The unit tests take the cores that it leaves.
  [
    [TYPES, { name: 'build', work: commands(() => [tool('astro', 'build')], /\d+ page\(s\) built/) }],
    [PURITY, { name: 'unit', work: tests('unit', [], { nice: 10 }) }],
  ],
  [[{ name: 'pages', work: tests('pages', ['--config', 'tests/pages/vitest.config.ts']) }]],
  [[{ name: 'browser', work: browserTests }]],
];

/**
 * Commands that run one after the other, until one fails.
 *
 * @param {() => Command[]} list made late: the tools may not be installed yet
 * @param {RegExp} [telling] what to quote from the output of a success
 * @returns {Work}
 */
function commands(list, telling) {
  return async (env) => {
    let output = '';
    for (const command of list()) {
      const result = await once(command, env);
      output += result.output;
      if (result.problem !== undefined) return { ...result, output };
    }
    return { output, note: telling?.exec(stripVTControlCharacters(output).trim())?.[0] };
  };
}

/**
 * A vitest run.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {import('./child.mjs').RunOptions} [how]
 * @returns {Work}
 */
function tests(name, args, how) {
  return async (env, { update }) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${newReport(name)}`];
    const command = tool('vitest', 'run', ...args, ...(update ? ['--update'] : []), ...reporters);
    return counted(name, await once(command, env, how));
  };
}

/** @type {Work} */
async function browserTests(env, { update }) {
  const browser = await findBrowser(env);
  if ('problem' in browser) return { output: '', problem: browser.problem };
  const command = tool('@playwright/test', 'test', ...(update ? ['--update-snapshots'] : []), '--reporter=list,json');
  const result = await once(command, { ...env, ...browser.env, PLAYWRIGHT_JSON_OUTPUT_FILE: newReport('browser') });
  return counted('browser', result, ` in ${browser.name}`);
}

/**
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./child.mjs').RunOptions} [how]
 * @returns {Promise<Result>}
 */
async function once(command, env, how) {
  const { code, output } = await run(command, env, { ...how, capture: true });
  return code === 0 ? { output } : { output, problem: `${command.label} ended with exit code ${code}` };
}

/**
 * @param {string} name
 * @param {Result} result
 * @param {string} [where]
 * @returns {Result}
 */
function counted(name, result, where = '') {
  const count = readReport(name);
  return { ...result, count, note: `${count.passed} tests${where}` };
}

/** @typedef {import('./child.mjs').Command} Command */
/** @typedef {(env: NodeJS.ProcessEnv, options: { update: boolean }) => Promise<Result>} Work */
/** @typedef {{ name: string, work: Work }} Stage */
/**
 * @typedef {object} Result
 * @property {string} output shown if the stage failed
 * @property {string} [problem] why it failed, in a few words
 * @property {string | undefined} [note] what a success is worth telling
 * @property {import('./reports.mjs').Count} [count]
 */
