import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another origin, as the site that frames ours. */
export async function serveText(body: string): Promise<OtherSite> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><link rel="icon" href="data:,">${body}`),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface OtherSite {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}
