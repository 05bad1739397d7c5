// @ts-check
/**
 * The runner behind every npm script. It needs nothing but the Node that npm itself runs on, installs what is missing,
 * and runs each task with the project's own Node: so two commands are all that a fresh machine needs.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { endingCode, passSignals, run, told } from './run/child.mjs';
import { install } from './run/install.mjs';
import { progress } from './run/progress.mjs';
import { serve } from './run/server.mjs';
import { test } from './run/test.mjs';
import { environment, findNode, NODE_ADVICE, npm, root, script, tool } from './run/tools.mjs';

/** @type {Record<string, (args: string[], env: NodeJS.ProcessEnv) => Promise<number>>} */
const TASKS = {
  start: async (args, env) => (await build(args, env)) || serveSite(env),
  dev: async (args, env) => (await buildOnce(env)) || call(tool('astro', 'dev', ...args), env),
  build: (args, env) => call(tool('astro', 'build', ...args), env),
  check: (args, env) => call(script('src/build/check.ts', ...args), env),
  new: (args, env) => call(script('src/build/new/main.ts', ...args), env),
  permalinks: (args, env) => call(script('src/build/permalinks.ts', ...args), env),
  archive: (args, env) => call(script('src/build/archive/main.ts', ...args), env),
  links: (args, env) => call(script('src/build/links/main.ts', ...args), env),
  bench: async (args, env) =>
    (await call(npm('ci', '--prefix=bench', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'), env)) ||
    call(script('bench/timelines.mjs', ...(args.length > 0 ? args : ['--short'])), env),
  edition: async (args, env) => withAddress(env) || (await build([], env)) || call(script('src/build/edition.ts', ...args), env),
  format: (args, env) => call(tool('@biomejs/biome', 'check', '--write', ...args), env),
  test,
};

passSignals();
const [name = '', ...args] = process.argv.slice(2);
const code = await main(TASKS[name], args);
process.exitCode = endingCode() ?? code;

/**
 * @param {(typeof TASKS)[string] | undefined} task
 * @param {string[]} args
 */
async function main(task, args) {
  if (!task) {
    console.error(`There is no task called "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.`);
    return 2;
  }
  if (!(await install())) return 1;
  const node = findNode();
  if (!node) {
    console.error(NODE_ADVICE);
    return 1;
  }
  return task(args, environment(node));
}

/**
 * @param {import('./run/child.mjs').Command} command
 * @param {NodeJS.ProcessEnv} env
 */
async function call(command, env) {
  return (await run(command, env)).code;
}

/**
 * A build that says no more than what it is at, unless it fails.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function build(args, env) {
  const start = performance.now();
  const paints = !existsSync(path.join(root, '.cache', 'pictures'));
  console.log(
    `Building the site of ${readdirSync(path.join(root, 'content', 'events')).length} events, ${paints ? 'which takes a minute or two the first time' : 'which takes about a minute'}:`,
  );
  const hear = progress(console.log, paints);
  const { code, output } = await run(tool('astro', 'build', ...args), env, { capture: true, hear });
  if (code !== 0) console.error(output.trim());
  else console.log(`Built in ${Math.round((performance.now() - start) / 1000)} s.`);
  return code;
}

/**
 * What is kept for ever must not lead to the computer that it was made on.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function withAddress({ SITE_URL }) {
  if (SITE_URL) return 0;
  console.error(
    'The edition would name addresses of this computer. Set SITE_URL to where the site lives, such as https://example.org.',
  );
  return 2;
}

/**
 * Serves the built site until the runner is told to end.
 *
 * @param {NodeJS.ProcessEnv} env
 */
async function serveSite({ BASE_PATH = '' }) {
  const server = await serve(path.join(root, 'dist'), `/${BASE_PATH}/`.replace(/\/+/g, '/'), 4321);
  console.log(`\nSputnik Moments is at ${server.address}\nCtrl+C ends it.`);
  await told;
  await server.close();
  return 0;
}

/**
 * Live editing searches the index of the last build; without one it has nothing to search.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function buildOnce(env) {
  return existsSync(path.join(root, 'dist', 'pagefind')) ? 0 : build([], env);
}
