// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Larger files are compressed before anybody asks for them, so that no page waits for it. */
const LARGE = 50_000;

const TYPES = /** @type {const} */ ({
  '.html': { type: 'text/html; charset=utf-8', kind: 'html' },
  '.css': { type: 'text/css', kind: 'style' },
  '.js': { type: 'text/javascript', kind: 'script' },
  '.mjs': { type: 'text/javascript', kind: 'script' },
  '.json': { type: 'application/json', kind: 'data' },
  '.svg': { type: 'image/svg+xml', kind: 'other' },
  '.woff2': { type: 'font/woff2', kind: 'other' },
});

/**
 * A static server of a folder that gzips everything and counts what it sends. It ends with the process at the latest.
 *
 * @param {string} folder
 * @returns {Promise<Server>}
 */
export async function serve(folder) {
  const files = makeFiles(folder);
  /** @type {File[]} */
  let sent = [];
  const server = createServer((request, response) => {
    const file = files(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    sent.push(file);
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'gzip',
      'content-length': file.gzip.length,
      'cache-control': 'no-store',
    });
    response.end(file.gzip);
  });
  server.unref();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    take() {
      const bytes = count(sent);
      sent = [];
      return bytes;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Reads each file once, by its address.
 *
 * @param {string} folder
 */
function makeFiles(folder) {
  /** @type {Map<string, File>} */
  const known = new Map();
  const find = (/** @type {string} */ address) => {
    const name = path.join(folder, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : '');
    const file = known.get(name) ?? (name.startsWith(folder) && existsSync(name) ? readFile(name) : undefined);
    if (file) known.set(name, file);
    return file;
  };
  for (const name of readdirSync(folder)) {
    const { size } = statSync(path.join(folder, name), { bigint: false });
    if (size > LARGE && path.extname(name)) find(`/${name}`);
  }
  return find;
}

/**
 * @param {string} name
 * @returns {File | undefined}
 */
function readFile(name) {
  if (statSync(name).isDirectory()) return undefined;
  const content = readFileSync(name);
  const extension = /** @type {keyof typeof TYPES} */ (path.extname(name));
  const { type, kind } = TYPES[extension] ?? { type: 'application/octet-stream', kind: 'other' };
  const brotli = kind === 'script' ? brotliCompressSync(content).length : 0;
  return { type, kind, raw: content.length, gzip: gzipSync(content), brotli };
}

/**
 * @param {readonly File[]} sent
 * @returns {Bytes}
 */
function count(sent) {
  const sum = (/** @type {File['kind']} */ kind) => {
    const files = sent.filter((file) => file.kind === kind);
    return {
      raw: files.reduce((all, { raw }) => all + raw, 0),
      gzip: files.reduce((all, { gzip }) => all + gzip.length, 0),
      brotli: files.reduce((all, { brotli }) => all + brotli, 0),
      largest: files.reduce((most, { gzip }) => Math.max(most, gzip.length), 0),
    };
  };
  return { html: sum('html'), style: sum('style'), script: sum('script'), data: sum('data') };
}

/**
 * @typedef {{ type: string, kind: (typeof TYPES)[keyof typeof TYPES]['kind'], raw: number, gzip: Buffer, brotli: number }} File
 *   `brotli`: bytes, of scripts only
 * @typedef {{ raw: number, gzip: number, brotli: number, largest: number }} Sum in bytes; `largest`: gzip of the largest file
 * @typedef {{ html: Sum, style: Sum, script: Sum, data: Sum }} Bytes
 * @typedef {{ address: string, take: () => Bytes, close: () => void }} Server `take`: what was sent since it was last asked
 */
