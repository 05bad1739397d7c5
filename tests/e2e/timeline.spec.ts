import { readFileSync } from 'node:fs';
import { test as base, type Locator, type Page } from '@playwright/test';
import { textWidth } from '../../src/core/text.ts';
import { expect, test } from './test.ts';

const TIMELINE = 'Timeline of the US–China rivalry in AI';

/** What the count says when every event is in view. */
const ALL = /\b(\d+) of \1\b/;

function drawing(page: Page): Locator {
  return page.getByRole('group', { name: TIMELINE });
}

function count(page: Page): Locator {
  return page.getByRole('heading', { name: /Events in view/ });
}

async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
}

/** The shape of the labelled mark nearest the middle, which small moves do not take out of view. */
async function middleShape(page: Page): Promise<Locator> {
  const { x, width } = await placeOf(drawing(page));
  const id = await drawing(page)
    .locator('a:has(.shape)')
    .evaluateAll(
      (links, middle) => {
        const distance = (link: Element) => Math.abs((link.querySelector('.shape')?.getBoundingClientRect().x ?? 1e9) - middle);
        return links.sort((a, b) => distance(a) - distance(b))[0]?.getAttribute('data-event');
      },
      x + width / 2,
    );
  return drawing(page).locator(`a[data-event="${id}"] .shape`);
}

/** The place of a drawing on the screen. */
async function placeOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not drawn');
  return box;
}

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

test('buttons zoom and fit; the list shows what the view shows, and a status says it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const shown = async () => Number(/(\d+) of \d+/.exec((await count(page).textContent()) ?? '')?.[1]);
  await expect.poll(shown).toBeLessThan(30);
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(await shown());
  const status = page.getByRole('status').filter({ hasText: 'Most important: ' });
  await expect(status).toHaveText(new RegExp(`^${await shown()} of \\d+ events, .+ Most important: .+`));
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(count(page)).toHaveText(ALL);
});

test.describe('with a mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has no wheel and no hover');

  test('ctrl and wheel zoom at the pointer; a plain wheel scrolls the page and gives a hint', async ({ page }) => {
    await open(page);
    const box = await placeOf(drawing(page));
    const mark = drawing(page).getByRole('link', { name: /^OpenAI opens ChatGPT/ });
    const shape = mark.locator('.shape');
    const before = await placeOf(shape);
    await page.mouse.move(before.x + before.width / 2, box.y + 20);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 3; notch++) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect(count(page)).not.toHaveText(ALL);
    const after = await placeOf(shape);
    expect(Math.abs(after.x - before.x)).toBeLessThan(2);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(page.getByText('while scrolling to zoom')).toBeVisible();
    await expect(page.getByText('while scrolling to zoom')).toBeHidden();
  });

  test('dragging pans and does not follow the link under the pointer', async ({ page }) => {
    await open(page);
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const shape = await middleShape(page);
    const before = await placeOf(shape);
    await page.mouse.move(before.x + 4, before.y + 4);
    await page.mouse.down();
    await page.mouse.move(before.x + 154, before.y + 4, { steps: 5 });
    await page.mouse.up();
    const after = await placeOf(shape);
    expect(after.x - before.x).toBeCloseTo(150, 0);
    expect(new URL(page.url()).pathname).not.toContain('/events/');
  });

  test('hovering shows a card, which the pointer can reach and Escape closes', async ({ page }) => {
    await open(page);
    const mark = drawing(page).getByRole('link', { name: /^OpenAI opens ChatGPT/ });
    const card = page.locator('.card');
    await mark.locator('.shape').hover();
    await expect(card).toBeVisible();
    await expect(card).toContainText('30 November 2022');
    await card.hover();
    await expect(card).toBeVisible();
    await mark.focus();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  test('a click on a mark opens its event', async ({ page }) => {
    await open(page);
    await drawing(page)
      .getByRole('link', { name: /^OpenAI opens ChatGPT/ })
      .locator('.shape')
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /ChatGPT/ })).toBeVisible();
  });

  test('a sideways wheel pans', async ({ page }) => {
    await open(page);
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const box = await placeOf(drawing(page));
    const shape = await middleShape(page);
    const before = await placeOf(shape);
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.wheel(60, 0);
    await expect.poll(async () => (await placeOf(shape)).x).toBeCloseTo(before.x - 60, 0);
  });
});

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

test('arrows lead through every event of a stretch, counts open by Enter and say what is inside', async ({ page }) => {
  await open(page, '?from=2024-11-01&to=2025-02-28');
  const headings = page.getByRole('heading', { level: 4 });
  await expect.poll(() => headings.count()).toBeGreaterThan(20);
  const shown = Number(/(\d+) of \d+/.exec((await count(page).textContent()) ?? '')?.[1]);
  await expect(headings).toHaveCount(shown);
  const titles = await headings.allTextContents();
  await drawing(page).locator('a[tabindex="0"]').focus();
  // The tab stop is in the view, but need not be its first event.
  for (let step = 0; step < titles.length; step++) await page.keyboard.press('ArrowLeft');
  const met = new Set<string>();
  for (let step = 0; step < 2 * titles.length; step++) {
    met.add(((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '').split('. ')[0] ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(titles.filter((title) => !met.has(title.trim()))).toEqual([]);
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
  await dense.press('Enter');
  await inside.getByRole('button', { name: 'Zoom in here' }).click();
  await expect(inside).toBeHidden();
  await expect(page).toHaveURL(/from=202[45]/);
});

test('Tab leads to a mark that is there after the last one has left the view', async ({ page }) => {
  await open(page);
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(drawing(page).locator('a[tabindex="0"]')).toHaveCount(1);
});

test('two fingers zoom and one drags sideways on a touch screen', async ({ page, isMobile, context }) => {
  test.skip(!isMobile, 'a mouse has one point');
  await open(page);
  await drawing(page).scrollIntoViewIfNeeded();
  const box = await placeOf(drawing(page));
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const y = Math.max(box.y, 0) + 120;
  await touch('touchStart', [
    [140, y],
    [220, y],
  ]);
  for (let step = 1; step <= 6; step++) {
    await touch('touchMove', [
      [140 - step * 15, y],
      [220 + step * 15, y],
    ]);
  }
  await touch('touchEnd', []);
  await expect(count(page)).not.toHaveText(ALL);
  const id = await drawing(page).locator('a.mark').nth(2).getAttribute('data-event');
  const mark = drawing(page).locator(`a[data-event="${id}"]`).locator('.shape, .tick');
  const before = await placeOf(mark);
  await touch('touchStart', [[200, y]]);
  for (let step = 1; step <= 6; step++) await touch('touchMove', [[200 + step * 10, y]]);
  await touch('touchEnd', []);
  const after = await placeOf(mark);
  expect(after.x).toBeGreaterThan(before.x + 20);
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

test('a view has an address, and an address shows its view', async ({ page }) => {
  await open(page, '?from=2023-01&to=2023-12&lane=controls');
  await expect(page.getByRole('checkbox', { name: 'Controls' })).toBeChecked();
  const titles = page.getByRole('heading', { level: 4 });
  const lanesListed = async () => (await page.locator('.event-item .lane-name').allInnerTexts()).map((name) => name.trim());
  await expect.poll(async () => [...new Set(await lanesListed())]).toEqual(['Controls']);
  const lanes = await lanesListed();
  expect(lanes.length).toBeGreaterThan(0);
  await page.getByRole('checkbox', { name: 'Controls' }).uncheck();
  await expect(page).not.toHaveURL(/lane=/);
  await expect.poll(() => titles.count()).toBeGreaterThan(lanes.length);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: 'Controls' })).toBeChecked();
  await expect(titles).toHaveCount(lanes.length);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(/\?lane=controls$/);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).not.toHaveURL(/\?/);
  await expect(count(page)).toHaveText(ALL);
});

test('the brush moves the view by key, and follows it', async ({ page }) => {
  await open(page, '?from=2023-01&to=2023-12');
  const brush = page.getByRole('slider', { name: 'Stretch of time in view' });
  await expect(brush).toHaveAttribute('aria-valuetext', /January.*December 2023/);
  await brush.focus();
  await page.keyboard.press('PageUp');
  await expect(brush).toHaveAttribute('aria-valuetext', /2024/);
  await page.keyboard.press('Home');
  await expect(brush).toHaveAttribute('aria-valuetext', /2015|2016/);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(count(page)).toHaveText(ALL);
});

test('the brush moves the view by hand', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the mouse stands for every pointer');
  await open(page, '?from=2023-01&to=2023-12');
  const brush = page.getByRole('slider', { name: 'Stretch of time in view' });
  await brush.scrollIntoViewIfNeeded();
  const before = await placeOf(brush);
  await page.mouse.move(before.x + before.width / 2, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 120, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(brush)).x).toBeCloseTo(before.x + 120, -1);
  await page.mouse.move(before.x + 121, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x - 80, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(brush)).width).toBeGreaterThan(before.width + 150);
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

test('a search lights what it finds, dims the rest in its place, and goes from hit to hit', async ({ page }) => {
  await open(page);
  const marks = await drawing(page).locator('a.mark').count();
  await page.getByRole('searchbox', { name: 'Find on the timeline' }).fill('export controls');
  const lit = page.locator('li[data-event][data-hit]');
  await expect.poll(() => lit.count()).toBeGreaterThan(1);
  const found = Number(/\d+/.exec((await page.getByText(/\d+ lit/).textContent()) ?? '')?.[0]);
  expect(found).toBeGreaterThanOrEqual(await lit.count());
  await expect(page).toHaveURL(/\?q=export\+controls$/);
  await expect(drawing(page).locator('a.mark')).toHaveCount(marks);
  expect(await drawing(page).locator('.count[data-hit]').count()).toBeGreaterThan(0);
  const focused = drawing(page).locator('a.mark[data-hit]:focus');
  await page.getByRole('button', { name: 'Next hit' }).click();
  await expect(focused).toHaveCount(1);
  const first = (await focused.getAttribute('data-event')) ?? '';
  await page.keyboard.press('n');
  await expect(focused).toHaveCount(1);
  await expect(focused).not.toHaveAttribute('data-event', first);
  await page.keyboard.press('p');
  await expect(focused).toHaveAttribute('data-event', first);
  const earlierOrLater = page.getByRole('button', { name: /\d+ (earlier|later)/ });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(earlierOrLater.first()).toBeVisible();
  await earlierOrLater.first().click();
  await expect(focused).toHaveCount(1);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByRole('searchbox', { name: 'Find on the timeline' }).fill('');
  await expect(lit).toHaveCount(0);
  await expect(page).not.toHaveURL(/\?/);
});

test('filters by actor, place, significance and status count exactly, and are in the address', async ({ page }) => {
  await open(page, '?actor=nvidia&significance=4');
  const shown = async () => Number(/(\d+) of \d+/.exec((await count(page).textContent()) ?? '')?.[1]);
  await expect.poll(shown).toBeLessThan(40);
  const strong = await shown();
  expect(strong).toBeGreaterThan(3);
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(strong);
  await expect(page.getByRole('button', { name: 'Nvidia ×' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Significance' }).selectOption('');
  await expect.poll(shown).toBeGreaterThan(strong);
  await page.getByRole('combobox', { name: 'Place' }).selectOption('CN');
  await expect(page).toHaveURL(/\?actor=nvidia&place=CN$/);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('withdrawn');
  await expect(page.getByText('No events in this stretch of time.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(count(page)).toHaveText(ALL);
  await expect(page).not.toHaveURL(/\?/);
});

test('events are arranged by country, by lane or by actor', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Arrange by' }).selectOption('lane');
  await expect(drawing(page).getByText('Compute', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\?group=lane$/);
  await page.getByRole('combobox', { name: 'Arrange by' }).selectOption('actor');
  await expect(drawing(page).getByText('Nvidia', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(drawing(page).getByText('Compute', { exact: true })).toBeVisible();
});

test('on paper the view keeps its width and is scaled to fit, with the list under it', async ({ page }) => {
  await open(page, '?from=2024-11&to=2025-02');
  await expect.poll(() => page.getByRole('heading', { level: 4 }).count()).toBeGreaterThan(20);
  const { width } = await placeOf(drawing(page));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(drawing(page)).toHaveAttribute('viewBox', new RegExp(`^0 0 ${Math.round(width)}`));
  await expect(page.getByRole('searchbox', { name: 'Find on the timeline' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 4 }).first()).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(drawing(page)).not.toHaveAttribute('viewBox');
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
base('a tile that cannot be had leaves what is there, and is tried again on demand', async ({ page }) => {
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

test('a day, the full window, a link to the view and the keys are in reach', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByLabel('Go to').fill('2023-03-14');
  await expect(page.getByRole('slider', { name: 'Stretch of time in view' })).toHaveAttribute('aria-valuetext', /2022.*2023/);
  await expect(page).toHaveURL(/from=2022-09-\d\d&to=2023-09-\d\d$/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  const full = page.getByRole('button', { name: 'Full window' });
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'true');
  const box = await page.locator('event-timeline').boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: page.viewportSize()?.width });
  await page.keyboard.press('Escape');
  await expect(full).toHaveAttribute('aria-pressed', 'false');

  await drawing(page).locator('a[tabindex="0"]').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('a view is saved as a picture that says what it is, where it is from and how it may be used', async ({ page }) => {
  await open(page, '?from=2023-01&to=2023-12');
  const saved = async (form: 'SVG' | 'PNG') => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${form}` }).click();
    return download;
  };
  const svg = await saved('SVG');
  expect(svg.suggestedFilename()).toBe('sputnik-moments.svg');
  const text = readFileSync(await svg.path(), 'utf8');
  expect(text).toContain(TIMELINE);
  expect(text).toContain('2023');
  expect(text).toContain('CC BY 4.0');
  expect(text).toContain('from=2023-01-01');
  expect(text).toContain('@font-face');
  expect(text).not.toMatch(/<a |class="target"|<script/);
  const png = await saved('PNG');
  const bytes = readFileSync(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
  expect(bytes.length).toBeGreaterThan(20_000);
});
