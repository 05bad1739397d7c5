import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { ANY_WINDOW, expect, test } from './test.ts';

/** The budgets of tests/pages, held against what a browser really fetches, scripts imported when idle included. */
const BUDGETS = {
  home: { address: '', limit: 30_000 },
  event: { address: 'events/deepseek-selloff-2025/', limit: 8_000 },
  story: { address: 'stories/the-r1-shock/', limit: 30_000 },
};

for (const [name, { address, limit }] of Object.entries(BUDGETS)) {
  test(`${name}: script fetched before the reader does anything`, { tag: ANY_WINDOW }, async ({ page }) => {
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const weights = await Promise.all(
      scripts.map(async (response) => ({ url: response.url(), bytes: brotliCompressSync(await response.body()).length })),
    );
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(weights, null, 2)).toBeLessThanOrEqual(limit);
  });
}
