import type { Page } from '@playwright/test';
import { LISTENER } from '../../src/core/share/snippet.ts';
import { serveText } from './other-site.ts';
import { ANY_WINDOW, expect, test } from './test.ts';

const EVENT = 'events/deepseek-selloff-2025/';

async function openCodes(page: Page, address: string, summary: string | RegExp = 'Code for your own page') {
  await page.goto(address);
  await page.getByText(summary).click();
  const region = page.locator('embed-codes');
  await expect(region.getByRole('combobox').first()).toBeVisible();
  return region;
}

test('codes come in the colours and the language that are chosen, are shown, and say which of them is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const codes = await openCodes(page, EVENT);
  const live = codes.getByRole('textbox', { name: 'Live code' });
  const preview = page.frameLocator('iframe[title="Preview of the live code"]');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Nvidia loses');
  await codes.getByLabel('Colours').selectOption('Dark');
  await codes.getByLabel('Language').selectOption('Bahasa Indonesia');
  await expect(live).toHaveValue(
    /^<!-- Sputnik Moments, live -->\n<iframe src="[^"]+\/id\/embed\/events\/deepseek-selloff-2025\/\?theme=dark"/,
  );
  await expect(preview.locator('html')).toHaveAttribute('lang', 'id');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await codes.getByRole('button', { name: 'Copy live code' }).click();
  await expect(codes.getByText('Live code copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await live.inputValue());
  const frozen = codes.getByRole('textbox', { name: 'Frozen code' });
  await expect(frozen).toHaveValue(/Dibekukan pada \d+ \w+ \d{4}/);
  await expect(frozen).toHaveValue(/background:#11161e/);
  await codes.getByRole('button', { name: 'Copy frozen code' }).click();
  await expect(codes.getByText('Frozen code copied')).toBeVisible();
  await expect(codes.locator('.embed-frozen figure')).toHaveCSS('background-color', 'rgb(17, 22, 30)');
});

test('the live code works as it is, and with the script beside it has the height that it needs', async ({ page, baseURL }) => {
  const codes = await openCodes(page, EVENT);
  const code = await codes.getByRole('textbox', { name: 'Live code' }).inputValue();
  const given = Number(/height="(\d+)"/.exec(code)?.[1]);
  const local = code.replace(/src="[^"]+?(?=\/embed\/)/, `src="${new URL(baseURL ?? '').origin}`);
  const bare = await serveText(`<div style="width:600px">${local}</div>`);
  await page.goto(bare.address);
  const needed = () =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  expect(await needed()).toBeLessThanOrEqual(given);
  expect(given - (await needed())).toBeLessThan(80);
  await bare.close();
  const fitted = await serveText(`${LISTENER}<div style="width:320px">${local}</div>`);
  await page.goto(fitted.address);
  await expect.poll(async () => Number(await page.locator('iframe').getAttribute('height'))).toBe(await needed());
  await fitted.close();
});

for (const [name, address] of Object.entries({
  event: EVENT,
  claim: 'claims/alibaba-tencent-2-5bn-zhipu/',
  timeline: '?from=2022&to=2023',
  actor: 'actors/huawei/',
  'actor in Indonesian': 'id/actors/nvidia/',
  year: '2023/',
})) {
  test(`${name}: the frozen code needs nothing but itself`, { tag: ANY_WINDOW }, async ({ page, context }) => {
    const codes = await openCodes(page, address, /^(Code for your own page|Kode untuk halaman Anda)$/);
    const frozen = codes.locator('[data-kind="frozen"] textarea');
    await expect(frozen).toHaveValue(/<figure/);
    const code = await frozen.inputValue();
    expect(code).not.toMatch(/<script|<link|<style|<iframe|\bon\w+=|src=|url\((?!#)|javascript:/i);
    expect(code).toContain('CC BY 4.0');
    expect(code.length).toBeLessThan(60_000);
    const requests: string[] = [];
    const other = await serveText(`<body style="width:640px">${code}`);
    const host = await context.newPage();
    host.on('request', (request) => requests.push(request.url()));
    await host.goto(other.address, { waitUntil: 'networkidle' });
    await expect(host.locator('figure')).toBeVisible();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([other.address]);
    expect(await host.evaluate(() => document.querySelector('figure')?.scrollWidth ?? 0)).toBeLessThanOrEqual(640);
    await other.close();
  });
}

test('the codes of the timeline follow its view', { tag: ANY_WINDOW }, async ({ page }) => {
  const codes = await openCodes(page, '?from=2022&to=2023');
  const live = codes.getByRole('textbox', { name: 'Live code' });
  await expect(live).toHaveValue(/\/embed\/timeline\/\?from=2022-01-01&amp;to=2023-12-31"/);
  await page.getByRole('checkbox', { name: 'Controls' }).first().check();
  await expect(live).toHaveValue(/to=2023-12-31&amp;lane=controls"/);
  const frozen = codes.getByRole('textbox', { name: 'Frozen code' });
  await expect(frozen).toHaveValue(/January 2022 – December 2023/);
  await expect(frozen).toHaveValue(/Frozen on \d+ \w+ \d{4}/);
});

test('the codes of a story show the time in which it plays', { tag: ANY_WINDOW }, async ({ page }) => {
  const codes = await openCodes(page, 'stories/the-r1-shock/#step-4');
  await expect(codes.getByRole('textbox', { name: 'Live code' })).toHaveValue(
    /\/embed\/timeline\/\?from=\d{4}-\d\d-\d\d&amp;to=2025-\d\d-\d\d" title="Timeline: The R1 shock/,
  );
  const preview = page.frameLocator('iframe[title="Preview of the live code"]');
  await expect(preview.locator('[data-view]')).toHaveAttribute('href', /\?from=\d{4}-\d\d-\d\d&to=2025-\d\d-\d\d$/);
  // The whole story, whichever step is being read.
  const frozen = codes.getByRole('textbox', { name: 'Frozen code' });
  await expect(frozen).toHaveValue(/aria-label="Timeline: The R1 shock[^"]*, [^"]*2025"/);
  await expect(frozen).toHaveValue(/DeepSeek/);
  await expect(page.locator('.story-pin .drawing:visible')).toHaveCount(1);
});

test('the codes of a lane, an actor and a year show their events alone', { tag: ANY_WINDOW }, async ({ page }) => {
  for (const [address, query] of [
    ['lanes/controls/', '?lane=controls'],
    ['actors/huawei/', '?actor=huawei'],
    ['2023/', '?from=2023&amp;to=2023'],
  ]) {
    const codes = await openCodes(page, address ?? '');
    const live = codes.getByRole('textbox', { name: 'Live code' });
    await expect(live).toHaveValue(new RegExp(`/embed/timeline/${query?.replace('?', '\\?')}" title="Timeline: `));
    const preview = page.frameLocator('iframe[title="Preview of the live code"]');
    const shown = preview.locator('[data-view]');
    await expect(shown).toHaveAttribute('href', /\?(lane=controls|actor=huawei|from=2023-01-01&to=2023-12-31)$/);
    await codes.getByLabel('Colours').selectOption('Dark');
    const frozen = codes.getByRole('textbox', { name: 'Frozen code' });
    await expect(frozen).toHaveValue(/Timeline: (Controls|Huawei|2023)/);
    await expect(frozen).toHaveValue(/fill="rgb\(17, 22, 30\)"/);
  }
});
