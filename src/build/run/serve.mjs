// @ts-check
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isEnding, run } from './child.mjs';
import { tool } from './tools.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 4321;

/**
 * Serves the built site until it is told to end, and prints its address once it answers.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
export async function serve(env) {
  const port = await freePort(FIRST_PORT);
  const base = `/${env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
  const address = `http://${HOST}:${port}${base}`;
  // Captured, because the server would print the address in its own words as well.
  const server = run(tool('astro', 'preview', '--host', HOST, '--port', String(port)), env, { capture: true });
  const ended = await Promise.race([server, answers(address)]);
  if (ended === undefined) console.log(`\nSputnik Moments is at ${address}\nCtrl+C ends it.`);
  const { code, output } = await server;
  if (code !== 0 && !isEnding()) console.error(output);
  return isEnding() ? 0 : code;
}

/**
 * The first free port from this one upwards.
 *
 * @param {number} port
 * @returns {Promise<number>}
 */
function freePort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE' && port < FIRST_PORT + 100) resolve(freePort(port + 1));
      else reject(error);
    });
    server.listen(port, HOST, () => server.close(() => resolve(port)));
  });
}

/**
 * Resolves when something answers at this address.
 *
 * @param {string} address
 * @returns {Promise<undefined>}
 */
async function answers(address) {
  while (!isEnding()) {
    const response = await fetch(address).catch(() => undefined);
    if (response !== undefined) return;
    await wait(100);
  }
}
