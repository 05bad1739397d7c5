import { globSync } from 'node:fs';
import { serveText } from './other-site.ts';
import { type PagesHost, servePages } from './pages-host.ts';
import { expect, test } from './test.ts';

/** One page of each type. Those of `test.ts` fail if one of them violates its policy. */
const PAGES = {
  home: '',
  event: 'events/deepseek-selloff-2025/',
  actor: 'actors/nvidia/',
  lane: 'lanes/controls/',
  year: '2023/',
  search: 'search/',
  stories: 'stories/',
  story: 'stories/the-r1-shock/',
  claims: 'claims/',
  claim: 'claims/alibaba-tencent-2-5bn-zhipu/',
  glossary: 'glossary/',
  corrections: 'corrections/',
  'how to embed': 'embedding/',
  data: 'data/',
  contribute: 'contribute/',
  contributors: 'contribute/contributors/',
  rules: 'contribute/rules/',
  rule: 'contribute/rules/expression/',
  prose: 'about/',
  '404': 'no-such-page/',
};

let host: PagesHost;

// One server serves all tests of this file.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(90_000);
  host = await servePages('dist');
});
test.afterAll(() => host?.close());

/** The first file of the built site that matches. */
function example(pattern: string): string {
  const [file] = globSync(pattern, { cwd: 'dist' });
  if (!file) throw new Error(`dist/ has no ${pattern}`);
  return file;
}

/** One value for each header: a rule that is meant to replace another must not be joined to it. */
function headersOf(array: readonly { name: string; value: string }[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { name, value } of array) {
    expect(headers.has(name.toLowerCase()), `${name} twice`).toBe(false);
    headers.set(name.toLowerCase(), value);
  }
  return headers;
}

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: comes with its headers, and runs under them`, async ({ page }) => {
    const response = await page.goto(host.address + address);
    expect(response?.status()).toBe(name === '404' ? 404 : 200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const headers = headersOf((await response?.headersArray()) ?? []);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.* frame-ancestors 'none'$/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*clipboard-write=\(self\)/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-robots-tag')).toBeUndefined();
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
}

for (const [language, prefix, query] of [
  ['English', '', 'subsidiaries'],
  ['Indonesian', 'id/', 'komputasi'],
] as const) {
  test(`search finds words of the text under these headers, ${language}`, async ({ page }) => {
    await page.goto(`${host.address}${prefix}search/?q=${query}`);
    await expect(
      page
        .locator('[data-list] mark')
        .filter({ hasText: new RegExp(query, 'i') })
        .first(),
    ).toBeVisible();
    await page.goto(host.address + prefix);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(query);
    await expect(dialog.locator('[data-list] mark').first()).toBeVisible();
  });
}

test('the timeline fetches what it needs under these headers', async ({ page }) => {
  const tile = page.waitForResponse(/\/tiles\//);
  await page.goto(`${host.address}?from=2024-12&to=2025-02`);
  expect((await tile).status()).toBe(200);
  await expect(page.getByRole('listitem').filter({ hasText: 'Trump' }).first().getByRole('paragraph')).toBeVisible();
});

const FOREVER = 'public, max-age=31536000, immutable';
const CHECKED = 'public, max-age=0, must-revalidate';

/** Files, what they are, and how long they may be kept. */
const FILES = [
  ['_astro/*.css', 'text/css; charset=utf-8', FOREVER],
  ['_astro/*.js', 'application/javascript', FOREVER],
  ['_astro/fonts/*.woff2', 'font/woff2', FOREVER],
  ['tiles/en/*/*.json', 'application/json', FOREVER],
  ['pagefind/fragment/en_*', 'application/octet-stream', FOREVER],
  ['pagefind/index/id_*', 'application/octet-stream', FOREVER],
  ['pagefind/filter/en_*', 'application/octet-stream', FOREVER],
  ['pagefind/*.pf_meta', 'application/octet-stream', FOREVER],
  ['pagefind/pagefind.js', 'application/javascript', CHECKED],
  ['pagefind/pagefind-worker.js', 'application/javascript', CHECKED],
  ['pagefind/pagefind-entry.json', 'application/json', CHECKED],
  ['pagefind/wasm.id.pagefind', 'application/octet-stream', CHECKED],
  ['titles.json', 'application/json', CHECKED],
  ['events/zhipu-2023-funding.json', 'application/json', CHECKED],
  ['events/*.png', 'image/png', CHECKED],
  ['events/zhipu-2023-funding.bib', 'application/x-bibtex; charset=utf-8', CHECKED],
  ['events/zhipu-2023-funding.ris', 'application/x-research-info-systems; charset=utf-8', CHECKED],
  ['claims/*.csl.json', 'application/vnd.citationstyles.csl+json', CHECKED],
  ['events/zhipu-2023-funding.txt', 'text/plain; charset=utf-8', CHECKED],
  ['feed.xml', 'application/atom+xml; charset=utf-8', CHECKED],
  ['feed.json', 'application/feed+json', CHECKED],
  ['calendar.ics', 'text/calendar; charset=utf-8', CHECKED],
  ['sitemap-index.xml', 'application/xml', CHECKED],
  ['events/*.oembed.json', 'application/json', CHECKED],
  ['api/v1/events.json', 'application/json', CHECKED],
  ['api/v1/events.jsonl', 'application/jsonl; charset=utf-8', CHECKED],
  ['api/v1/events.csv', 'text/csv; charset=utf-8; header=present', CHECKED],
  ['api/v1/events.csv-metadata.json', 'application/csvm+json', CHECKED],
  ['api/v1/schema/*.json', 'application/schema+json', CHECKED],
  ['favicon.svg', 'image/svg+xml', CHECKED],
] as const;

test('any site may use the files, and keeps those whose names tell their contents', async ({ request }) => {
  for (const [pattern, type, cache] of FILES) {
    const response = await request.get(host.address + example(pattern));
    expect(response.status()).toBe(200);
    const headers = headersOf(response.headersArray());
    expect.soft(headers.get('content-type'), pattern).toBe(type);
    expect.soft(headers.get('cache-control'), pattern).toBe(cache);
    expect.soft(headers.get('access-control-allow-origin'), pattern).toBe('*');
    expect.soft(headers.get('cross-origin-resource-policy'), pattern).toBe('cross-origin');
    expect.soft(headers.get('x-content-type-options'), pattern).toBe('nosniff');
  }
});

test('no other site can frame a page', async ({ context }) => {
  // The browser says so in the console of the page that frames, which is no complaint about ours.
  const stranger = await context.newPage();
  const server = await serveText(`<iframe src="${host.address}about/"></iframe>`);
  const refusal = stranger.waitForEvent('console', (message) => message.text().includes("frame-ancestors 'none'"));
  await stranger.goto(server.address);
  await refusal;
  await expect(stranger.frameLocator('iframe').getByRole('heading')).toHaveCount(0);
  await server.close();
});

for (const address of ['embed/events/deepseek-selloff-2025/', 'id/embed/claims/alibaba-tencent-2-5bn-zhipu/']) {
  test(`${address}: any site can frame it, in a sandbox too, and nobody indexes it`, async ({ page, request }) => {
    const headers = headersOf((await request.get(host.address + address)).headersArray());
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|frame-ancestors/);
    expect(headers.get('x-frame-options')).toBe('ALLOWALL');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    for (const sandbox of ['', 'sandbox="allow-scripts"']) {
      const server = await serveText(`<iframe ${sandbox} src="${host.address}${address}"></iframe>`);
      await page.goto(server.address);
      await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
      await server.close();
    }
  });
}

test('the timeline works in a sandbox on another site, and shows the view that its address names', async ({ page }) => {
  const src = `${host.address}embed/timeline/?from=2024-12&amp;to=2025-02&amp;lane=policy`;
  const server = await serveText(`<iframe sandbox="allow-scripts" width="700" height="900" src="${src}"></iframe>`);
  await page.goto(server.address);
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  await expect(inside.locator('a.mark.lane-policy').first()).toBeVisible();
  await expect(inside.locator('a.mark:not(.lane-policy)')).toHaveCount(0);
  await server.close();
});

test('a sandbox without an origin of its own can read data and run our scripts', async ({ page }) => {
  const script = host.address + example('_astro/Theme.*.js');
  const inside = `<script type="module" src="${script}" onload="parent.postMessage('script ran', '*')"></script>
    <script>fetch('${host.address}titles.json').then((r) => r.json()).then(() => parent.postMessage('data read', '*'))</script>`;
  const server = await serveText(`<script>const heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
    <iframe sandbox="allow-scripts" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`);
  await page.goto(server.address);
  await expect.poll(() => page.evaluate('heard.sort()')).toEqual(['data read', 'script ran']);
  await server.close();
});

test('an address without its last slash leads to the one with it', async ({ request }) => {
  const response = await request.get(`${host.address}events/deepseek-selloff-2025`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()['location']).toBe('/events/deepseek-selloff-2025/');
});
