import type { Page } from '@playwright/test';
import { NONE, violationsInThemes } from './axe.ts';
import { expect, test } from './test.ts';

const EVENT = 'events/bis-2024-12-02-controls/';

async function openEvent(page: Page) {
  await page.goto(EVENT);
  const term = page.getByRole('main').getByRole('link', { name: 'Entity List', exact: true }).first();
  await expect(term).toHaveAttribute('aria-expanded', 'false');
  return { term, note: page.getByRole('dialog', { name: 'Entity List' }) };
}

test.describe('a term', () => {
  test('is explained on a click, and a click elsewhere puts the note away', async ({ page }) => {
    const { term, note } = await openEvent(page);
    await expect(note).toBeHidden();
    await term.click();
    await expect(note).toBeVisible();
    await expect(note).toContainText('only with a licence');
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await expect(page).toHaveURL(new RegExp(`${EVENT}$`));
    const { x, y, width, height } = (await note.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    const view = page.viewportSize() ?? { width: 0, height: 0 };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(view.width);
    expect(y + height).toBeLessThanOrEqual(view.height);
    await page.getByRole('heading', { level: 1 }).click();
    await expect(note).toBeHidden();
    await expect(term).toHaveAttribute('aria-expanded', 'false');
  });

  test('is explained to the keyboard: Enter opens the note, Tab goes to the glossary, Escape gives the focus back', async ({
    page,
  }) => {
    const { term, note } = await openEvent(page);
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(term).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(note.getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/#entity-list$/);
    await expect(page.locator(':target').getByRole('heading', { name: 'Entity List' })).toBeInViewport();
  });

  test('is explained while the mouse rests on it', async ({ page, isMobile }) => {
    test.skip(isMobile, 'there is no mouse');
    const { term, note } = await openEvent(page);
    await term.hover();
    await expect(note).toBeVisible();
    await expect(note).not.toBeFocused();
    await note.hover();
    await page.waitForTimeout(500);
    await expect(note).toBeVisible();
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(note).toBeHidden();
  });

  test('is explained in a way that axe has no objection to', async ({ page }) => {
    const { term, note } = await openEvent(page);
    await term.click();
    await expect(note).toBeVisible();
    // What the note covers is not too small a target: the note can be put away.
    expect(await violationsInThemes(page, { except: ['target-size'] })).toEqual(NONE);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term leads to the glossary, and the notes are not in the way', async ({ page }) => {
    await page.goto(`id/${EVENT}`);
    await expect(page.locator('.term-note:visible')).toHaveCount(0);
    const term = page.locator('.prose a.term').first();
    const name = await term.textContent();
    await term.click();
    await expect(page).toHaveURL(/\/id\/glossary\/#/);
    await expect(page.locator(':target')).toContainText(name ?? '');
  });
});
