import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { ANY_WINDOW, expect, inLanguage, test, unwatched } from './test.ts';

const LANGUAGES = { en: '', id: 'id/' } as const;

const named = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** What the field of the event offers. */
const offered = (page: Page) => page.getByRole('listbox', { name: 'Event' }).getByRole('option');

const SOURCES = [
  { url: 'https://example.org/told', title: 'Told', publisher: 'The Post', date: '2024-02-01', lang: 'en', kind: 'secondary' },
  { url: 'https://example.org/shown', title: 'Shown', publisher: 'Nvidia', date: '2024', lang: 'en', kind: 'primary' },
];

async function fillClaim(page: Page) {
  const texts = {
    'statement.en': 'Nvidia sold ten chips in this test alone',
    'statement.id': 'Nvidia menjual sepuluh cip hanya dalam pengujian ini',
    speaker: 'Jensen Huang',
    'record.en': 'A filing of 2024 counts eleven chips.',
    'record.id': 'Sebuah laporan tahun 2024 mencatat sebelas cip.',
  };
  for (const [name, text] of Object.entries(texts)) await named(page, name).fill(text);
  await page.locator('#f-actors').fill('nvidia');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await named(page, 'subject').selectOption('compute');
  await named(page, 'verdict').selectOption('contradicted');
  await page.locator('[data-add=sources]').click();
  for (const [row, { kind, ...source }] of SOURCES.entries()) {
    for (const [field, text] of Object.entries(source)) await named(page, `sources.${row}.${field}`).fill(text);
    await named(page, `sources.${row}.kind`).selectOption(kind);
  }
  await named(page, 'licence').check();
}

for (const [language, prefix] of Object.entries(LANGUAGES)) {
  test(
    `${language}: a claim is shown as it will be, and becomes its file once an independent source shows it`,
    inLanguage(language),
    async ({ page }) => {
      await page.goto(`${prefix}contribute/new/claim/`);
      await fillClaim(page);
      for (const row of [0, 1]) await named(page, `sources.${row}.carried`).check();
      await page.locator('.form-check').click();
      await expect(page.locator('[data-faults] li')).toHaveCount(1);
      await page.locator('[data-faults] a').click();
      await expect(named(page, 'verdict')).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await named(page, 'sources.1.carried').uncheck();
      await page.locator('.form-check').click();
      await expect(page.locator('[data-outcome]')).toBeFocused();
      const card = page.locator('[data-preview] .event-item');
      await expect(card.locator('.verdict-contradicted')).toBeVisible();
      await expect(card).toContainText('Jensen Huang');
      await expect(card).toContainText(/The Post, 1 Feb/);
      await expect(card).toContainText(language === 'en' ? 'Nvidia sold ten chips' : 'Nvidia menjual sepuluh cip');

      const address = new URL((await page.locator('[data-way=file] a').getAttribute('href')) ?? '').searchParams;
      const file = address.get('value') ?? '';
      expect(address.get('filename')).toBe('content/claims/nvidia-sold-ten-chips-test.yaml');
      expect(file).toContain('speaker: Jensen Huang\ncarried: [the-post]\nverdict: contradicted\n');
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-way=download] a').click()]);
      expect(readFileSync(await download.path(), 'utf8')).toBe(file);
      const issue = new URL((await page.locator('[data-way=issue] a').getAttribute('href')) ?? '').searchParams;
      expect(issue.get('template')).toBe('claim.yml');
      expect(issue.get('where')).toBe(SOURCES[0]?.url);
      expect(issue.get('sources')).toBe(SOURCES[1]?.url);
      expect(issue.get('record')).toContain(file);
    },
  );
}

test('claims that may be the same are shown, and drafts of claims are no drafts of events', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  await page.goto('contribute/new/claim/');
  await named(page, 'statement.en').fill('Eight months after it was started 01.AI was worth US$1 billion');
  const similar = page.getByRole('region', { name: 'Similar claims' });
  await expect(similar.getByRole('link')).toHaveAttribute('href', /\/claims\/01-ai-eight-months-one-billion\/$/);
  await page.reload();
  await expect(named(page, 'statement.en')).toHaveValue(/^Eight months/);
  await page.getByRole('button', { name: 'Delete this draft' }).click();
  await expect(named(page, 'statement.en')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(named(page, 'statement.en')).toHaveValue(/^Eight months/);
  await page.getByRole('link', { name: 'Add an event' }).click();
  await expect(page.locator('new-entry').getByText('Draft kept on this device')).toBeHidden();
});

test('an event is translated beside its English words, and a new translation takes the place of an old one', async ({ page }) => {
  await page.goto('id/contribute/new/translation/?event=zhipu-2023-funding');
  await expect(page.locator('[data-original=title]')).toContainText('Zhipu AI says it raised 2.5 billion yuan in 2023');
  await expect(page.locator('[data-original=body]')).toContainText('[^scmp]');
  await expect(page.locator('[data-original=figures]').first()).toContainText('raised in 2023');
  await expect(page.getByText('Peristiwa ini sudah memiliki terjemahan')).toBeVisible();
  await expect(named(page, 'translation.title')).toHaveValue(/^Zhipu AI menyatakan/);
  await named(page, 'translation.title').fill('Zhipu AI menghimpun 2,5 miliar yuan');
  await expect(page.locator('[data-preview] .event-title')).toHaveText('Zhipu AI menghimpun 2,5 miliar yuan');
  await named(page, 'translation.body').fill('Begitu.[^scmp]');
  await named(page, 'licence').check();
  await page.locator('.form-check').click();
  await expect(named(page, 'translation.body')).toHaveAccessibleDescription(/\[\^techcrunch\]/);
  expect(await violations(page)).toEqual([]);
  await named(page, 'translation.body').fill('Begitu.[^scmp] Dan begitu.[^techcrunch]');
  await page.locator('.form-check').click();
  await expect(page.locator('[data-outcome]')).toBeFocused();
  const way = page.locator('[data-way=file]');
  await expect(way.getByRole('link')).toHaveAttribute('href', /\/edit\/main\/content\/events\/zhipu-2023-funding\/id\.mdx$/);
  const file = await page.locator('[data-file]').inputValue();
  expect(file).toMatch(/^---\ntitle: Zhipu AI menghimpun 2,5 miliar yuan\n[\s\S]*\ntranslates: "[0-9a-f]{12}"\n---\n\nBegitu\./);
  await expect(way.locator('copy-text')).toHaveAttribute('data-text', file);
  const issue = new URL((await page.locator('[data-way=issue] a').getAttribute('href')) ?? '').searchParams;
  expect(issue.get('template')).toBe('translation.yml');
  expect(issue.get('page')).toMatch(/\/id\/events\/zhipu-2023-funding\/$/);
  expect(issue.get('right')).toContain(file);
});

test('what was written for an event stays with it when another one is chosen, or the page is loaded again', {
  tag: ANY_WINDOW,
}, async ({ page }) => {
  await page.goto('contribute/new/translation/?event=zhipu-2023-funding');
  await expect(named(page, 'figures.2.translation')).toHaveValue(/\w/);
  await named(page, 'translation.summary').fill('Ditulis sendiri.');
  await page.goto('contribute/new/translation/');
  await expect(named(page, 'translation.summary')).toHaveValue('Ditulis sendiri.');
  await expect(page.locator('[data-original=title]')).toContainText('Zhipu AI says');
  await page.locator('#f-event').fill('chatgpt launches');
  await expect(offered(page)).toHaveText(/ChatGPT/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-original=title]')).toContainText('ChatGPT');
  await expect(named(page, 'translation.summary')).toHaveValue(/OpenAI|Tiongkok/);
  await page.goto('contribute/new/translation/?event=zhipu-2023-funding');
  await expect(named(page, 'translation.summary')).toHaveValue('Ditulis sendiri.');
  await page.goto('contribute/new/translation/?event=deepseek-r1-2025');
  await expect(named(page, 'translation.title')).toHaveValue(/DeepSeek/);
  await expect(named(page, 'translation.title')).toHaveAccessibleDescription(/DeepSeek publishes R1/);
  await expect(page.getByLabel('Another draft on this device').getByRole('option')).toHaveText([
    'Choose …',
    'zhipu-2023-funding',
  ]);
});

test('what is typed before the events have come stays, and is looked for again once they are there', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  let release = () => {};
  const isTyped = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/known.json', async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto('contribute/new/translation/?event=zhipu-2023-funding');
  const field = page.locator('#f-event');
  await field.fill('chatgpt launches');
  await expect(offered(page)).toHaveText('No match');
  release();
  await expect(offered(page)).toHaveText(/ChatGPT/);
  await expect(field).toHaveValue('chatgpt launches');
  await field.press('Enter');
  await expect(page.locator('[data-original=title]')).toContainText('ChatGPT');
});

test('words that were written from others than those that stand there now are to be compared', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  await page.goto('contribute/new/translation/?event=zhipu-2023-funding');
  await expect(named(page, 'translation.title')).toHaveValue(/\w/);
  await named(page, 'translation.summary').fill('Ditulis sendiri.');
  await page.reload();
  await expect(page.locator('[data-existing]')).toBeVisible();
  await expect(page.locator('[data-changed]')).toBeHidden();
  await page.route('**/originals/*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), digest: '0123456789ab' } });
  });
  await page.reload();
  await expect(page.locator('[data-changed]')).toBeVisible();
  await expect(page.locator('[data-file]')).toHaveValue(/translates: "0123456789ab"/);
});

test('without the English words there is no file, and another attempt may bring them', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.route('**/originals/*.json', (route) => route.fulfill({ body: '' }));
  await page.goto('contribute/new/translation/?event=zhipu-2023-funding');
  await page.locator('.form-check').click();
  await expect(page.locator('#f-event')).toHaveAccessibleDescription(/could not be loaded/);
  await page.unroute('**/originals/*.json');
  await page.locator('.form-check').click();
  await expect(page.locator('[data-original=title]')).toContainText('Zhipu AI says');
  await expect(page.locator('#f-event')).not.toHaveAttribute('aria-invalid');
});

for (const form of ['claim', 'correction']) {
  // The browser complains in the console of what cannot be fetched.
  unwatched(`the form of a ${form} says that its lists could not be loaded, and asks for them again`, async ({ page }) => {
    const lists = '**/contribute/known.json';
    await page.route(lists, (route) => route.abort());
    await page.goto(`contribute/new/${form}/`);
    const notice = page.getByRole('alert').filter({ hasText: 'The lists of actors and events could not be loaded' });
    await expect(notice).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.unroute(lists);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toBeHidden();
    await page.locator('input[role=combobox]').first().fill('deepseek');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  });
}

unwatched('what hands an entry over is fetched again where it could not be had', { tag: ANY_WINDOW }, async ({ page }) => {
  const handing = '**/_astro/send.*.js';
  await page.route(handing, (route) => route.abort());
  await page.goto('contribute/new/claim/');
  await fillClaim(page);
  await named(page, 'sources.0.carried').check();
  await page.locator('.form-check').click();
  const notice = page.getByRole('alert').filter({ hasText: 'What hands the entry over could not be loaded.' });
  await expect(notice).toBeVisible();
  await expect(page.locator('[data-outcome]')).toBeHidden();
  await page.unroute(handing);
  await page.locator('.form-check').click();
  await expect(page.locator('[data-outcome]')).toBeFocused();
  await expect(notice).toBeHidden();
});

unwatched(
  'where what hands an entry over is gone, the page is loaded anew, and the draft is there',
  { tag: ANY_WINDOW },
  async ({ page }) => {
    const handing = '**/_astro/send.*.js';
    await page.route(handing, (route) => route.abort());
    await page.goto('contribute/new/claim/');
    await fillClaim(page);
    await named(page, 'sources.0.carried').check();
    await page.locator('.form-check').click();
    await expect(page.getByRole('alert').filter({ hasText: 'What hands the entry over could not be loaded.' })).toBeVisible();
    const statement = await named(page, 'statement.en').inputValue();
    const loaded = page.waitForEvent('load');
    await page.locator('.form-check').click();
    await loaded;
    await page.unroute(handing);
    await expect(named(page, 'statement.en')).toHaveValue(statement);
    await page.locator('.form-check').click();
    await expect(page.locator('[data-outcome]')).toBeFocused();
  },
);

test('at 320 px nothing has to be scrolled sideways', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [
    'id/contribute/new/claim/',
    'id/contribute/new/correction/?entry=claims/01-ai-eight-months-one-billion',
    'id/contribute/new/translation/?event=zhipu-2023-funding',
  ]) {
    await page.goto(address);
    if (address.includes('?event')) await expect(page.locator('[data-original=title]')).toBeVisible();
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(width, address).toBe(room);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('each form says where the same can be proposed', async ({ page }) => {
    for (const [address, template] of [
      ['contribute/new/claim/', 'claim'],
      ['contribute/new/correction/', 'correction'],
      ['contribute/new/translation/', 'translation'],
    ]) {
      await page.goto(address ?? '');
      await expect(page.locator('form.entry-form')).toBeHidden();
      await expect(page.locator(`main a[href*="issues/new?template=${template}.yml"]`)).toBeVisible();
    }
  });
});
