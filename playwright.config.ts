import { defineConfig } from '@playwright/test';
import { ANY_WINDOW } from './tests/e2e/test.ts';

const { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel } = process.env;

/** Browser tests of the built site. `npm test` builds it first and finds the browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    // Nothing to wait for; and Chromium reports a view transition that a quick click cuts short as an uncaught error.
    contextOptions: { reducedMotion: 'reduce' },
    baseURL: process.env.E2E_ADDRESS ?? '', // set by the global setup, before the workers read this file
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
        // The shell without a window would round every glyph to whole pixels.
        '--font-render-hinting=none',
        // Headless windows have no toolbar to draw ahead.
        '--disable-features=PreloadTopChromeWebUI',
      ],
    },
  },
  projects: [
    // What a base path does to addresses, and a host to headers, has nothing to do with the window, and costs a second build or server.
    {
      name: 'phone',
      testIgnore: ['**/base-path.spec.ts', '**/harmless.spec.ts', '**/headers.spec.ts'],
      grepInvert: new RegExp(ANY_WINDOW),
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
