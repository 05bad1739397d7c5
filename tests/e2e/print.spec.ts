import { ANY_WINDOW, expect, test } from './test.ts';

const READ = [
  '',
  '?from=2024-06&to=2025-06',
  'events/deepseek-selloff-2025/',
  'actors/nvidia/',
  'lanes/controls/',
  '2023/',
  'stories/',
  'stories/the-r1-shock/',
  'claims/',
  'claims/alibaba-tencent-2-5bn-zhipu/',
  'glossary/',
  'corrections/',
  'data/',
  'about/',
];

for (const address of READ) {
  test(`nothing that answers to hands is on paper: /${address}`, { tag: ANY_WINDOW }, async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator(':is(button, input, select, textarea):visible')).toHaveCount(0);
  });
}

test('on paper, boxes follow each other, which every browser can divide between pages, and a drawing is made for the page', {
  tag: ANY_WINDOW,
}, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [address, box] of [
    ['events/deepseek-selloff-2025/', '.event-page'],
    ['lanes/controls/', '.event-year'],
    ['claims/', '.claim-list'],
    ['glossary/', '.letter'],
  ] as const) {
    await page.goto(address);
    await expect(page.locator(box).first()).toHaveCSS('display', 'block');
  }
  await page.goto('events/deepseek-selloff-2025/');
  await expect(page.locator('svg.drawing:visible')).toHaveClass(/drawing-medium/);
});
