import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const PAGES = { home: '', event: 'events/deepseek-selloff-2025/', story: 'stories/the-r1-shock/' };

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: nothing moves while the page loads, even if fonts come late`, async ({ page }) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    expect(await shifts(page)).toEqual([]);
  });
}

for (const name of ['event', 'story'] as const) {
  test(`${name}: nothing moves under the finger of a reader who is at its foot before the scripts`, async ({ page }) => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(PAGES[name], { waitUntil: 'commit' });
    await page.locator('.downloads a').first().scrollIntoViewIfNeeded();
    await page.waitForLoadState();
    expect(await shifts(page)).toEqual([]);
  });
}

/** What has moved since the page began to load, and moves in the next 800 ms: long enough for whatever scripts rearrange. */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            if (!entry.hadRecentInput)
              seen.push(`${entry.value.toFixed(4)}: ${entry.sources.map(({ node }) => describe(node)).join(', ')}`);
          }
        });
        const describe = (node: Node | null) =>
          node instanceof Element ? `<${node.localName} class="${node.className}">` : (node?.textContent ?? '');
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 800);
      }),
  );
}

/** https://wicg.github.io/layout-instability/, which TypeScript does not describe yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { node: Node | null }[];
}
