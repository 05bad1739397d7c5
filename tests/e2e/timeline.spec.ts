import type { Page } from '@playwright/test';
import { textWidth } from '../../src/core/timeline/text.ts';
import { ANY_WINDOW, expect, test, unwatched } from './test.ts';
import { ALL, count, drawing, open, placeOf } from './timeline.ts';

/** Titles of the events that have a label, with the boxes of those labels. */
function labels(page: Page) {
  return drawing(page)
    .locator('a')
    .evaluateAll((links) =>
      links.flatMap((link) => {
        const label = link.querySelector('text');
        if (!label) return [];
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return [{ href: link.getAttribute('href'), left, right, top, bottom }];
      }),
    );
}

test('the drawing is taken over: the most significant events are links, the others ticks and counts', async ({ page }) => {
  await open(page);
  const links = await drawing(page).locator('a.mark').count();
  expect(links).toBeGreaterThan(40);
  expect(links).toBeLessThanOrEqual(250);
  expect(await drawing(page).locator('.bare path').count()).toBeGreaterThan(3);
  await expect(
    drawing(page)
      .getByRole('button', { name: /more events, .*2025/ })
      .first(),
  ).toBeVisible();
  await expect(count(page)).toHaveText(ALL);
});

test('no two labels overlap, from the whole to the closest zoom', async ({ page }) => {
  await open(page);
  for (let step = 0; step < 8; step++) {
    const shown = await labels(page);
    for (const [index, a] of shown.entries()) {
      for (const b of shown.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        expect(apart, `${a.href} and ${b.href} at zoom step ${step}`).toBe(true);
      }
    }
    await page.getByRole('button', { name: 'Zoom in' }).click();
  }
});

test('the table of glyph widths agrees with what the browser measures', async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.fonts.ready);
  const lines = await drawing(page)
    .locator('.label tspan')
    .evaluateAll((spans) =>
      spans.map((span) => ({
        text: span.textContent ?? '',
        width: (span as SVGTSpanElement).getComputedTextLength(),
        weight: Number(getComputedStyle(span).fontWeight),
        size: Number.parseFloat(getComputedStyle(span).fontSize),
      })),
    );
  expect(lines.length).toBeGreaterThan(10);
  for (const { text, width, weight, size } of lines) {
    const expected = textWidth(text, size, weight >= 600 ? 600 : 400);
    expect(width, text).toBeLessThanOrEqual(expected * 1.01 + 1);
    expect(width, text).toBeGreaterThan(expected * 0.93 - 1);
  }
});

test('the drawing follows the width of the window and keeps its stretch of time', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(count(page)).not.toHaveText(ALL);
  const before = await count(page).textContent();
  await page.setViewportSize({ width: 800, height: 900 });
  await expect.poll(async () => (await placeOf(drawing(page))).width).toBeGreaterThan(700);
  await expect(count(page)).toHaveText(before ?? '');
});

test('the event in focus shows what it answers and what answered it', async ({ page }) => {
  await open(page);
  const arcs = drawing(page).locator('.arc');
  await expect(arcs).toHaveCount(0);
  const mark = drawing(page).getByRole('link', { name: /^OpenAI opens ChatGPT/ });
  await mark.focus();
  const relations = /Relations: (\d+)/.exec((await mark.getAttribute('aria-label')) ?? '')?.[1];
  await expect(arcs).toHaveCount(Number(relations));
  await mark.blur();
  await expect(arcs).toHaveCount(0);
});

test('all relations of a view are drawn when asked for', async ({ page }) => {
  await open(page, '?arcs=all');
  await expect.poll(() => drawing(page).locator('.arc').count()).toBeGreaterThan(10);
  expect(await drawing(page).locator('.arc').count()).toBeLessThanOrEqual(120);
  await page.getByRole('checkbox', { name: 'All relations' }).uncheck();
  await expect(drawing(page).locator('.arc')).toHaveCount(0);
  await expect(page).not.toHaveURL(/\?/);
});

test('the first view asks for no tile, and a closer one only for a few', async ({ page }) => {
  const tiles: string[] = [];
  page.on('request', (request) => {
    const name = /\/tiles\/.*\/(\d+-\d+)\.json$/.exec(request.url())?.[1];
    if (name) tiles.push(name);
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(tiles).toEqual([]);
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForLoadState('networkidle');
  expect(new Set(tiles).size).toBe(tiles.length);
  expect(tiles.length).toBeLessThan(6);
});

// The browser complains in the console of what cannot be fetched.
unwatched('a tile that cannot be had leaves what is there, and is tried again on demand', async ({ page }) => {
  const tiles = /\/tiles\/.*\/\d+-\d+\.json$/;
  await page.route(tiles, (route) => route.abort());
  await page.goto('?from=2024-12&to=2025-03');
  const alert = page.getByRole('alert').filter({ hasText: 'A part of the timeline could not be loaded.' });
  await expect(alert).toBeVisible();
  const few = await drawing(page).locator('a.mark').count();
  expect(few).toBeGreaterThan(0);
  await page.unroute(tiles);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  await expect.poll(() => drawing(page).locator('a.mark').count()).toBeGreaterThan(few);
});

unwatched(
  'what answers is fetched again where it could not be had, and so is what saves a picture',
  { tag: ANY_WINDOW },
  async ({ page }) => {
    const [desk, saving] = ['**/_astro/desk.*.js', '**/_astro/save.*.js'];
    for (const script of [desk, saving]) await page.route(script, (route) => route.abort());
    await page.goto('');
    const alert = page.getByRole('alert').filter({ hasText: 'A part of the timeline could not be loaded.' });
    await expect(alert).toBeHidden();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(alert).toBeVisible();
    await expect(count(page)).toHaveText(ALL);
    await page.unroute(desk);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toBeHidden();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(count(page)).not.toHaveText(ALL);
    const picture = page.getByRole('button', { name: 'SVG' });
    await picture.click();
    await expect(alert).toBeVisible();
    await page.unroute(saving);
    const saved = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Try again' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.svg$/);
    await expect(alert).toBeHidden();
  },
);

for (const [name, part, query] of [
  ['a tile', /\/tiles\/.*\/\d+-\d+\.json$/, '?from=2024-12&to=2025-03'],
  ['what answers', /\/_astro\/desk\..*\.js$/, '?lane=models'],
] as const) {
  unwatched(
    `${name} that is gone when it is tried again brings the page that is published now`,
    { tag: ANY_WINDOW },
    async ({ page }) => {
      await page.route(part, (route) => route.fulfill({ status: 404 }));
      await page.goto(query);
      const again = page.getByRole('alert').filter({ hasText: 'could not be loaded' }).getByRole('button', { name: 'Try again' });
      await expect(again).toBeVisible();
      await page.evaluate(() => document.documentElement.classList.add('opened-first'));
      await page.context().setOffline(true);
      const asked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
      await again.click();
      await asked;
      await expect(again).toBeVisible();
      await expect(page.locator('html.opened-first')).toHaveCount(1);
      await page.context().setOffline(false);
      const { search } = new URL(page.url());
      await again.click();
      await expect(page.locator('html.opened-first')).toHaveCount(0);
      expect(new URL(page.url()).search).toBe(search);
      await expect(again).toBeVisible();
      await page.unroute(part);
      await again.click();
      await expect(again).toBeHidden();
      await expect(count(page)).not.toHaveText(ALL);
    },
  );
}
