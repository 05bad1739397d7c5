// @ts-check
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import process from 'node:process';
import { findNode, root } from './tools.mjs';

/** How long children may take to clean up once the runner has been told to end, in milliseconds. */
const GRACE = 5000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {NodeJS.Signals | undefined} */
let ending;

/** @type {(signal: NodeJS.Signals) => void} */
let tell;

/** Resolves when the runner is told to end. */
export const told = new Promise((resolve) => {
  tell = resolve;
});

/**
 * Runs a command in the repository to its end.
 *
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} env
 * @param {RunOptions} [options]
 * @returns {Promise<Ended>}
 */
export async function run(command, env, { capture = false, hear, timeout = 0, cwd = root, nice = 0 } = {}) {
  if (ending) return { code: exitCodeOf(ending), output: '' };
  const coloured = capture && process.stdout.isTTY && !env.NO_COLOR;
  const child = spawn(command.file ?? findNode() ?? process.execPath, command.args, {
    cwd,
    env: coloured ? { ...env, FORCE_COLOR: '1' } : env,
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    timeout,
  });
  // What it starts in turn inherits this.
  if (nice && child.pid !== undefined) setPriority(child.pid, nice);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      hear?.(text);
    });
  }
  running.add(child);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? exitCodeOf(signal ?? 'SIGTERM'), output });
    });
  });
}

/**
 * Ends every command that is still running, by default as Ctrl+C would: on SIGTERM not all of them clean up.
 *
 * @param {NodeJS.Signals} signal
 */
export function stopAll(signal = 'SIGINT') {
  for (const child of running) child.kill(signal);
}

/**
 * From now on Ctrl+C and `kill` reach the children first, and the runner ends after them, so that no server and no
 * browser stays behind. In a terminal the children get Ctrl+C by themselves; a second one would cut their cleaning up short.
 */
export function passSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      ending ??= signal;
      tell(signal);
      if (signal !== 'SIGINT' || !process.stdin.isTTY) stopAll();
      setTimeout(() => {
        stopAll('SIGKILL');
        process.exit(exitCodeOf(signal));
      }, GRACE).unref();
    });
  }
}

/** The exit code that says which signal ended the runner, if one did. */
export function endingCode() {
  return ending && exitCodeOf(ending);
}

/** @param {NodeJS.Signals} signal */
function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}

/** @typedef {{ label: string, args: string[], file?: string }} Command `file`: the program, if it is not Node */
/**
 * @typedef {{ capture?: boolean, hear?: (text: string) => void, timeout?: number, cwd?: string, nice?: number }} RunOptions
 *   capture: keep what it prints instead of showing it; hear: gets that as it comes; nice: how far it stands back behind others that
 *   want the same core, up to 19
 */
/** @typedef {{ code: number, output: string }} Ended `output` is empty unless it was captured */
