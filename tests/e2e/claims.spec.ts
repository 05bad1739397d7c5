import type { Page } from '@playwright/test';
import { ANY_WINDOW, expect, test } from './test.ts';

const shown = (page: Page) => page.locator('[data-verdict]:visible');
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const status = (page: Page) => page.getByRole('main').getByRole('status');

/** On a phone the filters are folded up. */
async function unfold(page: Page) {
  const filters = page.locator('summary', { hasText: 'Filters' });
  if (await filters.isVisible()) await filters.click();
}

test.describe('the list of claims', () => {
  test('is narrowed by verdict and subject, tells how many are left, and notes it in the address', async ({ page }) => {
    await page.goto('claims/');
    const all = await shown(page).count();
    expect(all).toBeGreaterThan(50);
    await expect(status(page)).toHaveText(`${all} claims`);
    await unfold(page);
    await box(page, /^Contradicted/).check();
    const contradicted = await shown(page).count();
    expect(contradicted).toBeLessThan(all);
    await expect(status(page)).toHaveText(`${contradicted} of ${all} claims`);
    await expect(page).toHaveURL(/claims\/\?verdict=contradicted$/);
    await box(page, /^Partly/).check();
    await box(page, /^Capital/).check();
    await expect(page).toHaveURL(/\?verdict=partly,contradicted&subject=capital$/);
    for (const claim of await shown(page).all()) {
      await expect(claim).toHaveAttribute('data-subject', 'capital');
      await expect(claim).toHaveAttribute('data-verdict', /^(partly|contradicted)$/);
    }
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Capital']);
    await page.goBack();
    await expect(box(page, /^Capital/)).not.toBeChecked();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect(shown(page)).toHaveCount(all);
    await expect(page).toHaveURL(/claims\/$/);
  });

  test('follows an address, whatever else that says', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto('claims/?verdict=unverifiable,nonsense&subject=');
    await unfold(page);
    await expect(box(page, /^Unverifiable/)).toBeChecked();
    for (const claim of await shown(page).all()) await expect(claim).toHaveAttribute('data-verdict', 'unverifiable');
    await expect(shown(page)).not.toHaveCount(0);
  });

  test('says so where nothing is left', async ({ page }) => {
    await page.goto('claims/?verdict=unverifiable&subject=markets');
    await expect(shown(page)).toHaveCount(0);
    await expect(page.getByText('No claim on this subject has this verdict.')).toBeVisible();
    await expect(status(page)).toHaveText(/^0 of \d+ claims$/);
  });

  test('is narrowed by keyboard alone', async ({ page }) => {
    await page.goto('claims/');
    await unfold(page);
    await box(page, /^Confirmed/).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(box(page, /^Partly/)).toBeChecked();
    await expect(page).toHaveURL(/\?verdict=partly$/);
    await page.getByRole('button', { name: 'Clear all filters' }).focus();
    await page.keyboard.press('Enter');
    await expect(box(page, /^Confirmed/)).toBeFocused();
    await expect(page).toHaveURL(/claims\/$/);
  });

  test('counts in the language of the page', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto('id/claims/?verdict=partly');
    await expect(status(page)).toHaveText(/^\d+ dari \d+ klaim$/);
  });
});

test('a claim leads from its event to what the record shows, and back', async ({ page }) => {
  await page.goto('events/zhipu-2023-funding/');
  const claims = page.getByRole('region', { name: 'Claims about this event' });
  await claims.getByRole('link', { name: /^Alibaba and Tencent between them put/ }).click();
  await expect(page).toHaveURL(/\/claims\/alibaba-tencent-2-5bn-zhipu\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2\.5 billion yuan/);
  await expect(page.getByText('Contradicted', { exact: true })).toBeVisible();
  await expect(page.getByText('Published by CoinBold, about October 2023', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What the record shows' })).toContainText('South China Morning Post');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@graph']).toContainEqual(
    expect.objectContaining({
      '@type': 'ClaimReview',
      reviewRating: expect.objectContaining({ alternateName: 'Contradicted', ratingValue: 1 }),
    }),
  );
  await page.getByRole('complementary').getByRole('link', { name: 'Zhipu AI says it raised 2.5 billion yuan in 2023' }).click();
  await expect(page).toHaveURL(/\/events\/zhipu-2023-funding\/$/);
});

test('a claim is found by its statement, and by what the record shows', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('search/?q=crypto+site+CoinBold');
  await expect(page.getByRole('main').getByRole('link', { name: /^Alibaba and Tencent between them put/ })).toBeVisible();
  await page.goto('search/?q=battle+of+100+models');
  await expect(page.getByText('Claim: ').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of claims is whole, and shows nothing that would not work', async ({ page }) => {
    await page.goto('claims/?verdict=unverifiable');
    expect(await shown(page).count()).toBeGreaterThan(50);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.locator('summary', { hasText: 'Filters' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Clear all filters' })).toBeHidden();
  });
});
