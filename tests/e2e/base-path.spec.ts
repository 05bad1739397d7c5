import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { insertIntoSource } from '../../src/build/archive/insert.ts';
import { Library } from '../../src/build/library/library.ts';
import { listSources } from '../../src/build/library/source-list.ts';
import { type Server, serve } from '../../src/build/run/server.mjs';
import { validator } from '../html.ts';
import { copyProject } from '../project.ts';
import { NONE, violations, violationsInThemes } from './axe.ts';
import { servePages } from './pages-host.ts';
import { expect, test } from './test.ts';

const BASE = '/sputnik/';

/** An event that has a correction in the copy. */
const CORRECTED = 'chatgpt-launch-2022';

const CORRECTION = 'corrections: [{ date: "2026-11-21", grade: major, was: What it said., now: What it says. }]';

/** An event that loses its translation in the copy. */
const UNTRANSLATED = 'deepseek-r1-2025';

/** An event that is withdrawn in the copy, and one that it names instead. */
const WITHDRAWN = 'baichuan-7b-release-2023';
const SUCCESSOR = 'baichuan-300m-2023';

/** A claim that was wrong to have, with the one that it names instead. */
const GONE = '01-ai-founded-by-kai-fu-lee';
const GONE_CLAIM = `/claims/${GONE}/:
  title: { en: A wrong claim, id: Klaim yang keliru }
  date: "2026-11-20"
  reason: { en: Nobody had said so., id: Tidak ada yang mengatakannya. }
  successor: zhipu-based-in-beijing
`;

/** Moves in the copy, the first of them in two steps. */
const MOVES = `/events/older-name/: /events/old-name/
/events/old-name/: /events/zhipu-2023-funding/
/claims/old-name/: /claims/zhipu-based-in-beijing/
`;

/** Entries whose first source gets an archived copy in the copy. */
const ARCHIVED = { event: 'zhipu-2023-funding', claim: 'alibaba-tencent-2-5bn-zhipu' };
const COPY = 'https://web.archive.org/web/20231021080000/https://example.org/';

let project: string;
let folder: string;
let server: Server;

// One build serves all tests of this file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  project = copyProject(['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']);
  folder = path.join(project, 'dist');
  // Pictures have no addresses in them, and would take a tenth of the time.
  for (const endpoint of globSync('src/pages/**/*.png.ts', { cwd: project })) rmSync(path.join(project, endpoint));
  rmSync(path.join(project, 'content', 'events', UNTRANSLATED, 'id.mdx'));
  writeFileSync(path.join(project, 'content', 'redirects.yaml'), MOVES);
  rmSync(path.join(project, 'content', 'claims', `${GONE}.yaml`));
  writeFileSync(path.join(project, 'content', 'withdrawn.yaml'), GONE_CLAIM);
  const reason = `withdrawn:\n  date: "2026-11-21"\n  reason: It told of another release.\n  successor: ${SUCCESSOR}`;
  change(WITHDRAWN, 'en', (text) => text.replace('status: confirmed', `status: withdrawn\n${reason}`));
  change(WITHDRAWN, 'id', (text) => text.replace(/^translates:/m, 'withdrawn: Yang diceritakan adalah rilis lain.\n$&'));
  const library = new Library(project);
  for (const id of Object.values(ARCHIVED)) {
    const [first] = listSources(library, [id]).sources;
    if (!first) throw new Error(`${id} has no source`);
    const file = path.join(project, first.file);
    writeFileSync(file, insertIntoSource(readFileSync(file, 'utf8'), first.key, { archive: COPY }));
  }
  change(CORRECTED, 'en', (text) => text.replace(/^added:/m, `${CORRECTION}\n$&`));
  const env = { ...process.env, BASE_PATH: BASE, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], { cwd: project, env, stdio: 'pipe' });
  server = await serve(folder, BASE);
});
test.afterAll(async () => {
  await server?.close();
  if (project) rmSync(project, { recursive: true, force: true });
});

function change(event: string, language: string, edit: (text: string) => string): void {
  const file = path.join(project, 'content', 'events', event, `${language}.mdx`);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

test('an untranslated event is there in English, and says so', async ({ page }) => {
  await page.goto(`${server.address}id/events/${UNTRANSLATED}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.getByText('belum diterjemahkan')).toBeVisible();
  const text = page.getByText('DeepSeek published its reasoning model R1');
  await expect(text).toBeVisible();
  expect(await text.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  const notice = page.getByText('belum diterjemahkan');
  expect(await notice.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('id');
  await notice.getByRole('link', { name: 'Terjemahkan' }).click();
  // The correction of the other event is a record alone, which makes no translation stale.
  await expect(page.locator('.form-waiting a')).toHaveText([/DeepSeek publishes R1/]);
  await expect(page.locator('[data-original=title]')).toContainText('DeepSeek publishes R1');
  await page.locator('[name="translation.title"]').fill('DeepSeek menerbitkan R1');
  await page.locator('[name="translation.summary"]').fill('Model penalaran itu terbuka.');
  const body = await page.locator('[data-original=body] [data-text]').textContent();
  await page.locator('[name="translation.body"]').fill(body ?? '');
  for (const label of await page.locator('[name^="figures."]').all()) await label.fill('yang dihitung');
  await page.locator('[name=licence]').check();
  await page.locator('.form-check').click();
  const address = await page.locator('[data-way=file] a').first().getAttribute('href');
  const proposed = new URL(address ?? '').searchParams;
  expect(proposed.get('filename')).toBe(`content/events/${UNTRANSLATED}/id.mdx`);
  const { digest } = new Library(project).entries('events').get(UNTRANSLATED) ?? {};
  expect(proposed.get('value')).toContain(`translates: "${digest}"\n`);
  await page.goto(`${server.address}id/`);
  const title = page.getByRole('heading', { level: 4, name: /^DeepSeek publishes R1/ });
  await expect(title).toHaveAttribute('lang', 'en');
});

test('a correction leads from the list to the page of its event, where a grave one also stands above the text', async ({
  page,
}) => {
  await page.goto(`${server.address}id/corrections/`);
  await page
    .getByRole('heading', { level: 3, name: /ChatGPT/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(`${server.address}id/events/${CORRECTED}/#correction-1`);
  await expect(page.locator(':target')).toContainText('What it says.');
  await expect(page.locator(':target')).toBeInViewport();
  const notice = page.getByRole('complementary', { name: 'Koreksi besar' });
  await expect(notice).toContainText('What it said.');
  expect(await violationsInThemes(page)).toEqual(NONE);
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

test('the address of a withdrawn event says when and why, and what to read instead', async ({ page }) => {
  await page.goto(`${server.address}events/${WITHDRAWN}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Baichuan publishes an open/);
  await expect(page.getByRole('main')).toContainText('This entry was withdrawn on 21 November 2026.');
  await expect(page.getByText('It told of another release.')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByRole('main')).toContainText('Entri ini ditarik pada 21 November 2026.');
  await expect(page.getByText('Yang diceritakan adalah rilis lain.')).toBeVisible();
  await page.getByRole('link', { name: /^Baichuan menghimpun/ }).click();
  await expect(page).toHaveURL(`${server.address}id/events/${SUCCESSOR}/`);
});

test('the address of a withdrawn claim does so, too, and so does its frame', async ({ page, request }) => {
  await page.goto(`${server.address}claims/${GONE}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A wrong claim');
  await expect(page.getByRole('main')).toContainText('This entry was withdrawn on 20 November 2026.');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByText('Tidak ada yang mengatakannya.')).toBeVisible();
  await page.getByRole('main').getByRole('link').click();
  await expect(page).toHaveURL(`${server.address}id/claims/zhipu-based-in-beijing/`);
  await page.goto(`${server.address}embed/claims/${GONE}/`);
  await expect(page.getByRole('main')).toContainText('This entry was withdrawn on 20 November 2026.');
  await expect(page.getByText('Nobody had said so.')).toBeVisible();
  const { withdrawn } = await (await request.get(`${server.address}api/v1/withdrawn.json`)).json();
  expect(withdrawn.map(({ kind, id }: { kind: string; id: string }) => [kind, id])).toEqual([
    ['event', WITHDRAWN],
    ['claim', GONE],
  ]);
  expect((await (await request.get(`${server.address}id/claims/${GONE}.json`)).json()).withdrawn).toEqual(withdrawn[1]);
  await page.goto(`${server.address}corrections/`);
  const listed = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link', { name: 'A wrong claim' });
  await expect(listed).toHaveAttribute('href', `${BASE}claims/${GONE}/`);
});

test('a withdrawn event is nowhere but at its own addresses and where withdrawals are listed', () => {
  const files = globSync('**/*.{html,json,xml,txt,ics,csv,jsonl,bib}', { cwd: folder });
  const naming = files.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(WITHDRAWN));
  expect(naming).toContain(path.join('events', WITHDRAWN, 'index.html'));
  const places = new RegExp(`events/${WITHDRAWN}[./]|corrections|withdrawn`);
  expect(naming.filter((file) => !places.test(file.split(path.sep).join('/')))).toEqual([]);
});

test('an address that moved leads on, in either language, with script or without', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}id/events/older-name/`);
  await expect(page).toHaveURL(`${server.address}id/events/zhipu-2023-funding/`);
  await page.goto(`${server.address}claims/old-name/`);
  await expect(page).toHaveURL(`${server.address}claims/zhipu-based-in-beijing/`);
  await context.close();
});

test('what stands at an address that moved is valid, names the new one and is not indexed', async () => {
  const html = readFileSync(path.join(folder, 'id', 'events', 'older-name', 'index.html'), 'utf8');
  expect(html).toContain(`<link rel="canonical" href="http://localhost:4321${BASE}id/events/zhipu-2023-funding/">`);
  expect(html).toContain('<meta name="robots" content="noindex">');
  for (const name of [`events/${WITHDRAWN}`, `id/claims/${GONE}`, `embed/claims/${GONE}`, 'id/events/older-name']) {
    const report = await validator.validateString(readFileSync(path.join(folder, name, 'index.html'), 'utf8'));
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  }
});

test('hosts that read _redirects get every move in one step, below the base path', () => {
  const lines = readFileSync(path.join(folder, '_redirects'), 'utf8').split('\n');
  expect(lines).toContain(`${BASE}events/older-name/ ${BASE}events/zhipu-2023-funding/ 301`);
  expect(lines).toContain(`${BASE}id/events/older-name.bib ${BASE}id/events/zhipu-2023-funding.bib 301`);
  expect(lines).toContain(`${BASE}id/claims/old-name/ ${BASE}id/claims/zhipu-based-in-beijing/ 301`);
});

test('Cloudflare Pages sends headers and leads on what moved, with both files at the root of what is published', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const published = path.join(project, 'published');
  cpSync(folder, path.join(published, BASE), { recursive: true });
  for (const file of ['_headers', '_redirects']) renameSync(path.join(published, BASE, file), path.join(published, file));
  const host = await servePages(published);
  try {
    const site = `${host.address}${BASE.slice(1)}`;
    for (const [from, to] of [
      ['events/older-name/', 'events/zhipu-2023-funding/'],
      ['id/events/old-name/', 'id/events/zhipu-2023-funding/'],
      ['id/claims/old-name/', 'id/claims/zhipu-based-in-beijing/'],
    ]) {
      const response = await request.get(site + from, { maxRedirects: 0 });
      expect(response.status(), from).toBe(301);
      expect(response.headers()['location'], from).toBe(BASE + to);
      expect(response.headers()['cache-control'], from).toBe('public, max-age=0, must-revalidate');
    }
    const response = await page.goto(`${site}search/?q=subsidiaries`);
    expect(response?.headers()['x-frame-options']).toBe('DENY');
    await expect(page.locator('[data-list] mark').first()).toBeVisible();
    const grave = await request.get(`${site}events/${WITHDRAWN}/`);
    expect(grave.status()).toBe(200);
    expect(await grave.text()).toContain('This entry was withdrawn');
  } finally {
    await host.close();
  }
});

for (const [kind, address] of [
  ['event', `events/${ARCHIVED.event}/`],
  ['claim', `claims/${ARCHIVED.claim}/`],
] as const) {
  test(`the archived copy of a source is shown with its day: ${kind}`, async ({ page }) => {
    await page.goto(server.address + address);
    const source = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'archived copy, 21 October 2023' }) })
      .first();
    await expect(source.getByRole('link', { name: 'archived copy, 21 October 2023' })).toHaveAttribute('href', COPY);
    await page.goto(`${server.address}id/${address}`);
    await expect(page.getByText('(salinan arsip, 21 Oktober 2023)').first()).toBeVisible();
  });
}
