// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The repository, whatever folder the task was started in. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The oldest Node that reads TypeScript without a flag, which `src/build/*.ts` relies on. */
const OLDEST = [22, 18];

/** What to tell someone whose Node is too old and whose platform gets none with the packages. */
export const NODE_ADVICE = `Node ${process.versions.node} is too old, and the packages bring no newer one for this platform. Install Node 24 (LTS) from https://nodejs.org, then run the same command again.`;

/** @type {string | undefined} */
let chosen;

/**
 * The Node that runs every tool: the one that comes with the packages, if there is one for this machine and it starts
 * (Linux, Windows), else the one that is running now (Macs). Undefined if neither is recent enough. Ask after installing.
 */
export function findNode() {
  chosen ??= [bundledNode(), process.execPath].find((file) => existsSync(file) && isRecent(versionOf(file)));
  return chosen;
}

/**
 * The environment of every tool. The chosen Node and the project's own programs come first in the path, so that
 * `#!/usr/bin/env node` and whatever a tool starts in turn find them too.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(node) {
  // Windows spells it `Path`, and a copy of process.env no longer ignores case.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [key]: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env[key]].join(path.delimiter),
    // What Node has compiled is kept: of the half second that the check of one entry takes, a third would go into that.
    NODE_COMPILE_CACHE: path.join(root, '.cache', 'node'),
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0', // else `astro dev` may detach itself from the terminal
  };
}

/**
 * A program of the project as a command. Node runs its script directly, so no shell ever sees a path with a space and
 * Windows needs no `.cmd` file.
 *
 * @param {string} name the package
 * @param {string[]} args
 * @returns {import('./child.mjs').Command}
 */
export function tool(name, ...args) {
  const folder = path.join(root, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const [[program, file] = [name, '']] = Object.entries(typeof bin === 'string' ? { [name]: bin } : bin);
  return { label: [program, ...args].join(' '), args: [path.join(folder, file), ...args] };
}

/**
 * A script of this repository as a command.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {import('./child.mjs').Command}
 */
export function script(file, ...args) {
  // Node 22 reads TypeScript, but says on every run that this is experimental.
  return {
    label: ['node', file, ...args].join(' '),
    args: ['--disable-warning=ExperimentalWarning', path.join(root, file), ...args],
  };
}

/**
 * npm as a command, with the Node that is running now: before the install there is no other.
 *
 * @param {string[]} args
 * @returns {import('./child.mjs').Command}
 */
export function npm(...args) {
  const label = `npm ${args[0]}`;
  // Started by npm, we know its script. Else Windows keeps it beside Node; its `npm.cmd` would need a shell.
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const file = [process.env.npm_execpath ?? '', beside].find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
  return file ? { label, file: process.execPath, args: [file, ...args] } : { label, file: 'npm', args };
}

function bundledNode() {
  const [platform, file] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  return path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
}

/** @param {string} file */
function versionOf(file) {
  if (file === process.execPath) return process.versions.node;
  return spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** @param {string} version */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
