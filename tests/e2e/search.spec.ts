import type { Locator, Page } from '@playwright/test';
import { LANES } from '../../src/core/lane.ts';
import type { TitlesFile } from '../../src/core/search/titles.ts';
import { NONE, violationsInThemes } from './axe.ts';
import { ANY_WINDOW, expect, test, unwatched } from './test.ts';

const FUNDING = 'Zhipu AI says it raised 2.5 billion yuan in 2023';
const EVENT = 'events/deepseek-selloff-2025/';

/** What can be seen of the dialog or the search page. */
function searching(place: Page | Locator) {
  return {
    field: place.getByRole('searchbox'),
    results: place.locator('[data-list] > li'),
    titles: place.locator('[data-list] > li a'),
    result: (title: string) => place.locator('[data-list]').getByRole('link', { name: title, exact: true }),
    status: place.getByRole('status'),
  };
}

async function openDialog(page: Page, address = '') {
  await page.goto(address);
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('banner').getByRole('button', { name: /^(Search|Cari)$/ })).toBeVisible();
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
  return { dialog, ...searching(dialog) };
}

/** Lets nothing of the full-text index through before it is called. */
async function holdIndex(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/pagefind/**', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const titlesFile = async (page: Page, language = ''): Promise<TitlesFile> =>
  (await page.request.get(`${language}titles.json`)).json();

test.describe('the dialog', () => {
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`opens with ${key}, and Escape gives the focus back`, { tag: ANY_WINDOW }, async ({ page }) => {
      await page.goto(EVENT);
      const link = page.getByRole('main').getByRole('link').first();
      await link.focus();
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('a/b');
      await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('a/b');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(link).toBeFocused();
    });
  }

  test('opens with its button, and closes with its own and with a click beside it', async ({ page, isMobile }) => {
    await page.goto(EVENT);
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
    await button.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
    if (isMobile) return;
    await button.click();
    await page.mouse.click(5, 400);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('fetches nothing before the field has the focus, and titles answer before the full-text index has come', {
    tag: ANY_WINDOW,
  }, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const release = await holdIndex(page);
    await page.goto(EVENT, { waitUntil: 'networkidle' });
    expect(requests.filter((path) => /pagefind|titles/.test(path))).toEqual([]);
    const { field, result, results, status } = await openDialog(page, EVENT);
    await field.fill('zhipu ai says');
    await expect(result(FUNDING)).toBeVisible();
    const titles = await results.count();
    await expect(status).toHaveText(`${titles} results`);
    release();
    await expect.poll(() => results.count()).toBeGreaterThan(titles);
    expect(requests.filter((path) => path.endsWith('titles.json'))).toHaveLength(1);
  });

  test('full text finds a word that no title has, and shows it in its sentence', { tag: ANY_WINDOW }, async ({ page }) => {
    const { field, result, results } = await openDialog(page);
    await field.fill('subsidiaries');
    await expect(result(FUNDING)).toBeVisible();
    await expect(results.filter({ hasText: FUNDING }).locator('mark')).toHaveText('subsidiaries');
    await expect(results.filter({ hasText: FUNDING })).toContainText('20 October 2023');
    await expect(results.filter({ hasText: FUNDING })).toContainText('Capital');
  });

  test('no page is listed twice, and what was found by title does not move when the full text comes', {
    tag: ANY_WINDOW,
  }, async ({ page }) => {
    const release = await holdIndex(page);
    const { field, titles, results } = await openDialog(page);
    await field.fill('deepseek');
    await expect(results.first()).toBeVisible();
    const before = await titles.allTextContents();
    release();
    await expect.poll(() => results.count()).toBeGreaterThan(before.length);
    const after = await titles.allTextContents();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
  });

  test('the arrow keys walk through the results and back, and Enter opens one', async ({ page }) => {
    const { field, titles } = await openDialog(page);
    await field.fill('zhipu');
    await expect(titles.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(titles.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(titles.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const title = await titles.first().textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
  });

  test('Enter in the field and the button lead to all results', async ({ page }) => {
    const { dialog, field } = await openDialog(page, EVENT);
    await field.fill('export controls');
    await dialog.getByRole('button', { name: 'Show all results' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=export\+controls$/);
    await expect(page.getByRole('searchbox')).toHaveValue('export controls');
    await page.goBack();
    const again = await openDialog(page, EVENT);
    await again.field.fill('智谱');
    await expect(again.titles.first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=%E6%99%BA%E8%B0%B1$/);
  });

  test('says when nothing is found', { tag: ANY_WINDOW }, async ({ page }) => {
    const { field, results, status } = await openDialog(page);
    await field.fill('xyzzy');
    await expect(status).toHaveText('Nothing found for “xyzzy”.');
    await expect(results).toHaveCount(0);
  });

  for (const [language, prefix] of [
    ['English', ''],
    ['Indonesian', 'id/'],
  ] as const) {
    for (const [text, id, actor] of [
      ['智谱', 'zhipu-2023-funding', 'zhipu-ai'],
      ['谱', 'zhipu-2023-funding', 'zhipu-ai'],
      ['深度求索', 'deepseek-r1-2025', 'deepseek'],
      ['度求', 'deepseek-r1-2025', 'deepseek'],
      ['BIS', 'bis-2023-10-17-controls', 'bis'],
      ['CAC', 'genai-interim-measures-2023', 'cac'],
      ['MIIT', 'miit-600m-users-2024', 'miit'],
    ] as const) {
      test(`${text} finds its event and its actor, ${language}`, { tag: ANY_WINDOW }, async ({ page }) => {
        await page.goto(`${prefix}search/?q=${text}`);
        const { titles } = searching(page.getByRole('main'));
        await expect(page.locator('[data-list]')).toHaveAttribute('aria-busy', 'false');
        const addresses = await titles.evaluateAll((links) =>
          links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
        );
        expect(
          addresses.some((address) => address.endsWith(`/${prefix}events/${id}/`)),
          addresses.join(' '),
        ).toBe(true);
        expect(
          addresses.some((address) => address.endsWith(`/${prefix}actors/${actor}/`)),
          addresses.join(' '),
        ).toBe(true);
      });
    }
  }

  test('axe objects to nothing in the open dialog, light or dark', async ({ page }) => {
    const { dialog, field } = await openDialog(page);
    await field.fill('zhipu');
    await expect(dialog.locator('.result-excerpt mark').first()).toBeVisible();
    expect(await violationsInThemes(page, { within: 'dialog' })).toEqual(NONE);
  });
});

test.describe('the search page', () => {
  /** The facets are folded away where there is little room. */
  async function openFacets(page: Page) {
    const summary = page.locator('summary');
    if (await summary.isVisible()) await summary.click();
  }

  test('lists everything by date while nothing is asked, without the full-text index', { tag: ANY_WINDOW }, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('search/');
    const { events } = await titlesFile(page);
    const { status, titles } = searching(page.getByRole('main'));
    await expect(status).toHaveText(`${events.length} results`);
    await expect(titles.first()).toHaveText(events.at(-1)?.[1] ?? '');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect(titles).toHaveCount(Math.min(40, events.length));
    await page.getByRole('searchbox').focus();
    await expect.poll(() => requests.some((url) => url.includes('/pagefind/pagefind.js'))).toBe(true);
  });

  test('counts of every facet are right, and so are those of the index', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto('search/');
    const { events, actors } = await titlesFile(page);
    const expected = {
      lane: countBy(events.map(([, , , lane]) => LANES[lane] ?? '')),
      actor: countBy(events.flatMap(([, , , , , , , acting]) => acting.map((position) => actors[position]?.[0] ?? ''))),
      year: countBy(events.map(([, , , , , , year]) => String(year))),
      significance: countBy(events.map(([, , , , , significance]) => String(significance))),
    };
    await expect(page.locator('[data-list] > li').first()).toBeVisible();
    for (const [facet, counts] of Object.entries(expected)) {
      const shown = await page
        .locator(`[data-facet=${facet}] li`)
        .evaluateAll((items) =>
          items.map(
            (item) => [item.querySelector('input')?.value, Number(item.querySelector('[data-count]')?.textContent)] as const,
          ),
        );
      expect(Object.fromEntries(shown.filter(([, count]) => count > 0)), facet).toEqual(counts);
    }
    const root = new URL('.', page.url().replace(/search\/$/, '')).pathname;
    const indexed = await page.evaluate(async (address) => (await import(address)).filters(), `${root}pagefind/pagefind.js`);
    expect(indexed).toMatchObject(expected);
  });

  test('facets narrow, and their counts are what choosing leaves', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto('search/?q=nvidia');
    const { status, results } = searching(page.getByRole('main'));
    await expect(page.locator('[data-list]')).toHaveAttribute('aria-busy', 'false');
    await openFacets(page);
    const lane = page.getByRole('group', { name: 'Lane' }).getByRole('checkbox', { name: /Controls/ });
    const count = Number(
      await page.locator('[data-facet=lane] li').filter({ hasText: 'Controls' }).locator('[data-count]').textContent(),
    );
    expect(count).toBeGreaterThan(1);
    await lane.check();
    await expect(status).toHaveText(`${count} results`);
    // A page of results holds twenty.
    await expect(results).toHaveCount(Math.min(count, 20));
    for (const result of await results.all()) await expect(result).toContainText('Controls');
    await expect(page).toHaveURL(/\?q=nvidia&lane=controls$/);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect(page).toHaveURL(/\?q=nvidia$/);
  });

  test('twelve actors are shown, and all on demand', async ({ page }) => {
    await page.goto('search/');
    await openFacets(page);
    const actors = page.getByRole('group', { name: 'Actor' }).getByRole('checkbox');
    await expect(actors).toHaveCount(12);
    const all = page.getByRole('button', { name: /^All \d+ actors$/ });
    await all.click();
    expect(await actors.count()).toBeGreaterThan(60);
    await all.click();
    await expect(actors).toHaveCount(12);
  });

  test('sorts by date', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto('search/?q=deepseek');
    const { titles } = searching(page.getByRole('main'));
    await expect(page.locator('[data-list]')).toHaveAttribute('aria-busy', 'false');
    const { events } = await titlesFile(page);
    const order = new Map(events.map(([, title], position) => [title, position]));
    const positions = async () => (await titles.allTextContents()).flatMap((title) => order.get(title) ?? []);
    await page.getByLabel('Sort by').selectOption('Newest first');
    const newest = await positions();
    expect(newest.length).toBeGreaterThan(5);
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    await page.getByLabel('Sort by').selectOption('Oldest first');
    const oldest = await positions();
    expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));
    await expect(page).toHaveURL(/sort=oldest$/);
  });

  test('an address is a search, and the back button leads through those that were made', { tag: ANY_WINDOW }, async ({
    page,
  }) => {
    await page.goto('search/?q=chips&year=2023&sort=newest');
    const { field, status, result } = searching(page.getByRole('main'));
    await expect(field).toHaveValue('chips');
    await expect(page.getByLabel('Sort by')).toHaveValue('newest');
    await expect(page.locator('[data-facet=year] :checked')).toHaveValue('2023');
    await expect(page.locator('[data-list]')).toHaveAttribute('aria-busy', 'false');
    const first = await status.textContent();
    await field.fill('');
    await field.pressSequentially('zhipu');
    await expect(page).toHaveURL(/q=zhipu&year=2023&sort=newest$/);
    await expect(result(FUNDING)).toBeVisible();
    await openFacets(page);
    await page.getByRole('group', { name: 'Year' }).getByRole('checkbox', { name: /2023/ }).uncheck();
    await expect(page).toHaveURL(/q=zhipu&sort=newest$/);
    await result(FUNDING).click();
    await expect(page.getByRole('heading', { level: 1, name: FUNDING })).toBeVisible();
    await page.goBack();
    await expect(field).toHaveValue('zhipu');
    await page.goBack();
    await expect(page).toHaveURL(/q=zhipu&year=2023&sort=newest$/);
    await expect(page.locator('[data-facet=year] :checked')).toHaveValue('2023');
    await page.goBack();
    await expect(field).toHaveValue('chips');
    await expect(status).toHaveText(first ?? '');
  });

  for (const [prefix, typed, written, marked] of [
    ['', 'Nvidia data center', 'Nvidia data centre', 'centre|center|data|nvidia'],
    ['id/', 'Cina', 'Tiongkok', 'tiongkok|china'],
    ['id/', 'ijin ekspor', 'izin ekspor', 'izin|ekspor'],
  ] as const) {
    test(`${typed} finds what is written ${written}, here as on the timeline`, { tag: ANY_WINDOW }, async ({ page }) => {
      const { status, results } = searching(page.getByRole('main'));
      const found = async (query: string) => {
        await page.goto(`${prefix}search/?q=${query}`);
        await expect(page.locator('[data-list]')).toHaveAttribute('aria-busy', 'false');
        await expect(results.locator('mark').first()).toHaveText(new RegExp(`^(${marked})`, 'i'));
        return await status.textContent();
      };
      expect(await found(typed)).toBe(await found(written));
      const lit = async (query: string) => {
        await page.goto(`${prefix}?q=${query}`);
        const said = page.locator('[data-found]');
        await expect(said).toHaveText(/\d/);
        return await said.textContent();
      };
      expect(await lit(typed)).toBe(await lit(written));
    });
  }

  test('speaks Indonesian', async ({ page }) => {
    await page.goto('id/search/?q=miliar&lane=capital');
    const { status, results } = searching(page.getByRole('main'));
    await expect(status).toHaveText(/^\d+ hasil$/);
    await expect(results.first()).toContainText('Modal');
    await expect(results.locator('mark').first()).toHaveText(/miliar/i);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('says what to do instead', async ({ page }) => {
      await page.goto('');
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
      // Text in here is not found by `getByText`.
      await expect(page.locator('noscript p')).toBeVisible();
      await expect(page.locator('noscript p')).toContainText('Searching needs JavaScript.');
      await expect(page.getByRole('searchbox')).toBeHidden();
    });
  });
});

// The browser complains in the console of what cannot be fetched.
unwatched.describe('when the full-text index cannot be fetched', () => {
  for (const missing of ['**/pagefind/**', '**/*.pf_meta', '**/wasm.*.pagefind', '**/*.pf_index']) {
    unwatched.describe(missing, () => {
      unwatched('titles still answer, and trying again mends it', { tag: ANY_WINDOW }, async ({ page }) => {
        await page.route(missing, (route) => route.abort());
        const { dialog, field, result } = await openDialog(page, EVENT);
        await field.fill('zhipu ai says');
        await expect(result(FUNDING)).toBeVisible();
        await expect(dialog.getByRole('alert')).toContainText('What is shown was found by title.');
        await page.unroute(missing);
        await dialog.getByRole('button', { name: 'Try again' }).click();
        await expect(dialog.locator('.result-excerpt mark').first()).toBeVisible();
        await expect(dialog.getByRole('alert')).toBeHidden();
      });
    });
  }

  unwatched('without titles as well, it says so, and trying again mends it', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.route('**/titles.json', (route) => route.abort());
    const { dialog, field, result } = await openDialog(page, EVENT);
    await expect(dialog.getByRole('alert')).toContainText('Search could not be loaded.');
    // Typing tries again; that has to fail as well before the titles can be had.
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/titles.json'));
    await field.fill('zhipu ai says');
    await failed;
    await expect(dialog.getByRole('alert')).toContainText('Search could not be loaded.');
    await page.unroute('**/titles.json');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(result(FUNDING)).toBeVisible();
  });
});

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]));
}
