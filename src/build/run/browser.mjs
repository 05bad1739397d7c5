// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './child.mjs';
import { npm, root, tool } from './tools.mjs';

/** Those without a window first: they run the tests in less than half the time. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGE = '@sparticuz/chromium@153.0.0';
const MINUTE = 60_000;
const cache = path.join(root, '.cache', 'chromium');
const remembered = path.join(cache, 'browser.json');

/**
 * A Chromium for the browser tests: one that is here already, else one from wherever this machine may fetch it.
 * Each is started once before it is believed: a program on the path may be a stub (Ubuntu's only points to snap), and a
 * downloaded one may lack system libraries.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Browser | { problem: string }>}
 */
export async function findBrowser(env) {
  const named = env.CHROMIUM_PATH;
  if (named) {
    const browser = { name: named, env: { CHROMIUM_PATH: named } };
    if (await starts(browser, env)) return browser;
    return {
      problem: `CHROMIUM_PATH is ${named}, which does not start. Correct it, or unset it to let the tests find a browser.`,
    };
  }
  for await (const browser of candidates(env)) if (await starts(browser, env)) return browser;
  return {
    problem:
      'No browser was found and none could be fetched. Install Chromium or Chrome, or name one in CHROMIUM_PATH, then run npm test again.',
  };
}

/**
 * Cheapest first; nothing is fetched before all that is here has been refused.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {AsyncGenerator<Browser>}
 */
async function* candidates(env) {
  const own = { name: "Playwright's Chromium", env: {} };
  yield* onPath(env);
  yield* channels();
  if (existsSync(remembered)) yield JSON.parse(readFileSync(remembered, 'utf8'));
  yield own;
  if (await installFromDebian(env)) yield* onPath(env);
  if (await quietly(tool('@playwright/test', 'install', 'chromium-headless-shell'), env, 3 * MINUTE)) yield own;
  if (process.platform === 'linux') yield* installFromNpm(env);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Browser[]}
 */
function onPath(env) {
  return (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => PROGRAMS.map((program) => path.join(folder, program)))
    .filter((file) => existsSync(file))
    .map((file) => ({ name: file, env: { CHROMIUM_PATH: file } }));
}

/**
 * Chrome and Edge where their installers put them on Macs and Windows; Playwright knows the places by the channel's name.
 *
 * @returns {Browser[]}
 */
function channels() {
  if (process.platform === 'linux') return [];
  return ['chrome', 'msedge'].map((name) => ({ name: `channel ${name}`, env: { CHROMIUM_CHANNEL: name } }));
}

/** @param {NodeJS.ProcessEnv} env */
async function installFromDebian(env) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (/** @type {string[]} */ ...args) =>
    quietly({ label: 'apt-get', file: 'apt-get', args }, { ...env, DEBIAN_FRONTEND: 'noninteractive' }, 5 * MINUTE);
  const install = (/** @type {string} */ name) => apt('install', '-y', '--no-install-recommends', name);
  // Debian alone parts the shell from the browser.
  return (await apt('update')) && ((await install('chromium-headless-shell')) || (await install('chromium')));
}

/**
 * A Chromium made for servers without a desktop. It brings the system libraries that bare machines lack, but unpacks
 * them only where it believes itself in AWS Lambda.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {AsyncGenerator<Browser>}
 */
async function* installFromNpm(env) {
  mkdirSync(cache, { recursive: true });
  const install = npm(
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefix',
    cache,
    PACKAGE,
  );
  if (!(await quietly(install, env, 5 * MINUTE))) return;
  const code =
    "const { default: chromium } = await import('@sparticuz/chromium');" +
    'console.log(JSON.stringify([await chromium.executablePath(), process.env.LD_LIBRARY_PATH]));';
  const unpack = { label: 'unpack Chromium', args: ['--input-type=module', '--eval', code] };
  const lambda = { ...env, TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const { code: status, output } = await run(unpack, lambda, { capture: true, cwd: cache });
  if (status !== 0) return;
  const [file, libraries] = JSON.parse(output.trim().split('\n').at(-1) ?? '[]');
  const browser = { name: file, env: { CHROMIUM_PATH: file, LD_LIBRARY_PATH: libraries } };
  writeFileSync(remembered, JSON.stringify(browser));
  yield browser;
}

/**
 * @param {Browser} browser
 * @param {NodeJS.ProcessEnv} env
 */
function starts(browser, env) {
  const code =
    "import { chromium } from '@playwright/test';" +
    'const { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel } = process.env;' +
    "const browser = await chromium.launch({ executablePath, channel, args: ['--no-sandbox'] });" +
    "await (await browser.newPage()).goto('data:text/html,');" +
    'await browser.close();';
  return quietly({ label: 'try the browser', args: ['--input-type=module', '--eval', code] }, { ...env, ...browser.env }, MINUTE);
}

/**
 * @param {import('./child.mjs').Command} command
 * @param {NodeJS.ProcessEnv} env
 * @param {number} timeout
 */
async function quietly(command, env, timeout) {
  return (await run(command, env, { capture: true, timeout })).code === 0;
}

/** @typedef {{ name: string, env: Record<string, string> }} Browser `env`: what tells playwright.config.ts to use it */
