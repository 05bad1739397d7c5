import { defineConfig } from '@playwright/test';

const { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel, E2E_PORT: port = '4399' } = process.env;
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

/** Browser tests of the built site. `npm test` builds it first and finds the browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/browser.json' }]],
  use: {
    // Nothing to wait for; and Chromium reports a view transition that a quick click cuts short as an uncaught error.
    contextOptions: { reducedMotion: 'reduce' },
    baseURL: `http://127.0.0.1:${port}${base}`,
    ...(channel && { channel }),
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Root needs the first; the others keep the browser from calling home while pages are being measured.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --host 127.0.0.1 --port ${port}`,
    url: `http://127.0.0.1:${port}${base}`,
    env: { ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
