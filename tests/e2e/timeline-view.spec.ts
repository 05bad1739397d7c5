import { readFileSync } from 'node:fs';
import { ANY_WINDOW, expect, test, unwatched } from './test.ts';
import { ALL, count, drawing, open, placeOf, TIMELINE } from './timeline.ts';

test('a view has an address, and an address shows its view', { tag: ANY_WINDOW }, async ({ page }) => {
  await open(page, '?from=2023-01&to=2023-12&lane=controls');
  await expect(page.getByRole('checkbox', { name: 'Controls' })).toBeChecked();
  const titles = page.getByRole('heading', { level: 4 });
  const lanesListed = async () => (await page.locator('.event-item .lane-name').allInnerTexts()).map((name) => name.trim());
  await expect.poll(async () => [...new Set(await lanesListed())]).toEqual(['Controls']);
  const shown = async () => Number(/(\d+) of \d+/.exec((await count(page).textContent()) ?? '')?.[1]);
  await expect.poll(async () => (await titles.count()) === (await shown())).toBe(true);
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

test('the overview shows what passes the filter before all events, and only the hits among it', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  await open(page, '?q=chips');
  const partsOf = async (...names: string[]) => {
    const paths = await Promise.all(names.map((name) => page.locator(`.overview .${name}`).getAttribute('d')));
    return paths.join('').split('M').filter(Boolean);
  };
  const barsOf = async (...names: string[]) => (await partsOf(...names)).map((bar) => bar.split(/,1h0.86v|h/).map(Number));
  await expect.poll(() => partsOf('hits')).not.toEqual([]);
  const [all, hits] = [await barsOf('above', 'below'), await partsOf('hits')];
  expect(await barsOf('passing')).toEqual([]);
  await page.getByRole('checkbox', { name: 'Controls' }).check();
  await expect.poll(() => barsOf('passing')).not.toEqual([]);
  await expect(page.locator('.overview .passing')).toBeVisible();
  const passing = await barsOf('passing');
  expect(passing.length).toBeLessThan(all.length);
  for (const [place, height = 0] of passing) {
    expect(all.some(([at, most = 0]) => at === place && Math.abs(most) >= Math.abs(height) && most * height > 0)).toBe(true);
  }
  const left = await partsOf('hits');
  await expect(page.getByText(`${left.length} lit`, { exact: true })).toBeVisible();
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(hits.length);
  expect(hits).toEqual(expect.arrayContaining(left));
  await page.goBack();
  await expect.poll(() => barsOf('passing')).toEqual([]);
  expect(await partsOf('hits')).toEqual(hits);
});

test('filters by actor, place, significance and status count exactly, and are in the address', { tag: ANY_WINDOW }, async ({
  page,
}) => {
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
  const chinese = await shown();
  const status = page.getByRole('combobox', { name: 'Status' });
  // No event on the timeline is withdrawn.
  await expect(status.getByRole('option')).toHaveText(['Any', 'Confirmed', 'Developing', 'Disputed']);
  await status.selectOption('developing');
  await expect.poll(shown).toBeLessThan(chinese);
  await page.getByRole('combobox', { name: 'Significance' }).selectOption('5');
  const [filteredOut, empty] = [
    page.getByText('No event passes all of these filters.'),
    page.getByText('No events in this stretch'),
  ];
  await expect(filteredOut).toBeVisible();
  await expect(empty).toBeHidden();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(filteredOut).toBeHidden();
  await expect(count(page)).toHaveText(ALL);
  await expect(page).not.toHaveURL(/\?/);
});

test('a stretch without events says so, filtered or not', { tag: ANY_WINDOW }, async ({ page }) => {
  for (const filter of ['', '&lane=policy']) {
    await open(page, `?from=2015-08-01&to=2015-10-31${filter}`);
    await expect(page.getByText('No events in this stretch of time.')).toBeVisible();
    await expect(page.getByText('No event passes all of these filters.')).toBeHidden();
    await expect(count(page)).toHaveText(/\b0 of/);
  }
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

test('a saved picture leaves out the labels of events beyond its edges', async ({ page }) => {
  await open(page, '?from=2023-01&to=2023-12');
  // Labels come one after the other: the picture has those that are there when it is saved.
  await expect(async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const { all, inView } = await drawing(page).evaluate((drawing) => {
      const { left, right } = drawing.getBoundingClientRect();
      const shapes = [...drawing.querySelectorAll('.labelled .shape')].map((shape) => shape.getBoundingClientRect());
      return { all: shapes.length, inView: shapes.filter((shape) => shape.right > left && shape.left < right).length };
    });
    expect(all).toBeGreaterThan(inView);
    expect(text.match(/class="shape"/g)).toHaveLength(inView);
  }).toPass();
});

// The browser complains in the console of what cannot be fetched.
unwatched('a filter that cannot be had says so, keeps what is shown, and is tried again on demand', async ({ page }) => {
  const facets = /\/tiles\/.*\/facets\.json$/;
  await page.route(facets, (route) => route.abort());
  await page.goto('?significance=5');
  const alert = page.getByRole('alert').filter({ hasText: 'A part of the timeline could not be loaded.' });
  await expect(alert).toBeVisible();
  await expect(count(page)).toHaveText(ALL);
  await page.unroute(facets);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  await expect(count(page)).not.toHaveText(ALL);
});

unwatched('a search that cannot be had says so, lights what titles tell, and is tried again by Enter', async ({ page }) => {
  const [titles, texts] = ['**/titles.json', '**/*.pf_index'];
  for (const part of [titles, texts]) await page.route(part, (route) => route.abort());
  await page.goto('?q=chips');
  const said = page.locator('[data-found]');
  const field = page.getByRole('searchbox', { name: 'Find on the timeline' });
  await expect(said).toHaveText('The search could not be loaded: Enter tries again.');
  await expect(page.getByRole('button', { name: 'Next hit' })).toBeHidden();
  await page.unroute(titles);
  await field.press('Enter');
  await expect(said).toHaveText(/^\d+ lit by title\. The full text could not be searched: Enter tries again\.$/);
  const byTitle = Number.parseInt((await said.textContent()) ?? '', 10);
  await page.unroute(texts);
  await field.press('Enter');
  await expect(said).toHaveText(/^\d+ lit$/);
  expect(Number.parseInt((await said.textContent()) ?? '', 10)).toBeGreaterThan(byTitle);
  await expect(page.getByRole('button', { name: 'Next hit' })).toBeVisible();
});

test('long empty stretches fold to a labelled break, by the box and by the address, and unfold again', async ({ page }) => {
  await open(page);
  const breaks = drawing(page).locator('.breaks title');
  const first = async () => (await placeOf(drawing(page).locator('a.mark').first())).x;
  const box = page.getByRole('checkbox', { name: 'Fold empty stretches' });
  const years = async () => (await drawing(page).locator('.axis .tick-label.year').allTextContents()).filter(Boolean).sort();
  const before = await years();
  await box.check();
  await expect.poll(() => breaks.count()).toBeGreaterThan(3);
  await expect(breaks.first()).toHaveText(/\d+ (?:mths|yrs)/);
  await expect(page).toHaveURL(/fold=empty/);
  await expect(count(page)).toHaveText(ALL);
  const folded = await first();
  await page.reload();
  await expect(box).toBeChecked();
  await expect.poll(() => breaks.count()).toBeGreaterThan(3);
  expect(await first()).toBeCloseTo(folded, 0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(count(page)).not.toHaveText(ALL);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await box.uncheck();
  await expect(breaks).toHaveCount(0);
  await expect(page).not.toHaveURL(/fold/);
  await expect.poll(years).toEqual(before);
});

test('what is folded follows what is filtered', { tag: ANY_WINDOW }, async ({ page }) => {
  await open(page, '?fold=empty&actor=nvidia');
  const breaks = drawing(page).locator('.breaks title');
  await expect.poll(() => breaks.count()).toBeGreaterThan(0);
  const own = await breaks.allTextContents();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => breaks.allTextContents()).not.toEqual(own);
});
