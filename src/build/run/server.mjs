// @ts-check
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const HOST = '127.0.0.1';

const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves a folder below a base path to this machine only, as the plainest of web servers would: a folder's `index.html` only
 * at the address with a slash, `404.html` for what is not there, nothing outside the base path. `astro preview` would do, but
 * refuses to run twice for one project.
 *
 * @param {string} folder
 * @param {string} base begins and ends with a slash
 * @param {number} port the first to try; 0 for any
 * @param {Record<string, string>} headers sent with every answer; by default those with which GitHub Pages lets other sites read files
 * @returns {Promise<Server>}
 */
export async function serve(folder, base = '/', port = 0, headers = OPEN) {
  const server = createServer(async ({ url = '/', method }, response) => {
    const { status, file, location } = await find(folder, base, new URL(url, 'http://localhost').pathname);
    if (location) return response.writeHead(status, { Location: location }).end();
    const body = file ? await readFile(file) : Buffer.from(String(status));
    const type = TYPES[path.extname(file ?? '.txt')] ?? 'application/octet-stream';
    return response
      .writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': body.length })
      .end(method === 'HEAD' ? undefined : body);
  });
  const taken = await listen(server, port);
  return {
    address: `http://${HOST}:${taken}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {string} address
 * @returns {Promise<{ status: number, file?: string, location?: string }>}
 */
async function find(folder, base, address) {
  if (`${address}/` === base) return { status: 301, location: base };
  const missing = path.join(folder, '404.html');
  const lost = (await kindOf(missing))?.isFile() ? { status: 404, file: missing } : { status: 404 };
  const name = decode(address);
  if (!address.startsWith(base) || name === undefined) return lost;
  const file = path.join(folder, name.slice(base.length));
  if (file !== folder && !file.startsWith(path.join(folder, path.sep))) return lost;
  const kind = await kindOf(file);
  if (kind?.isFile()) return { status: 200, file };
  if (!kind?.isDirectory()) return lost;
  if (!address.endsWith('/')) return { status: 301, location: `${address}/` };
  const index = path.join(file, 'index.html');
  return (await kindOf(index))?.isFile() ? { status: 200, file: index } : lost;
}

/** @param {string} file */
function kindOf(file) {
  return stat(file).catch(() => undefined);
}

/** @param {string} address */
function decode(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/**
 * Listens on the first free port from this one upwards.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, HOST, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @typedef {{ address: string, close: () => Promise<void> }} Server `address` includes the base path */
