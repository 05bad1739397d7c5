import type { Page } from '@playwright/test';
import { ANY_WINDOW, expect, test } from './test.ts';

const paper = () => getComputedStyle(document.documentElement).backgroundColor;

const LIGHT = 'rgb(251, 247, 239)';
const DARK = 'rgb(17, 22, 30)';

test('the system decides until the reader does, and the choice holds on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  expect(await page.evaluate(paper)).toBe(LIGHT);
  await page.getByLabel('Theme').selectOption('Dark');
  expect(await page.evaluate(paper)).toBe(DARK);
  await page.goto('2023/');
  expect(await page.evaluate(paper)).toBe(DARK);
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await page.getByLabel('Theme').selectOption('System');
  expect(await page.evaluate(paper)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(paper)).toBe(DARK);
});

for (const [name, address] of Object.entries({ home: '', event: 'events/zhipu-2023-funding/', story: 'stories/the-r1-shock/' })) {
  test(`${name}: what the reader chose has the colours of what the system would have chosen`, { tag: ANY_WINDOW }, async ({
    page,
  }) => {
    await page.goto(address);
    const colours = { light: await coloursIn(page, 'light'), dark: await coloursIn(page, 'dark') };
    expect(colours.light).not.toEqual(colours.dark);
    expect(await coloursIn(page, 'dark', 'light')).toEqual(colours.light);
    expect(await coloursIn(page, 'light', 'dark')).toEqual(colours.dark);
  });
}

/** The colours of every element on a page. */
async function coloursIn(page: Page, system: 'light' | 'dark', chosen?: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: system });
  if (chosen) await page.getByLabel('Theme').selectOption(chosen);
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('body *'), (element) => {
      const { color, backgroundColor, borderTopColor, outlineColor, fill, stroke } = getComputedStyle(element);
      return [element.tagName, color, backgroundColor, borderTopColor, outlineColor, fill, stroke].join(' ');
    }),
  );
}

test('a chosen theme is there before the first paint', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('about/');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  // Whatever runs after parsing runs too late: the theme must be set while the head is read.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset['themeAtBody'] = document.documentElement.dataset['theme'] ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('2023/');
  await expect(page.locator('html')).toHaveAttribute('data-theme-at-body', 'dark');
});

test('without script the system decides, and no dead control is shown', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('about/');
  await expect(page.getByLabel('Theme')).toBeHidden();
  await context.close();
});
