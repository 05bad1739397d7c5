import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { ALL, count, drawing, open, placeOf } from './timeline.ts';

/** The shape of the labelled mark nearest the middle, which small moves do not take out of view. */
async function middleShape(page: Page): Promise<Locator> {
  const { x, width } = await placeOf(drawing(page));
  const id = await drawing(page)
    .locator('a:has(.shape)')
    .evaluateAll(
      (links, middle) => {
        const distance = (link: Element) => Math.abs((link.querySelector('.shape')?.getBoundingClientRect().x ?? 1e9) - middle);
        return links.sort((a, b) => distance(a) - distance(b))[0]?.getAttribute('data-event');
      },
      x + width / 2,
    );
  return drawing(page).locator(`a[data-event="${id}"] .shape`);
}

test('buttons zoom and fit; the list shows what the view shows, and a status says it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const shown = async () => Number(/(\d+) of \d+/.exec((await count(page).textContent()) ?? '')?.[1]);
  await expect.poll(shown).toBeLessThan(30);
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(await shown());
  const status = page.getByRole('status').filter({ hasText: 'Most important: ' });
  await expect(status).toHaveText(new RegExp(`^${await shown()} of \\d+ events, .+ Most important: .+`));
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(count(page)).toHaveText(ALL);
});

test.describe('with a mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has no wheel and no hover');

  test('ctrl and wheel zoom at the pointer; a plain wheel scrolls the page and gives a hint', async ({ page }) => {
    await open(page);
    const box = await placeOf(drawing(page));
    const mark = drawing(page).getByRole('link', { name: /^OpenAI opens ChatGPT/ });
    const shape = mark.locator('.shape');
    const before = await placeOf(shape);
    await page.mouse.move(before.x + before.width / 2, box.y + 20);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 3; notch++) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect(count(page)).not.toHaveText(ALL);
    const after = await placeOf(shape);
    expect(Math.abs(after.x - before.x)).toBeLessThan(2);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(page.getByText('while scrolling to zoom')).toBeVisible();
    await expect(page.getByText('while scrolling to zoom')).toBeHidden();
  });

  test('while the zoom changes, every label and every bar stays on its day, and the year at the edge is that of the edge', async ({
    page,
    request,
  }) => {
    const { events } = await (await request.get('api/v1/events.json')).json();
    const days: [string, { edtf: string; earliest: string }][] = events.map(({ id, date }: { id: string; date: object }) => [
      id,
      date,
    ]);
    // In a frame of this width, labels make room for others where the zoom comes to rest.
    await page.setViewportSize({ width: 1000, height: 900 });
    await open(page);
    const { offsets, bars, years } = await drawing(page).evaluate(async (svg, known) => {
      const dates = new Map(known);
      const frame = () => new Promise(requestAnimationFrame);
      const middleOf = (element: Element | null) => {
        const { left, right } = element?.getBoundingClientRect() ?? new DOMRect();
        return (left + right) / 2;
      };
      const { left, width, top } = svg.getBoundingClientRect();
      const pointer = { clientX: left + width * 0.75, clientY: top + 40 };
      const offsets: number[] = [];
      const bars: number[] = [];
      const years: [said: string, was: string][] = [];
      const look = () => {
        const ticks = [...svg.querySelectorAll('.axis > g')].flatMap((tick) => {
          const [year] = /^\d{4}$/.exec(tick.textContent ?? '') ?? [];
          return year ? { x: middleOf(tick.querySelector('line')), at: Date.UTC(Number(year), 0) } : [];
        });
        const [first, last] = [ticks[0], ticks.at(-1)];
        if (!first || !last || first === last) return;
        const scale = (last.x - first.x) / (last.at - first.at);
        const said = /\d{4}/.exec(svg.querySelector('.pinned')?.textContent ?? '')?.[0];
        if (said) years.push([said, new Date(first.at + (left - first.x) / scale).toISOString().slice(0, 4)]);
        for (const link of svg.querySelectorAll<SVGElement>('a.mark.labelled')) {
          const { edtf = '' } = dates.get(link.dataset['event'] ?? '') ?? {};
          const at = first.x + (Date.parse(edtf) - first.at) * scale;
          const x = middleOf(link.querySelector('.shape'));
          if (edtf.length === 10 && x > left && x < left + width) offsets.push(Math.abs(x - at));
        }
        for (const bar of svg.querySelectorAll<SVGElement>('.spans [data-event]')) {
          const { earliest = '' } = dates.get(bar.dataset['event'] ?? '') ?? {};
          const { left: x } = bar.getBoundingClientRect();
          if (earliest && x > left) bars.push(Math.abs(x - first.x - (Date.parse(earliest) - first.at) * scale));
        }
      };
      // A hand that rests a moment, which brings what is drawn up to date, and goes on before all of that is done.
      const pauses = [...Array(30).fill(0), ...Array(8).fill(200), ...Array(22).fill(0)];
      for (const [turn, pause] of pauses.entries()) {
        const deltaY = turn < 30 ? -8 : 8;
        svg.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY, cancelable: true, ...pointer }));
        await frame();
        await frame();
        look();
        await new Promise((resolve) => setTimeout(resolve, pause));
        look();
      }
      return { offsets, bars, years };
    }, days);
    expect(offsets.length).toBeGreaterThan(500);
    expect(Math.max(...offsets)).toBeLessThan(2);
    expect(bars.length).toBeGreaterThan(50);
    expect(Math.max(...bars)).toBeLessThan(2);
    expect(years.length).toBeGreaterThan(10);
    expect(years.filter(([said, was]) => said !== was)).toEqual([]);
  });

  test('dragging pans and does not follow the link under the pointer', async ({ page }) => {
    await open(page);
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const shape = await middleShape(page);
    const before = await placeOf(shape);
    await page.mouse.move(before.x + 4, before.y + 4);
    await page.mouse.down();
    await page.mouse.move(before.x + 154, before.y + 4, { steps: 5 });
    await page.mouse.up();
    const after = await placeOf(shape);
    expect(after.x - before.x).toBeCloseTo(150, 0);
    expect(new URL(page.url()).pathname).not.toContain('/events/');
  });

  test('hovering shows a card, which the pointer can reach and Escape closes', async ({ page }) => {
    await open(page);
    const mark = drawing(page).getByRole('link', { name: /^OpenAI opens ChatGPT/ });
    const card = page.locator('.card');
    await mark.locator('.shape').hover();
    await expect(card).toBeVisible();
    await expect(card).toContainText('30 November 2022');
    await card.hover();
    await expect(card).toBeVisible();
    await mark.focus();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  test('a click on a mark opens its event', async ({ page }) => {
    await open(page);
    await drawing(page)
      .getByRole('link', { name: /^OpenAI opens ChatGPT/ })
      .locator('.shape')
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /ChatGPT/ })).toBeVisible();
  });

  test('a sideways wheel pans', async ({ page }) => {
    await open(page);
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const box = await placeOf(drawing(page));
    const shape = await middleShape(page);
    const before = await placeOf(shape);
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.wheel(60, 0);
    await expect.poll(async () => (await placeOf(shape)).x).toBeCloseTo(before.x - 60, 0);
  });
});

test('two fingers zoom and one drags sideways on a touch screen', async ({ page, isMobile, context }) => {
  test.skip(!isMobile, 'a mouse has one point');
  await open(page);
  await drawing(page).scrollIntoViewIfNeeded();
  const box = await placeOf(drawing(page));
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const y = Math.max(box.y, 0) + 120;
  await touch('touchStart', [
    [140, y],
    [220, y],
  ]);
  for (let step = 1; step <= 6; step++) {
    await touch('touchMove', [
      [140 - step * 15, y],
      [220 + step * 15, y],
    ]);
  }
  await touch('touchEnd', []);
  await expect(count(page)).not.toHaveText(ALL);
  const id = await drawing(page)
    .locator('a.mark.labelled')
    .evaluateAll((links) => {
      const isInReach = ({ left, right }: DOMRect) => left > 0 && right < innerWidth - 60;
      return links.find((link) => isInReach(link.getBoundingClientRect()))?.getAttribute('data-event');
    });
  const mark = drawing(page).locator(`a[data-event="${id}"] .shape`);
  // The view may have rested between two moves, and have been told of: what it shows now has to stand still first.
  await mark.click({ trial: true });
  const before = await placeOf(mark);
  await touch('touchStart', [[200, y]]);
  for (let step = 1; step <= 6; step++) await touch('touchMove', [[200 + step * 10, y]]);
  await touch('touchEnd', []);
  await expect.poll(async () => (await placeOf(mark)).x).toBeGreaterThan(before.x + 20);
});

test('the brush moves the view by key, and follows it', async ({ page }) => {
  await open(page, '?from=2023-01&to=2023-12');
  const brush = page.getByRole('slider', { name: 'Stretch of time in view' });
  await expect(brush).toHaveAttribute('aria-valuetext', /January.*December 2023/);
  await brush.focus();
  await page.keyboard.press('PageUp');
  await expect(brush).toHaveAttribute('aria-valuetext', /2024/);
  await page.keyboard.press('Home');
  await expect(brush).toHaveAttribute('aria-valuetext', /2015|2016/);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(count(page)).toHaveText(ALL);
});

test('the brush moves the view by hand', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the mouse stands for every pointer');
  await open(page, '?from=2023-01&to=2023-12');
  const brush = page.getByRole('slider', { name: 'Stretch of time in view' });
  await brush.scrollIntoViewIfNeeded();
  const before = await placeOf(brush);
  await page.mouse.move(before.x + before.width / 2, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 120, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(brush)).x).toBeCloseTo(before.x + 120, -1);
  await page.mouse.move(before.x + 121, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x - 80, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(brush)).width).toBeGreaterThan(before.width + 150);
});
