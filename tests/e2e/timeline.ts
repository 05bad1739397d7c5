import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

export const TIMELINE = 'Timeline of the US–China rivalry in AI';

/** What the count says when every event is in view. */
export const ALL = /\b(\d+) of \1\b/;

export function drawing(page: Page): Locator {
  return page.getByRole('group', { name: TIMELINE });
}

export function count(page: Page): Locator {
  return page.getByRole('heading', { name: /Events in view/ });
}

export async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
}

/** The place of a drawing on the screen. */
export async function placeOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not drawn');
  return box;
}
