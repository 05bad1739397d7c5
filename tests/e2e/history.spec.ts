import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('the foot of every page leads to the corrections, and to how one is asked for', async ({ page }) => {
  await page.goto('events/zhipu-2023-funding/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections');
  const report = page.getByRole('main').getByRole('link', { name: 'Report a mistake' });
  await expect(report).toHaveAttribute('href', /\/issues\/new\?template=correction\.yml$/);
  await page.getByRole('link', { name: 'the method' }).click();
  await expect(page).toHaveURL(/\/method\/$/);
});

test('the changes of an entry open by key, where its history is known', async ({ page }) => {
  await page.goto('events/zhipu-2023-funding/');
  const history = page.getByRole('region', { name: 'History' });
  await expect(history.getByRole('link', { name: 'All versions' })).toHaveAttribute(
    'href',
    /\/commits\/main\/content\/events\/zhipu-2023-funding$/,
  );
  const changes = history.locator('details');
  // A build from an archive, or from a shallow clone, knows of none.
  if ((await changes.count()) === 0) return;
  await expect(changes.getByRole('listitem').first()).toBeHidden();
  await changes.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(changes.getByRole('listitem').first()).toBeVisible();
  await expect(changes.getByRole('link').first()).toHaveAttribute('href', /\/commit\/[0-9a-f]{40}$/);
});
