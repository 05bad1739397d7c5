import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Library } from '../../src/build/library/library.ts';
import { NONE, violations, violationsInThemes } from './axe.ts';
import { ANY_WINDOW, expect, inLanguage, test } from './test.ts';

const ENTRY = {
  title: 'Zhipu AI opens an office for tests in Jakarta',
  summary: 'The Beijing start-up opened an office that exists in this test alone. It serves to fill in a form.',
  body: 'Zhipu AI opened an office, the company said.[^zhipu-ai]\n\nIt did so in Jakarta.[^zhipu-ai]',
  source: { url: 'https://example.org/office?a=1&b=2', title: 'An office: “opened” & ready', publisher: 'Zhipu AI' },
};

const LANGUAGES = { en: '', id: 'id/' } as const;

/** Goes on to a control with the tab key alone, as far as it takes. */
async function tabTo(page: Page, control: Locator) {
  for (let steps = 0; steps < 25; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

const named = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Fills in a whole event without a pointer. */
async function fillByKeys(page: Page) {
  const type = async (name: string, text: string) => {
    await tabTo(page, named(page, name));
    await page.keyboard.insertText(text);
  };
  const choose = async (id: string, text: string) => {
    await tabTo(page, page.locator(id));
    await page.keyboard.type(text);
    await expect(page.locator(`${id}-list [role=option]`).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await named(page, 'title').focus();
  await page.keyboard.insertText(ENTRY.title);
  await type('date', 'about 3 February 2025');
  await choose('#f-actors', '智谱');
  await type('summary', ENTRY.summary);
  await tabTo(page, named(page, 'lane'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, named(page, 'significance'));
  await page.keyboard.press('ArrowDown');
  await choose('#f-places', 'Indonesia');
  await type('sources.0.url', ENTRY.source.url);
  await type('sources.0.title', ENTRY.source.title);
  await type('sources.0.publisher', ENTRY.source.publisher);
  await type('sources.0.date', '2025-02-03');
  await type('sources.0.lang', 'en');
  await tabTo(page, named(page, 'sources.0.kind'));
  await page.keyboard.press('ArrowDown');
  await type('body', ENTRY.body);
  await tabTo(page, named(page, 'licence'));
  await page.keyboard.press('Space');
  await tabTo(page, page.locator('new-entry .form-check'));
  await page.keyboard.press('Enter');
}

for (const [language, prefix] of Object.entries(LANGUAGES)) {
  test(
    `${language}: an event is written by keys alone, and its file is what the check accepts`,
    inLanguage(language),
    async ({ page }) => {
      await page.goto(`${prefix}contribute/new/`);
      await fillByKeys(page);
      await expect(page.locator('new-entry [data-outcome]')).toBeFocused();
      await expect(named(page, 'date')).toHaveValue('2025-02-03~');
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-way=download] a').click()]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain(`title: ${ENTRY.title}\n`);
      expect(text).toContain('date: "2025-02-03~"\n');
      expect(text).toContain('actors: [zhipu-ai]\nplaces: [ID]\n');
      await expect(page.locator('[data-file]')).toHaveValue(text);

      const link = page.locator('[data-way=file] a');
      const address = new URL((await link.getAttribute('href')) ?? '');
      const file = address.searchParams.get('filename') ?? '';
      expect(address.searchParams.get('value')).toBe(text);
      expect(file).toMatch(/^content\/events\/zhipu-ai-[a-z0-9-]+-2025\/en\.mdx$/);
      const issue = new URL((await page.locator('[data-way=issue] a').getAttribute('href')) ?? '');
      expect(issue.searchParams.get('template')).toBe('new-event.yml');
      expect(issue.searchParams.get('title')).toBe(ENTRY.title);
      expect(issue.searchParams.get('what')).toContain(text);
      expect(issue.searchParams.get('sources')).toBe(ENTRY.source.url);
      expect(problemsWith({ [file]: text })).toEqual([]);
    },
  );
}

test('with its translation, an event is two files, which the check ties to each other', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('id/contribute/new/');
  await page.getByText('Tambah terjemahan').click();
  await named(page, 'translation.title').fill('Zhipu AI membuka kantor untuk pengujian');
  await named(page, 'translation.summary').fill('Perusahaan rintisan itu membuka kantor yang hanya ada dalam pengujian ini.');
  await named(page, 'translation.body').fill('Zhipu AI membuka kantor di Jakarta.[^zhipu-ai]');
  await fillByKeys(page);
  await expect(page.locator('new-entry [data-outcome]')).toBeFocused();
  // GitHub would put each file that an address opens on a branch of its own: only the first is opened so, the other joins it.
  const way = page.locator('[data-way=file]');
  const link = way.getByRole('link');
  const opened = new URL((await link.getAttribute('href')) ?? '').searchParams;
  const translation = way.locator('li').nth(1);
  const file = opened.get('filename') ?? '';
  const other = file.replace('en.mdx', 'id.mdx');
  await expect(translation).toContainText(`Tambahkan ${other} ke cabang yang sama`);
  const copied = async (place: Locator) => (await place.locator('copy-text').getAttribute('data-text')) ?? '';
  const files = { [file]: opened.get('value') ?? '', [other]: await copied(translation) };
  expect(Object.keys(files).map((each) => path.basename(each))).toEqual(['en.mdx', 'id.mdx']);
  expect(problemsWith(files)).toEqual([]);
  const issue = page.locator('[data-way=issue]');
  const proposed = new URL((await issue.getByRole('link').getAttribute('href')) ?? '').searchParams.get('what');
  for (const text of Object.values(files)) expect(proposed).toContain(text);
  await expect(page.locator('[data-way=download] p')).toContainText([`Tempatnya di ${file}`, `Tempatnya di ${other}`]);

  // What is too long for an address is copied, and pasted on a page that is open to whoever may not upload.
  await named(page, 'body').fill(`${'Zhipu AI opened an office. '.repeat(200)}[^zhipu-ai]`);
  await page.locator('new-entry .form-check').click();
  await expect(link).toHaveAttribute('href', /\/new\/main\?filename=content%2Fevents%2Fzhipu-ai-[a-z0-9-]+%2Fen\.mdx$/);
  expect(await copied(way.locator('li').first())).toBe(await page.locator('[data-file]').inputValue());
  const proposal = new URL((await issue.getByRole('link').getAttribute('href')) ?? '');
  expect(proposal.href.length).toBeLessThan(6000);
  expect(proposal.searchParams.get('title')).toBe(ENTRY.title);
  for (const name of [file, other]) expect(await copied(issue)).toContain(name);
});

test('what was typed for an actor and chosen from nothing is not left out in silence', { tag: ANY_WINDOW }, async ({ page }) => {
  // Whoever types fast is done before it is known which actors there are.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/known.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('contribute/new/');
  await page.locator('#f-actors').fill('Nvidia');
  await page.locator('#f-summary').focus();
  await expect(named(page, 'actors')).toHaveValue('Nvidia');
  release();
  await expect(named(page, 'actors')).toHaveValue('nvidia');
  await page.locator('#f-actors').fill('Nobody at all');
  await page.locator('#f-summary').focus();
  await expect(page.locator('#f-actors')).toHaveAccessibleDescription(/There is no Nobody at all/);
});

/** The content in a folder of its own, read once by each worker: every test takes away again what it adds. */
let checkout: { readonly root: string; readonly library: Library; readonly before: ReadonlySet<string> } | undefined;

test.afterAll(() => {
  if (checkout) rmSync(checkout.root, { recursive: true, force: true });
  checkout = undefined;
});

function checkedOut() {
  const root = mkdtempSync(path.join(tmpdir(), 'contribute-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  cpSync('src/build/links', path.join(root, 'src/build/links'), { recursive: true });
  const library = new Library(root);
  return { root, library, before: new Set(library.problems.map(({ file, message }) => file + message)) };
}

/** Everything that the check has against these files among all others. */
function problemsWith(files: Readonly<Record<string, string>>): string[] {
  checkout ??= checkedOut();
  const { root, library, before } = checkout;
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
      library.reread(file);
    }
    return (
      library.problems
        .filter(({ file, message }) => !before.has(file + message))
        // The list of permalinks and the translation are other files.
        .filter(({ rule }) => rule !== 'unlisted-address' && rule !== 'missing-translation')
        .map(({ rule, message }) => `${rule}: ${message}`)
    );
  } finally {
    for (const file of Object.keys(files)) {
      rmSync(path.join(root, file), { force: true });
      library.reread(file);
    }
  }
}

test('what is wrong is listed, leads to its field, and is said beside it until it is mended', async ({ page }) => {
  await page.goto('contribute/new/');
  await named(page, 'title').fill('a'.repeat(95));
  await named(page, 'date').fill('yesterday');
  await page.locator('new-entry .form-check').click();
  const summary = page.locator('new-entry [data-faults]');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText(/^\d+ things need mending$/);
  await summary.getByRole('link', { name: 'Title' }).click();
  await expect(named(page, 'title')).toBeFocused();
  await expect(named(page, 'title')).toHaveAttribute('aria-invalid', 'true');
  await expect(named(page, 'title')).toHaveAccessibleDescription(/At most 90 characters; there are 95\.$/);
  await expect(named(page, 'date')).toHaveAccessibleDescription(/Write a date such as/);
  await summary.getByRole('link', { name: 'Sources', exact: true }).click();
  await expect(named(page, 'sources.0.url')).toBeFocused();
  await named(page, 'title').fill('Shorter');
  await expect(named(page, 'title')).not.toHaveAttribute('aria-invalid');
});

test('events that may be the same are shown as soon as the title, or a source, tells', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('contribute/new/');
  const similar = page.getByRole('region', { name: 'Similar events' });
  await named(page, 'title').fill('Zhipu AI says that it raised 2.5 billion yuan');
  const link = similar.getByRole('link', { name: /^Zhipu AI says it raised 2\.5 billion yuan in 2023/ });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('href', /\/events\/zhipu-2023-funding\/$/);
  await named(page, 'title').fill('Something else entirely');
  await expect(similar).toBeHidden();
  await named(page, 'title').fill('Zhipu AI collects money');
  await named(page, 'sources.0.url').fill('http://news.yahoo.com/chinas-openai-challenger-zhipu-ai-034911472.html#top');
  await named(page, 'date').fill('2023-10-20');
  await page.locator('#f-actors').fill('zhipu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(similar).toContainText('same source');
});

test('a draft survives a reload, can be deleted, and comes back when that was a mistake', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  await page.goto('contribute/new/');
  await named(page, 'title').fill('A draft');
  await page.locator('#f-actors').fill('nvidia');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await named(page, 'sources.1.publisher').fill('The Post');
  await expect(page.getByText('Draft kept on this device')).toBeVisible();
  await page.reload();
  await expect(named(page, 'title')).toHaveValue('A draft');
  await expect(named(page, 'actors')).toHaveValue('nvidia');
  await expect(page.locator('.form-chosen').first()).toContainText('Nvidia');
  await expect(named(page, 'sources.1.publisher')).toHaveValue('The Post');
  await page.getByRole('button', { name: 'Delete this draft' }).click();
  await expect(named(page, 'title')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(named(page, 'title')).toHaveValue('A draft');
  await page.getByRole('button', { name: 'Delete this draft' }).click();
  await page.reload();
  await expect(named(page, 'title')).toHaveValue('');
});

test('two tabs keep a draft each', { tag: ANY_WINDOW }, async ({ page, context }) => {
  await page.goto('contribute/new/');
  await named(page, 'title').fill('First');
  const second = await context.newPage();
  await second.goto('contribute/new/');
  await expect(named(second, 'title')).toHaveValue('First');
  await named(second, 'title').fill('Second');
  await named(page, 'title').fill('First, continued');
  await second.reload();
  await page.reload();
  await expect(named(second, 'title')).toHaveValue('Second');
  await expect(named(page, 'title')).toHaveValue('First, continued');
  await page.locator('new-entry').getByLabel('Another draft on this device').selectOption('Second');
  await expect(named(page, 'title')).toHaveValue('Second');
});

test('a correction has drafts of its own: they survive a reload, can be deleted and brought back, and be told apart', {
  tag: ANY_WINDOW,
}, async ({ page }) => {
  await page.goto('contribute/new/correction/');
  const form = page.locator('new-correction');
  await named(page, 'corrections.was').fill('It said dollars.');
  await form.locator('#f-corrections-event').fill('zhipu 2.5 billion');
  await expect(form.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Draft kept on this device')).toBeVisible();
  await page.reload();
  await expect(named(page, 'corrections.was')).toHaveValue('It said dollars.');
  await expect(named(page, 'corrections.event')).toHaveValue('zhipu-2023-funding');
  await expect(form.locator('#f-corrections-event')).toHaveValue(/Zhipu/);
  await form.getByRole('button', { name: 'Start another correction' }).click();
  await expect(named(page, 'corrections.was')).toHaveValue('');
  await form.getByLabel('Another draft on this device').selectOption('zhipu-2023-funding');
  await form.getByRole('button', { name: 'Delete this draft' }).click();
  await expect(named(page, 'corrections.was')).toHaveValue('');
  await form.getByRole('button', { name: 'Undo' }).click();
  await expect(named(page, 'corrections.was')).toHaveValue('It said dollars.');
  // It is none of an event, which has a page of its own.
  await page.goto('contribute/new/');
  await expect(page.locator('new-entry').getByText('Draft kept on this device')).toBeHidden();
  await page.goBack();
  await expect(named(page, 'corrections.was')).toHaveValue('It said dollars.');
  await form.getByRole('button', { name: 'Delete this draft' }).click();
  await page.reload();
  await expect(named(page, 'corrections.was')).toHaveValue('');
});

test('what is typed and not chosen stays, and is a mistake', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('contribute/new/correction/');
  const form = page.locator('new-correction');
  const field = form.locator('#f-corrections-event');
  await field.fill('zhipu');
  await expect(form.getByRole('option').nth(1)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('zhipu');
  await named(page, 'corrections.was').fill('It said dollars.');
  await expect(field).toHaveValue('zhipu');
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.getByText('There is no zhipu').first()).toBeVisible();
  await field.fill('zhipu 2.5 billion');
  await expect(form.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(named(page, 'corrections.event')).toHaveValue('zhipu-2023-funding');
  await field.fill('zhipu 2.5');
  await named(page, 'corrections.was').focus();
  await expect(field).toHaveValue('zhipu 2.5');
  await expect(named(page, 'corrections.event')).toHaveValue('');
});

test('where storage is off, it says so, and the form works', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto('contribute/new/');
  await named(page, 'title').fill('A title');
  await expect(page.getByText('This browser keeps no draft')).toBeVisible();
  await expect(page.locator('.entry-preview .event-title')).toHaveText('A title');
});

test('an actor that is not listed is described, and becomes a file of its own', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('contribute/new/');
  await page.locator('#f-actors').fill('Fourth Paradigm Robotics');
  await page.getByRole('option', { name: /^Describe/ }).click();
  await expect(named(page, 'newActors.0.id')).toHaveValue('fourth-paradigm-robotics');
  await expect(named(page, 'newActors.0.name')).toHaveValue('Fourth Paradigm Robotics');
  await expect(named(page, 'actors')).toHaveValue('fourth-paradigm-robotics');
});

test('a citation is put where the cursor is', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('contribute/new/');
  await named(page, 'sources.0.publisher').fill('South China Morning Post');
  await named(page, 'body').fill('One. Two.');
  await named(page, 'body').evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(4, 4));
  await page.getByRole('button', { name: 'Insert [^south-china-morning-post]' }).click();
  await expect(named(page, 'body')).toHaveValue('One.[^south-china-morning-post] Two.');
  await expect(named(page, 'body')).toBeFocused();
});

test('a mistake in an event becomes a record for its file, and a report', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('contribute/new/correction/');
  const form = page.locator('new-correction');
  await form.getByRole('button', { name: 'Check the correction' }).click();
  await expect(form.locator('[data-faults]')).toBeFocused();
  await form.locator('#f-corrections-event').fill('zhipu 2.5 billion');
  await expect(form.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await named(page, 'corrections.grade').selectOption('substantive');
  await named(page, 'corrections.was').fill('It said: 2.5 billion dollars.');
  await named(page, 'corrections.now').fill('It says 2.5 billion yuan, as the source does.');
  await named(page, 'corrections.evidence').fill('https://example.org/report');
  await form.getByRole('button', { name: 'Check the correction' }).click();
  await expect(form.locator('[data-outcome]')).toBeFocused();
  await expect(form.locator('[data-item]')).toHaveValue(
    /^corrections:\n {2}- date: "\d{4}-\d\d-\d\d"\n {4}grade: substantive\n {4}was: "It said: 2\.5 billion dollars\."\n {4}now: It says/,
  );
  await expect(form.locator('[data-edit]')).toHaveAttribute(
    'href',
    new RegExp(
      `/edit/main/content/events/zhipu-2023-funding/en\\.mdx#L${lineWith('title: Zhipu AI says it raised 2.5 billion')}$`,
    ),
  );
  const report = new URL((await form.locator('[data-report]').getAttribute('href')) ?? '').searchParams;
  expect(report.get('template')).toBe('correction.yml');
  expect(report.get('page')).toMatch(/\/events\/zhipu-2023-funding\/$/);
  expect(report.get('right')).toBe('It says 2.5 billion yuan, as the source does.');
});

/** The line of an event that has these words. */
function lineWith(words: string): number {
  const lines = readFileSync('content/events/zhipu-2023-funding/en.mdx', 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

test('the foot of an entry leads to the form with that entry chosen, whatever draft there is', { tag: ANY_WINDOW }, async ({
  page,
}) => {
  await page.goto('contribute/new/correction/');
  await named(page, 'corrections.was').fill('Something else');
  await page.goto('id/events/zhipu-2023-funding/');
  await page.getByRole('link', { name: 'Koreksi entri ini' }).click();
  await expect(named(page, 'corrections.event')).toHaveValue('zhipu-2023-funding');
  await expect(page.locator('#f-corrections-event')).toHaveValue(/^Zhipu AI/);
  await expect(named(page, 'corrections.was')).toHaveValue('');
  await expect(named(page, 'corrections.was.id')).toBeHidden();
  await page.goto('claims/01-ai-eight-months-one-billion/');
  await page.getByRole('link', { name: 'Correct this entry' }).click();
  await expect(page.locator('#f-corrections-event')).toHaveValue(/^Eight months/);
  await named(page, 'corrections.grade').selectOption('minor');
  for (const name of ['was', 'now', 'was.id', 'now.id', 'evidence']) {
    await named(page, `corrections.${name}`).fill('Kai-Fu Lee put the valuation at more than US$1 billion');
  }
  await page.getByRole('button', { name: 'Check the correction' }).click();
  await expect(page.locator('[data-edit]')).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/claims\/01-ai-eight-months-one-billion\.yaml#L7$/,
  );
  await expect(page.locator('[data-item]')).toHaveValue(/\n {4}was:\n {6}en: Kai-Fu Lee .*\n {6}id: Kai-Fu Lee /);
  expect(await violations(page)).toEqual([]);
});

test('a key that no source has is told those that are there', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto('contribute/new/');
  await named(page, 'sources.0.publisher').fill('South China Morning Post');
  await named(page, 'sources.0.lang').fill('zh');
  await expect(page.locator('#f-sources-0-lang-note')).toHaveText('Chinese');
  await named(page, 'body').fill('One.[^scmp]');
  await named(page, 'licence').focus();
  await expect(named(page, 'body')).toHaveAccessibleDescription(
    /\[\^scmp\] is the key of no source\. There are: \[\^south-china-morning-post\]\./,
  );
});

for (const [language, prefix] of Object.entries(LANGUAGES)) {
  test(
    `${language}: axe objects to nothing in a form with mistakes, nor in one that is done`,
    inLanguage(language),
    async ({ page }) => {
      await page.goto(`${prefix}contribute/new/`);
      await page.locator('new-entry .form-check').click();
      await page.locator('#f-actors').fill('a');
      expect.soft(await violationsInThemes(page)).toEqual(NONE);
      await page.locator('#f-actors').fill('');
      await fillByKeys(page);
      await page.getByText(language === 'en' ? 'The file' : 'Berkas', { exact: true }).click();
      expect(await violations(page)).toEqual([]);
    },
  );
}

test('at 320 px nothing has to be scrolled sideways', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('id/contribute/new/');
  await page.locator('new-entry .form-check').click();
  for (const button of await page.locator('[data-add]').all()) await button.click();
  for (const details of await page.locator('new-entry details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(width).toBe(room);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what an entry consists of, and where it can be proposed', async ({ page }) => {
    await page.goto('id/contribute/new/');
    await expect(page.locator('form.entry-form').first()).toBeHidden();
    await expect(page.locator('#correction')).toHaveText('Koreksi entri');
    await expect(page.getByRole('heading', { name: 'Isi sebuah entri' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Sumber');
    await expect(page.getByRole('link', { name: 'Usulkan peristiwa di repositori' })).toHaveAttribute(
      'href',
      /\/issues\/new\?template=new-event\.yml$/,
    );
  });
});
