import { expect, test } from './test.ts';

test('the language switch is in reach, and leads there and back', async ({ page }) => {
  await page.goto('2023/');
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page).toHaveURL(/\/id\/2023\/$/);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/(?<!id)\/2023\/$/);
});

test('an Indonesian reader reads, follows a relation and returns', async ({ page }) => {
  await page.goto('id/events/deepseek-selloff-2025/');
  await expect(page.getByText('27 Januari 2025').first()).toBeVisible();
  await page
    .getByRole('region', { name: 'Peristiwa terkait' })
    .getByRole('link', { name: /DeepSeek/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/id\/events\/deepseek-r1-2025\/$/);
  const back = page.getByRole('region', { name: 'Peristiwa terkait' }).getByRole('link', { name: /589 miliar/ });
  await expect(back).toBeVisible();
});

test('a citation leads to its source, and the source back to where it is cited', async ({ page }) => {
  await page.goto('events/deepseek-selloff-2025/');
  await page
    .getByRole('link', { name: /^Source 1: / })
    .first()
    .click();
  await expect(page).toHaveURL(/#source-/);
  await expect(page.locator(':target')).toBeInViewport();
  await page
    .locator(':target')
    .getByRole('link', { name: /^Back to citation 1/ })
    .click();
  await expect(page).toHaveURL(/#cite-.*-1$/);
  await expect(page.locator(':target')).toBeInViewport();
});
