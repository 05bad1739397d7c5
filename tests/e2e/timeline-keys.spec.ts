import { DAY } from '../../src/core/timeline/scale.ts';
import { ANY_WINDOW, expect, test } from './test.ts';
import { ALL, count, drawing, open, placeOf } from './timeline.ts';

test('keys walk the events in order of time, one tab stop for all', async ({ page }) => {
  await open(page);
  await drawing(page).locator('a.mark').first().focus();
  await expect(drawing(page).locator('a[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Home');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const first = await focused();
  expect(first).toContain('2015');
  await page.keyboard.press('ArrowRight');
  const second = await focused();
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toContain('United States');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('China');
  await page.keyboard.press('End');
  const last = await focused();
  expect(last).toMatch(/202[67]/);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(count(page)).not.toHaveText(ALL);
  expect(await focused()).toMatch(/202[67]/);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(first);
  const { x, width } = await placeOf(drawing(page));
  const mark = await placeOf(drawing(page).locator('a:focus .shape, a:focus .tick').first());
  expect(mark.x).toBeGreaterThanOrEqual(x);
  expect(mark.x).toBeLessThan(x + width);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/events\/[a-z0-9-]+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.split('. ')[0] ?? '');
});

test('keys that are pressed before anything can answer are answered then, in their order', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/desk.*.js', (route) => held.then(() => route.continue()));
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await drawing(page).locator('a.mark').last().focus();
  const before = await focused();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await focused()).toBe(before);
  release();
  await expect.poll(focused).not.toBe(before);
  const reached = await focused();
  await page.keyboard.press('Home');
  expect(await focused()).not.toBe(reached);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(reached);
});

test('arrows lead through every event of a stretch, counts open by Enter and say what is inside', async ({ page }) => {
  await open(page, '?from=2024-11-01&to=2025-02-28');
  const headings = page.getByRole('heading', { level: 4 });
  const shown = async () => Number(/(\d+) of \d+/.exec((await count(page).textContent()) ?? '')?.[1]);
  await expect.poll(async () => (await headings.count()) > 20 && (await headings.count()) === (await shown())).toBe(true);
  const titles = await headings.allTextContents();
  await drawing(page).locator('a[tabindex="0"]').focus();
  // The tab stop is in the view, but need not be its first event.
  for (let step = 0; step < titles.length; step++) await page.keyboard.press('ArrowLeft');
  const missing = new Set(titles.map((title) => title.trim()));
  // Counts are stops, too, and how many there are depends on what has been fetched by then; so the way may be longer than the list.
  for (let step = 0; step < 6 * titles.length && missing.size > 0; step++) {
    missing.delete(((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '').split('. ')[0] ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect([...missing]).toEqual([]);
});

for (const view of ['', '?group=lane', '?from=2024-01-01&to=2026-06-30', '?significance=2&lane=controls,models']) {
  test(`every count names the most significant of its events, of which none is drawn ${view}`, { tag: ANY_WINDOW }, async ({
    page,
  }) => {
    await open(page, view);
    await page.waitForLoadState('networkidle');
    const counts = drawing(page).getByRole('button', { name: /more events/ });
    await expect(counts.first()).toBeAttached();
    const drawn = await drawing(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    for (const count of await counts.all()) {
      const name = (await count.getAttribute('aria-label')) ?? '';
      await count.dispatchEvent('click');
      const titles = page.getByRole('dialog', { name, exact: true }).getByRole('listitem');
      await expect(titles, name).toHaveCount(Math.min(5, Number.parseInt(name, 10)));
      const isDrawn = (title: string) => drawn.some((label) => label.startsWith(`${title}. `));
      expect((await titles.allTextContents()).filter(isDrawn), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('what has the focus comes into the window, also where a browser only scrolls to the drawing', async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: 400 });
  await open(page);
  await drawing(page).getByRole('link').first().focus();
  await page.keyboard.press('ArrowRight');
  for (const edge of ['top', 'bottom']) {
    await page.evaluate((to) => scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), edge);
    await page.evaluate(() => {
      const link = document.activeElement as SVGElement;
      link.blur();
      link.focus({ preventScroll: true });
    });
    const link = page.locator(':focus');
    const { y, height } = await placeOf(link);
    expect(y, edge).toBeGreaterThanOrEqual(0);
    expect(y + Math.min(height, 390), edge).toBeLessThanOrEqual(400);
  }
});

test('what is inside a count stays in the window, and leaves the count to be seen', async ({ page }) => {
  await open(page);
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const count = drawing(page)
    .getByRole('button', { name: /more events/ })
    .first();
  for (const block of ['start', 'end'] as const) {
    await count.evaluate((link, place) => link.scrollIntoView({ block: place }), block);
    await count.dispatchEvent('click');
    const inside = page.getByRole('dialog', { name: /more events/ });
    await expect(inside.getByRole('listitem').first()).toBeVisible();
    const [place, own] = [await placeOf(inside), await placeOf(count)];
    expect(place.x).toBeGreaterThanOrEqual(0);
    expect(place.x + place.width).toBeLessThanOrEqual(window.width);
    expect(place.y).toBeGreaterThanOrEqual(0);
    expect(place.y + place.height).toBeLessThanOrEqual(window.height);
    expect(place.y >= own.y + own.height || place.y + place.height <= own.y, block).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('a count says what is inside: lanes, the top titles, and a way to zoom in', async ({ page }) => {
  await open(page);
  const dense = drawing(page)
    .getByRole('button', { name: /more events, .*2025/ })
    .first();
  await dense.press('Enter');
  const inside = page.getByRole('dialog', { name: /more events/ });
  await expect(inside).toBeVisible();
  await expect(inside.getByRole('paragraph')).toContainText(/Models \d+/);
  await expect(inside.getByRole('link').first()).toHaveAttribute('href', /\/events\//);
  await page.keyboard.press('Escape');
  await expect(inside).toBeHidden();
  const stretch = await dense.evaluate(({ dataset }) => [Number(dataset['from']), Number(dataset['to'])]);
  await dense.press('Enter');
  await inside.getByRole('button', { name: 'Zoom in here' }).click();
  await expect(inside).toBeHidden();
  // What is shown now is that stretch with some room on either side, to the day.
  await expect(page).toHaveURL(/from=.*to=/);
  const { searchParams } = new URL(page.url());
  const [from = 0, to = 0] = ['from', 'to'].map((edge) => Date.parse(searchParams.get(edge) ?? ''));
  const [first = 0, last = 0] = stretch;
  expect(from).toBeLessThanOrEqual(first);
  expect(to).toBeGreaterThanOrEqual(last - DAY);
  expect(to - from).toBeLessThan(2 * (last - first));
});

test('Tab leads to a mark that is there after the last one has left the view', async ({ page }) => {
  await open(page);
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(drawing(page).locator('a[tabindex="0"]')).toHaveCount(1);
});
