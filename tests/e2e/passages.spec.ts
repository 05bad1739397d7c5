import { ANY_WINDOW, expect, test } from './test.ts';

const EVENT = 'events/zhipu-2023-funding/';

/** Where a copied address would lead on the server of the tests, found by its words alone. */
function byWords(address: string): string {
  return address.replace(/^.*?(?=(?:id\/)?events\/)/, '').replace(/#.*(?=:~:)/, '#');
}

test('the link of a passage is copied with words that find it, and this is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(EVENT);
  const before = page.url();
  await page.getByRole('link', { name: 'Link to passage 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(copied).toBe(
    `${canonical}#p-the-backers-it-named-included-alibaba:~:text=The%20backers%20it%20named%20included,a%20company%20affiliated%20with%20Zhipu`,
  );
  expect(page.url()).toBe(before);
});

for (const [name, prefix, label] of [
  ['English', '', 'Link to passage'],
  ['Indonesian', 'id/', 'Tautan ke bagian'],
] as const) {
  test(`the words of every copied link find its passage, ${name}`, { tag: ANY_WINDOW }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 360, height: 300 });
    await page.goto(prefix + EVENT);
    const links = page.getByRole('link', { name: label });
    const count = await links.count();
    expect(count).toBeGreaterThan(3);
    const status = page.locator('passage-links').getByRole('status');
    const addresses: string[] = [];
    for (let index = 0; index < count; index += 1) {
      await status.evaluate((element) => element.replaceChildren());
      await links.nth(index).press('Enter');
      await expect(status).not.toBeEmpty();
      addresses.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    for (const [index, address] of addresses.entries()) {
      // Another page in between: else the browser stays where it is.
      await page.goto('about:blank');
      await page.goto(byWords(address));
      await expect(links.nth(index).locator('xpath=..')).toBeInViewport();
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    }
  });
}

test('where nothing may be copied, the address bar gets the link', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(EVENT);
  await page.getByRole('link', { name: 'Link to passage 1' }).click();
  await expect(page).toHaveURL(/#p-zhipu-ai-a-model-maker-in$/);
  await expect(page.getByRole('status').filter({ hasText: 'Not copied' })).toHaveCount(1);
});

test('without script, the link of a passage leads there, and the passage is marked', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(EVENT);
  await page.getByRole('link', { name: 'Link to passage 3' }).click();
  await expect(page).toHaveURL(/#p-business-registry-data-put-the-start-up-s-valuation$/);
  await expect(page.locator('.prose :target')).toHaveText(/^Business-registry data/);
  await context.close();
});

test('the links of passages are out of the way until they are wanted, and never on paper', async ({ page, isMobile }) => {
  await page.goto(EVENT);
  const link = page.getByRole('link', { name: 'Link to passage 1' });
  await expect(link).toHaveCSS('opacity', isMobile ? '1' : '0');
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS('opacity', '1');
  await page.emulateMedia({ media: 'print' });
  await expect(link).toBeHidden();
});
