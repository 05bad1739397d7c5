import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder below a base path, as the plainest of web servers would: a folder's `index.html` only at the address with
 * a slash, `404.html` for whatever is not there, and nothing at all outside the base path.
 */
export async function serve(folder: string, base = '/'): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (!pathname.startsWith(base)) return answer(response, 404);
    const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    const kind = await stat(file).catch(() => undefined);
    if (!kind) return answer(response, 404, path.join(folder, '404.html'));
    if (kind.isFile()) return answer(response, 200, file);
    if (!pathname.endsWith('/')) return response.writeHead(301, { Location: `${pathname}/` }).end();
    const index = path.join(file, 'index.html');
    return (await stat(index).catch(() => undefined)) ? answer(response, 200, index) : answer(response, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(response: ServerResponse, status: number, file?: string) {
  const body = file ? await readFile(file) : 'not found';
  return response.writeHead(status, { 'Content-Type': TYPES[path.extname(file ?? '')] ?? 'application/octet-stream' }).end(body);
}

export interface Server {
  /** `http://127.0.0.1:<port>`, without the base path. */
  origin: string;
  close: () => Promise<void>;
}
