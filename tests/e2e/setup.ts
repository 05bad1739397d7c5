import { existsSync } from 'node:fs';
import { serve } from '../../src/build/run/server.mjs';

/** Serves the built site to all browser tests. */
export default async function setup() {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist/. Run npm run build first.');
  const server = await serve('dist', `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/'));
  process.env.E2E_ADDRESS = server.address;
  return () => server.close();
}
