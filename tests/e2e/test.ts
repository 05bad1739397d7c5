import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/**
 * Tags tests of what no window takes part in: which files and addresses there are, what is fetched, stored, copied, counted or put
 * in order. They run in one of the two windows; whatever is laid out, covered, pointed at or reached by key is tested in both.
 */
export const ANY_WINDOW = '@any-window';

/** The tag of a test that runs in each language: both windows are held to the shape of a page once, in English. */
export const inLanguage = (language: string): { tag: string[] } => ({ tag: /^en/i.test(language) ? [] : [ANY_WINDOW] });

/** For tests of what fails: the browser complains of that. */
export const unwatched = base.extend<object, { tab: Page }>({
  // For tests that share a tab. Were it known to their file alone, no other file could go on with the browsers of these.
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Every other browser test fails if a page asks another host for anything, or complains in the console: scripts that fail and
 * violations of the content security policy are reported there and nowhere else.
 */
export const test = unwatched.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').hostname;
      const complaints: string[] = [];
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== origin) complaints.push(`request to another host: ${request.url()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught ${error}`));
      page.on('console', (message) => {
        // The browser says this of every page that answers 404, which some tests ask for.
        const isMissing = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
        if (/error|warning/.test(message.type()) && !isMissing) complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
