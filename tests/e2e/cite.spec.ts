import { NONE, violationsInThemes } from './axe.ts';
import { ANY_WINDOW, expect, test } from './test.ts';

/** A source in another language, a primary one and a title with a quotation. */
const EVENT = 'events/bis-2024-12-02-controls/';

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('each button copies exactly the citation that stands beside it', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto(EVENT);
    const box = page.getByRole('region', { name: 'Cite' });
    await box.getByText('APA · Chicago · MLA').click();
    const citations = box.locator('copy-text');
    expect(await box.locator('details copy-text').count()).toBe(9);
    for (const citation of await citations.all()) {
      await citation.getByRole('button', { name: 'Copy' }).click();
      await expect(citation.getByRole('status')).toHaveText('Copied');
      const shown = await citation.locator('[data-copy]').innerText();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.trim());
    }
  });
});

test.describe('on a day in autumn', () => {
  test.use({ timezoneId: 'Asia/Jakarta' });

  test.beforeEach(async ({ page }) => {
    // 30 September in London, and 1 October in Jakarta.
    await page.clock.setFixedTime(new Date('2027-09-30T20:00:00Z'));
  });

  test('the day of access is that of the reader, as each style writes it', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto(EVENT);
    const box = page.getByRole('region', { name: 'Cite' });
    await box.getByText('APA · Chicago · MLA').click();
    await expect(box).toContainText('Retrieved October 1, 2027, from http');
    await expect(box).toContainText('Accessed October 1, 2027. http');
    await expect(box).toContainText('Accessed 1 Oct. 2027.');
    await expect(box).not.toContainText('[date of access]');
  });

  test('it is written in Indonesian on a page in Indonesian', { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto(`id/${EVENT}`);
    const box = page.getByRole('region', { name: 'Kutip' });
    await box.getByText('APA · Chicago · MLA').click();
    await expect(box).toContainText('Diakses 1 Oktober 2027.');
    await expect(box).not.toContainText('[tanggal akses]');
  });
});

test('a link at the head of the page leads to the citations, on every kind of record', async ({ page }) => {
  for (const address of [EVENT, 'claims/alibaba-tencent-2-5bn-zhipu/', 'stories/the-r1-shock/', 'actors/nvidia/']) {
    await page.goto(address);
    await page.getByRole('main').getByRole('link', { name: 'Cite', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Cite', exact: true })).toBeInViewport();
  }
});

test('axe objects to nothing when the styles are unfolded, in either theme', async ({ page }) => {
  await page.goto(`id/${EVENT}`);
  await page.getByText('APA · Chicago · MLA').click();
  expect(await violationsInThemes(page, { within: '.cite-box' })).toEqual(NONE);
});

test('on paper all styles are unfolded, and no button is there', async ({ page }) => {
  await page.goto(EVENT);
  await page.emulateMedia({ media: 'print' });
  const box = page.locator('.cite-box');
  await expect(box.getByText('Retrieved')).toBeVisible();
  await expect(box.getByRole('button')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all citations are there, and say where the day of access belongs', async ({ page }) => {
    await page.goto(EVENT);
    const box = page.getByRole('region', { name: 'Cite' });
    await expect(box.getByRole('button')).toHaveCount(0);
    await box.getByText('APA · Chicago · MLA').click();
    await expect(box.getByText('Retrieved [date of access], from http')).toBeVisible();
    await expect(box.getByText('Accessed [date of access].')).toHaveCount(2);
  });
});

test('the numbers of sources leave the lines of an entry their even distance', async ({ page }) => {
  await page.goto(EVENT);
  const lines = await page
    .locator('.prose > p')
    .evaluateAll((paragraphs) =>
      paragraphs.map(
        (paragraph) => paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight),
      ),
    );
  expect(lines.length).toBeGreaterThan(1);
  for (const count of lines) expect(count).toBeCloseTo(Math.round(count), 1);
});

test('an entry can be cited as it stands, by the address that keeps showing it so', { tag: ANY_WINDOW }, async ({ page }) => {
  await page.goto(EVENT);
  const version = page.getByRole('link', { name: /This version, which stays as it is/ });
  const fixed = page.getByRole('region', { name: 'Cite' }).getByText(/Sputnik Moments, version [0-9a-f]{7}/);
  // Without the history of the repository there is no such address.
  await expect(fixed).toHaveCount(await version.count());
  for (const link of await version.all()) await expect(fixed).toContainText((await link.getAttribute('href')) ?? '');
});
