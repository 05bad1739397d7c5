import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Server, serve } from '../../src/build/run/server.mjs';
import { copyProject } from '../project.ts';
import { expect, test } from './test.ts';

const BASE = '/sputnik/';

/** An event that loses its translation in the copy. */
const UNTRANSLATED = 'deepseek-r1-2025';

let project: string;
let folder: string;
let server: Server;

// One build serves all tests of this file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  project = copyProject(['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']);
  folder = path.join(project, 'dist');
  rmSync(path.join(project, 'content', 'events', UNTRANSLATED, 'id.mdx'));
  const env = { ...process.env, BASE_PATH: BASE, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: project, env, stdio: 'pipe' });
  server = await serve(folder, BASE);
});
test.afterAll(async () => {
  await server?.close();
  if (project) rmSync(project, { recursive: true, force: true });
});

test('an untranslated event is there in English, and says so', async ({ page }) => {
  await page.goto(`${server.address}id/events/${UNTRANSLATED}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.getByText('belum diterjemahkan')).toBeVisible();
  const text = page.getByText('DeepSeek published its reasoning model R1');
  await expect(text).toBeVisible();
  expect(await text.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  const notice = page.getByText('belum diterjemahkan');
  expect(await notice.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('id');
  await page.goto(`${server.address}id/`);
  const title = page.getByRole('heading', { level: 4, name: /^DeepSeek publishes R1/ });
  await expect(title).toHaveAttribute('lang', 'en');
});

test('below a base path, links, languages and the search index work', async ({ page, request }) => {
  await page.goto(server.address);
  await page
    .getByRole('heading', { level: 4 })
    .getByRole('link', { name: /^DeepSeek publishes R1/ })
    .click();
  await expect(page).toHaveURL(`${server.address}events/deepseek-r1-2025/`);
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page).toHaveURL(`${server.address}id/events/deepseek-r1-2025/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  const index = await request.get(`${server.address}pagefind/pagefind-entry.json`);
  expect(index.status()).toBe(200);
  expect(Object.keys((await index.json()).languages)).toEqual(expect.arrayContaining(['en', 'id']));
});

test('below a base path, the timeline finds its tiles and their events', async ({ page }) => {
  await page.goto(`${server.address}?from=2024-12&to=2025-02`);
  const item = page.getByRole('listitem').filter({ hasText: 'Trump' }).first();
  await expect(item.getByRole('link')).toHaveAttribute('href', new RegExp(`^${BASE}events/`));
  await expect(item.getByRole('paragraph')).toBeVisible();
});

test('below a base path, search finds titles and text', async ({ page }) => {
  await page.goto(`${server.address}id/`);
  await page.getByRole('banner').getByRole('button', { name: 'Cari' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('zhipu');
  await expect(dialog.getByRole('link', { name: 'Zhipu AI', exact: true })).toHaveAttribute('href', `${BASE}id/actors/zhipu-ai/`);
  await expect(dialog.getByRole('link', { name: 'Hillhouse', exact: true })).toHaveAttribute(
    'href',
    `${BASE}id/actors/hillhouse/`,
  );
});

test('below a base path, no address forgets it', () => {
  const html = readFileSync(path.join(folder, 'events', 'zhipu-2023-funding', 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/\b(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address?.startsWith(BASE))).toEqual([]);
});

test('below a base path, what a host is told about headers holds there only', () => {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8').match(/^\/.*$/gm) ?? [];
  expect(rules).toContain(`${BASE}*`);
  expect(rules.filter((rule) => !rule.startsWith(BASE))).toEqual([]);
});
