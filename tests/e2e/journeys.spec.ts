import { expect, test } from './test.ts';

const FUNDING = 'Zhipu AI says it raised 2.5 billion yuan in 2023';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader sees the timeline, and every mark and every entry of the list leads to its event', async ({ page }) => {
    await page.goto('');
    const drawing = page.getByRole('group', { name: 'Timeline' });
    await expect(drawing).toBeVisible();
    const entries = page.locator('#content').getByRole('listitem').getByRole('heading').getByRole('link');
    const addresses = (links: (SVGElement | HTMLElement)[]) => links.map((link) => link.getAttribute('href'));
    const listed = await entries.evaluateAll(addresses);
    const marked = await drawing.locator('a.mark').evaluateAll(addresses);
    expect(marked.length).toBeGreaterThan(30);
    expect(listed).toEqual(expect.arrayContaining(marked));
    expect(new Set(listed).size).toBe(listed.length);
    await entries.filter({ hasText: 'DeepSeek publishes R1' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^DeepSeek publishes R1/ })).toBeVisible();
    await page.goBack();
    await page.getByRole('navigation', { name: 'All events by year' }).getByRole('link', { name: '2023' }).click();
    await entries.filter({ hasText: FUNDING }).click();
    await expect(page.getByRole('heading', { level: 1, name: FUNDING })).toBeVisible();
  });

  test('a reader reads an event and goes on to its actor, its lane and its year', async ({ page }) => {
    await page.goto('events/zhipu-2023-funding/');
    await expect(page.getByText('said on 20 October 2023')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'In dispute' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    for (const { link, heading } of [
      { link: 'Tencent', heading: 'Tencent' },
      { link: 'Capital', heading: 'Capital' },
      { link: '2023', heading: '2023' },
    ]) {
      await page.goto('events/zhipu-2023-funding/');
      await page.locator('body').getByRole('link', { name: link, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(page.getByRole('link', { name: FUNDING, exact: true }).first()).toBeVisible();
    }
  });
});
