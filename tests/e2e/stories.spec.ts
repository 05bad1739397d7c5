import type { Page } from '@playwright/test';
import { ANY_WINDOW, expect, test } from './test.ts';

const STORY = 'stories/the-r1-shock/';
const EVENT = 'deepseek-selloff-2025';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Steps of this story' });
const marked = (page: Page) => page.locator('.story-drawing .current');

/** Scrolls as a reader does, until a step has come up to where it is read. */
async function readTo(page: Page, step: number) {
  await page.locator(`#step-${step}`).evaluate((element) => {
    const pin = document.querySelector('.story-pin')?.getBoundingClientRect().height ?? 0;
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - pin - 40);
  });
}

test('the list leads to each story, and a story to the next and back', async ({ page }) => {
  await page.goto('stories/');
  const list = page.getByRole('main').getByRole('listitem');
  await expect(list).toHaveCount(5);
  await expect(list.filter({ hasText: 'Zhipu and its backers' })).toContainText(/10 steps.*August 2022.*June 2026/);
  await page.getByRole('link', { name: 'Zhipu and its backers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zhipu and its backers');
  const others = page.getByRole('navigation', { name: 'Other stories' });
  await others.getByRole('link', { name: /^The R1 shock/ }).click();
  await expect(page).toHaveURL(/\/stories\/the-r1-shock\/$/);
  await others.getByRole('link', { name: 'Zhipu and its backers' }).click();
  await expect(page).toHaveURL(/\/stories\/zhipu-and-its-backers\/$/);
});

test('an event names the stories that it is part of, and the step', async ({ page }) => {
  await page.goto(`events/${EVENT}/`);
  const stories = page.getByRole('region', { name: 'Stories with this event' });
  await expect(stories).toContainText('Step 9 of 12');
  await stories.getByRole('link', { name: /^The R1 shock/ }).click();
  await expect(page).toHaveURL(/\/stories\/the-r1-shock\/#step-9$/);
  await expect(page.locator('#step-9')).toBeInViewport();
  await page
    .locator('#step-9')
    .getByRole('link', { name: /^Read the event and its sources/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/events/${EVENT}/$`));
});

test('the timeline follows the reader, and the address too', async ({ page }) => {
  await page.goto(STORY);
  await expect(page.locator('.story-drawing')).toBeVisible();
  await expect(marked(page)).toHaveCount(0);
  const years = page.locator('.story-drawing .tick-label.year');
  await expect(years.filter({ hasText: '2024' }).first()).toBeVisible();
  const seen = new Set<string>();
  for (const step of [1, 2, 6, 9, 12]) {
    await readTo(page, step);
    await expect(page).toHaveURL(new RegExp(`/stories/the-r1-shock/#step-${step}$`));
    await expect(rail(page).locator('[aria-current="step"]')).toHaveAttribute('href', `#step-${step}`);
    await expect(marked(page)).toHaveAttribute('href', `#step-${step}`);
    await expect(marked(page)).toBeInViewport();
    seen.add((await page.locator('.story-drawing .axis').textContent()) ?? '');
  }
  expect(seen.size).toBeGreaterThan(2);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page).toHaveURL(/\/stories\/the-r1-shock\/$/);
  await expect(marked(page)).toHaveCount(0);
});

test('the timeline stays in its place and leaves room to read', async ({ page, viewport, isMobile }) => {
  await page.goto(`${STORY}#step-6`);
  await expect(marked(page)).toHaveAttribute('href', '#step-6');
  const pin = await page.locator('.story-pin').boundingBox();
  expect(pin?.y).toBe(0);
  expect(pin?.height).toBeLessThanOrEqual((viewport?.height ?? 0) * (isMobile ? 0.25 : 0.4));
  const heading = await page.locator('#step-6 h2').boundingBox();
  expect(heading?.y).toBeGreaterThanOrEqual(pin?.height ?? 0);
  const drawing = await page.locator('.story-drawing').boundingBox();
  expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(pin?.height ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport?.width);
});

test('every step can be reached by keyboard alone, from one link to the next', async ({ page }) => {
  await page.goto(STORY);
  const links = rail(page).getByRole('link');
  await links.first().focus();
  for (let step = 1; step <= 12; step += 1) {
    await expect(links.nth(step - 1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#step-${step}$`));
    await expect(links.nth(step - 1)).toHaveAttribute('aria-current', 'step');
    await expect(page.locator(`#step-${step} h2`)).toBeInViewport();
    // Following a link moves the place from which Tab goes on into the step.
    if (step < 12) await links.nth(step).focus();
  }
  await page.goto(`${STORY}#step-3`);
  await page.keyboard.press('Tab');
  await expect(page.locator('#step-3 h2 a')).toBeFocused();
});

test('a mark of the timeline leads to its step', async ({ page }) => {
  await page.goto(`${STORY}#step-9`);
  await page.locator('.story-drawing .labelled[href="#step-11"] .target').click();
  await expect(page).toHaveURL(/#step-11$/);
  await expect(marked(page)).toHaveAttribute('href', '#step-11');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the timeline glides to a step, and arrives', async ({ page }) => {
    await page.goto(STORY);
    await readTo(page, 9);
    const axis = page.locator('.story-drawing .axis');
    await expect(axis).toContainText('Feb');
    await expect(marked(page)).toHaveAttribute('href', '#step-9');
  });
});

test('a story is told in the language of the page', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto(`id/${STORY}#step-9`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Guncangan R1/);
  await expect(page.locator('#step-9')).toContainText('Langkah 9 dari 12');
  await expect(marked(page)).toContainText('Nvidia');
});

test('a story is found by its title, and by its words', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('search/?q=r1+shock');
  const found = page.getByRole('main').getByRole('link', { name: /^The R1 shock/ });
  await expect(found).toBeVisible();
  await expect(page.getByText('Story in 12 steps').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a story is whole: its timeline, its steps, and links from one to the other', async ({ page }) => {
    await page.goto(STORY);
    await expect(page.locator('.story-step')).toHaveCount(12);
    await expect(page.getByRole('group', { name: 'The events of this story' })).toBeVisible();
    expect(await page.locator('.story-pin').evaluate((pin) => getComputedStyle(pin).position)).toBe('static');
    await rail(page)
      .getByRole('link', { name: /^Step 9 of 12/ })
      .click();
    await expect(page).toHaveURL(/#step-9$/);
    await expect(page.locator('#step-9 h2')).toBeInViewport();
  });
});
