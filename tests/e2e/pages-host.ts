import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const WRANGLER = path.resolve('node_modules/wrangler/bin/wrangler.js');

/** How long it may take to start, ms. */
const PATIENCE = 60_000;

/**
 * Serves a folder as Cloudflare Pages would, `_headers` and `_redirects` included, with Cloudflare's own server. What it keeps goes
 * into a temporary folder, and it calls nobody.
 */
export async function servePages(folder: string): Promise<PagesHost> {
  const home = mkdtempSync(path.join(tmpdir(), 'pages-host-'));
  const args = [WRANGLER, 'pages', 'dev', path.resolve(folder), '--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'];
  const child = spawn(
    process.execPath,
    [...args, '--compatibility-date', '2026-01-01', '--show-interactive-dev-session', 'false'],
    {
      cwd: home,
      env: {
        ...process.env,
        ...SILENT,
        HOME: home,
        XDG_CONFIG_HOME: home,
        WRANGLER_REGISTRY_PATH: home,
        WRANGLER_LOG_PATH: home,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const close = async () => {
    await end(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { address: await addressOf(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address that it says it listens at. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (what: string) => {
      const platform = `${process.platform}-${process.arch}`;
      const advice = `It needs the package @cloudflare/workerd for this platform, which npm ci installs where there is one`;
      reject(new Error(`The server of Cloudflare Pages ${what} on ${platform}. ${advice}. It said:\n${output.trim()}`));
    };
    const patience = setTimeout(() => fail(`was not ready after ${PATIENCE / 1000} s`), PATIENCE);
    child.once('error', (error) => fail(`did not start (${error.message})`));
    child.once('exit', (code) => {
      clearTimeout(patience);
      fail(`ended with code ${code}`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const address = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
        if (!address) return;
        clearTimeout(patience);
        resolve(`${address}/`);
      });
    }
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

const SILENT = {
  CI: '1',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true', // else it asks the registry for newer versions
  CLOUDFLARE_CF_FETCH_ENABLED: 'false', // else it asks a server of Cloudflare's where it is
  X_LOCAL_EXPLORER: 'false',
};

export interface PagesHost {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}
