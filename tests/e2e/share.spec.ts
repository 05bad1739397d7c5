import type { Page } from '@playwright/test';
import { ANY_WINDOW, expect, test } from './test.ts';

const EVENT = 'id/events/deepseek-selloff-2025/';

/**
 * A stand-in for the menu of the system: Chromium has none on Linux, and where there is one no test can read or close it. It notes
 * what it is given, and ends as told.
 */
async function withMenu(page: Page, ending: 'shared' | 'AbortError' | 'NotAllowedError'): Promise<void> {
  await page.addInitScript((how) => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        if (how !== 'shared') throw new DOMException('', how);
      },
    });
  }, ending);
}

const section = (page: Page) => page.getByRole('region', { name: 'Bagikan dan sematkan' });

test('the menu of the system gets title, summary and the canonical address', { tag: ANY_WINDOW }, async ({ page }) => {
  await withMenu(page, 'shared');
  await page.goto(EVENT);
  await section(page).getByRole('button', { name: 'Bagikan …' }).click();
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '');
  expect(shared).toEqual({
    title: await page.getByRole('heading', { level: 1 }).innerText(),
    text: await page.locator('meta[name="description"]').getAttribute('content'),
    url: await page.locator('link[rel="canonical"]').getAttribute('href'),
  });
  await expect(section(page).locator('share-link [role="status"]')).toBeEmpty();
});

test('who closes the menu is told nothing', { tag: ANY_WINDOW }, async ({ page }) => {
  await withMenu(page, 'AbortError');
  await page.goto(EVENT);
  await section(page).getByRole('button', { name: 'Bagikan …' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /deepseek/);
  await expect(section(page).locator('share-link [role="status"]')).toBeEmpty();
});

test('where the menu fails, the page says what to do instead', async ({ page }) => {
  await withMenu(page, 'NotAllowedError');
  await page.goto('events/deepseek-selloff-2025/');
  await page.getByRole('button', { name: 'Share …' }).click();
  await expect(page.locator('share-link [role="status"]')).toHaveText('Not shared. The link can be copied instead.');
});

test('without such a menu there is no button for it, and the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    // Some desktops do have one.
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(EVENT);
  await expect(section(page).getByRole('button', { name: 'Bagikan …' })).toBeHidden();
  await section(page).getByRole('button', { name: 'Salin tautan' }).click();
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address stands there as text, without buttons that do nothing', async ({ page }) => {
    for (const address of [EVENT, 'id/stories/the-r1-shock/']) {
      await page.goto(address);
      const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
      await expect(page.locator('.share').getByText(canonical ?? '', { exact: true })).toBeVisible();
      await expect(page.locator('.share-link button:visible')).toHaveCount(0);
    }
  });
});
