// @ts-check
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/build/run/browser.mjs';
import { environment, findNode } from '../src/build/run/tools.mjs';

const SIZE = { width: 1280, height: 720 };

/**
 * Finds a Chromium once; each call of the result starts a new one.
 *
 * @returns {Promise<() => Promise<import('playwright-core').Browser>>}
 */
export async function findChromium() {
  const found = await findBrowser(environment(findNode() ?? process.execPath));
  if ('problem' in found) throw new Error(found.problem);
  const { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel, ...env } = found.env;
  return () =>
    chromium.launch({
      ...(executablePath && { executablePath }),
      ...(channel && { channel }),
      env: { ...process.env, ...env },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
}

/**
 * A page in a context of its own, without a cache.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ slowdown: number, script: string }} options `slowdown` of the main thread; `script`: runs before those of the page
 * @returns {Promise<Page>}
 */
export async function openPage(browser, { slowdown, script }) {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.addInitScript({ content: script });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const failed = new Promise((_, reject) => page.on('pageerror', reject));
  failed.catch(() => {});
  return {
    session,
    failed,
    go: async (address) => {
      await page.goto(address, { waitUntil: 'commit', timeout: 0 });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    picture: () => page.screenshot({ timeout: 0 }),
    close: () => context.close(),
  };
}

/**
 * @typedef {import('playwright-core').CDPSession} Session
 * @typedef {{
 *   session: Session,
 *   failed: Promise<never> | Promise<unknown>,
 *   go: (address: string) => Promise<void>,
 *   evaluate: (expression: string) => Promise<any>,
 *   picture: () => Promise<Buffer>,
 *   close: () => Promise<void>,
 * }} Page `failed` rejects when a script of the page throws
 */
