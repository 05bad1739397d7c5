import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Server, serve } from '../server.ts';
import { expect, test } from './test.ts';

const FUNDING = 'Zhipu AI says it raised 2.5 billion yuan in 2023';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader sees the timeline, and every mark and every entry of the list leads to its event', async ({ page }) => {
    await page.goto('');
    const drawing = page.getByRole('group', { name: 'Timeline' });
    await expect(drawing).toBeVisible();
    const marks = await drawing.getByRole('link').all();
    const entries = page.locator('#content').getByRole('listitem').getByRole('heading').getByRole('link');
    expect(marks.length).toBeGreaterThan(0);
    await expect(entries).toHaveCount(marks.length);
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

test.describe('below a base path', () => {
  const BASE = '/sputnik/';
  let server: Server;

  // Inside the project, because Astro resolves packages from the folder it builds in; apart from dist/, which other tests read.
  const folder = path.resolve('.cache', 'base-path');

  test.skip(({ isMobile }) => isMobile, 'the width of the window makes no difference to addresses');

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    const env = { ...process.env, BASE_PATH: BASE };
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], { env, stdio: 'pipe' });
    server = await serve(folder, BASE);
  });
  test.afterAll(() => server?.close());

  test('links, languages and the search index work', async ({ page, request }) => {
    await page.goto(server.origin + BASE);
    await page.getByRole('link', { name: FUNDING, exact: true }).first().click();
    await expect(page).toHaveURL(`${server.origin}${BASE}events/zhipu-2023-funding/`);
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    await expect(page).toHaveURL(`${server.origin}${BASE}id/events/zhipu-2023-funding/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    const index = await request.get(`${server.origin}${BASE}pagefind/pagefind-entry.json`);
    expect(Object.keys((await index.json()).languages)).toEqual(expect.arrayContaining(['en', 'id']));
  });

  test('no address forgets the base path', () => {
    const html = readFileSync(path.join(folder, 'events', 'zhipu-2023-funding', 'index.html'), 'utf8');
    const addresses = [...html.matchAll(/\b(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !address?.startsWith(BASE))).toEqual([]);
  });
});
