import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { serve } from '../../src/build/run/server.mjs';
import { serveText } from './other-site.ts';
import { ANY_WINDOW, expect, test } from './test.ts';

const EVENT = 'embed/events/deepseek-selloff-2025/';
const CLAIM = 'embed/claims/alibaba-tencent-2-5bn-zhipu/';
const TIMELINE = 'embed/timeline/';
const FRAMES = { event: EVENT, claim: CLAIM, timeline: TIMELINE };

/** Shows a page of ours in a frame of another origin, and hears what it says. */
async function framed(page: Page, src: string, sandbox = 'allow-scripts', width = '100%'): Promise<Host> {
  const other = await serveText(
    `<script>const heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
     <body style="margin:0"><iframe title="Framed" src="${src.replaceAll('&', '&amp;')}" sandbox="${sandbox}" width="${width}" height="400" style="border:0"></iframe>`,
  );
  await page.goto(other.address);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  return {
    frame: page.frames()[1] as Frame,
    heard: () => page.evaluate('heard') as Promise<Heard[]>,
    close: other.close,
  };
}

interface Host {
  readonly frame: Frame;
  readonly heard: () => Promise<Heard[]>;
  readonly close: () => Promise<void>;
}

type Heard = string | { type?: string; sentinel?: string; message?: string; height?: number; value?: number; secret?: string };

/** The last height in each form, by the name of the form. */
function heights(heard: readonly Heard[], child: string): Record<string, number | undefined> {
  const last = (pick: (message: Heard) => number | undefined) => heard.map(pick).findLast((height) => height !== undefined);
  const object = (message: Heard) => (typeof message === 'string' ? {} : message);
  return {
    ours: last((message) => (object(message).type === 'sputnik-moments:height' ? object(message).height : undefined)),
    amp: last((message) =>
      object(message).type === 'embed-size' && object(message).sentinel === 'amp' ? object(message).height : undefined,
    ),
    pym: last((message) => {
      const match = typeof message === 'string' && new RegExp(`^pymxPYMx${child}xPYMx(\\S+)xPYMx(.*)$`).exec(message);
      return match && match[1] === 'height' ? Number(match[2]) : undefined;
    }),
    wordpress: last((message) =>
      object(message).message === 'height' && object(message).secret === 'x1Y2z3' ? object(message).value : undefined,
    ),
  };
}

for (const [name, address] of Object.entries(FRAMES)) {
  test(`${name}: in a sandbox without an origin, it shows, keeps nothing, and tells its height in four forms`, async ({
    page,
    context,
    baseURL,
  }) => {
    const host = await framed(page, `${baseURL}${address}?childId=graphic-1#?secret=x1Y2z3`);
    expect(await host.frame.evaluate(() => origin)).toBe('null');
    if (name === 'timeline') await expect(page.frameLocator('iframe').getByRole('button', { name: 'Zoom in' })).toBeVisible();
    const height = () => host.frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await expect
      .poll(async () => heights(await host.heard(), 'graphic-1'))
      .toEqual({ ours: await height(), amp: await height(), pym: await height(), wordpress: await height() });
    // The host does as it is told: then nothing scrolls inside.
    await page.locator('iframe').evaluate((frame, value) => frame.setAttribute('height', String(value)), await height());
    await expect.poll(() => host.frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    // Narrower, it needs more room, and says so.
    await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '300'));
    const told = async () => heights(await host.heard(), 'graphic-1').ours;
    await expect.poll(async () => (await told()) === (await height())).toBe(true);
    expect(await context.cookies()).toEqual([]);
    await host.close();
  });

  test(`${name}: at 320 px and in both languages nothing is wider than the frame`, { tag: ANY_WINDOW }, async ({
    page,
    baseURL,
  }) => {
    for (const prefix of ['', 'id/']) {
      const host = await framed(page, `${baseURL}${prefix}${address}`, 'allow-scripts', '320');
      expect(await host.frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await host.close();
    }
  });

  test(`${name}: follows the system's colours, unless it is told which`, { tag: ANY_WINDOW }, async ({ page, baseURL }) => {
    const ground = (host: Host) => host.frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const [light, dark] = ['rgb(251, 247, 239)', 'rgb(17, 22, 30)'];
    for (const [system, query, expected] of [
      ['light', '', light],
      ['dark', '', dark],
      ['dark', '?theme=auto', dark],
      ['dark', '?theme=light', light],
      ['light', '?theme=dark', dark],
      ['light', '?theme=url(x)', light],
    ] as const) {
      await page.emulateMedia({ colorScheme: system });
      const host = await framed(page, baseURL + address + query);
      expect(await ground(host), `${system} ${query}`).toBe(expected);
      await host.close();
    }
  });

  test(`${name}: "lang" leads to the other language, and anything else nowhere`, { tag: ANY_WINDOW }, async ({
    page,
    baseURL,
  }) => {
    for (const [query, language] of [
      ['?lang=id&theme=dark', 'id'],
      ['?lang=en', 'en'],
      ['?lang=//evil.invalid', 'en'],
    ] as const) {
      const host = await framed(page, baseURL + address + query);
      const html = page.frameLocator('iframe').locator('html');
      await expect(html).toHaveAttribute('lang', language);
      if (query.includes('theme')) await expect(html).toHaveAttribute('data-theme', 'dark');
      await host.close();
    }
  });

  test(`${name}: says where it is from, and leads there in a new tab that is not sandboxed`, async ({
    page,
    context,
    baseURL,
  }) => {
    const host = await framed(page, baseURL + address, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    const foot = page.frameLocator('iframe').getByRole('contentinfo').or(page.frameLocator('iframe').locator('footer'));
    await expect(foot.getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute(
      'href',
      /creativecommons\.org\/licenses\/by\/4\.0/,
    );
    const [tab] = await Promise.all([context.waitForEvent('page'), foot.locator('[data-view]').click()]);
    await expect(tab.getByRole('banner')).toBeVisible();
    expect(await tab.evaluate(() => [origin, typeof localStorage])).toEqual([new URL(baseURL ?? '').origin, 'object']);
    await host.close();
  });
}

/** What newsrooms put around a frame, from the libraries themselves. */
const LIBRARIES = {
  'Pym.js': (src: string) =>
    `<script>${libraryAt('pym.js/dist/pym.v1.js')}</script><script>new pym.Parent('graphic', '${src}', { title: 'Framed' })</script>`,
  '@newswire/frames': (src: string) =>
    `<script>${libraryAt('@newswire/frames/dist/frames.umd.js')}</script><script>newswireFrames.Framer(document.querySelector('#graphic'), { src: '${src}', attributes: { title: 'Framed' } })</script>`,
  '@newswire/frames, which came after the frame': (src: string) =>
    `<iframe src="${src}" title="Framed" width="100%" frameborder="0" onload="setTimeout(() => newswireFrames.observeIframe(this), 300)"></iframe><script>${libraryAt('@newswire/frames/dist/frames.umd.js')}</script>`,
};

function libraryAt(file: string): string {
  return readFileSync(`node_modules/${file}`, 'utf8').replaceAll('</script', '<\\/script');
}

for (const [library, code] of Object.entries(LIBRARIES)) {
  test(`${library} gives every frame the height that it needs, and again when the page gets narrower`, async ({
    page,
    baseURL,
  }) => {
    for (const address of Object.values(FRAMES)) {
      await page.setViewportSize({ width: 700, height: 700 });
      const other = await serveText(`<body style="margin:0"><div id="graphic"></div>${code(`${baseURL}${address}`)}`);
      await page.goto(other.address);
      const inside = page.frameLocator('iframe').locator('html');
      const isFitted = async () => {
        const needed = await inside.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
        return needed > 100 && (await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height)) - needed;
      };
      for (const width of [700, 330]) {
        await page.setViewportSize({ width, height: 700 });
        await expect.poll(isFitted, `${address} at ${width} px`).toBe(0);
      }
      await other.close();
    }
  });
}

test('the frame of the timeline shows the view that its address names, and leads to it', async ({ page, context, baseURL }) => {
  const host = await framed(
    page,
    `${baseURL}${TIMELINE}?from=2024-10&to=2025-03&lane=controls&q=nvidia`,
    'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  );
  const inside = page.frameLocator('iframe');
  await expect(inside.getByText(/\d+ lit/)).toBeVisible();
  const marks = inside.locator('svg.drawing a.mark');
  await expect.poll(() => marks.evaluateAll((all) => all.every((mark) => mark.classList.contains('lane-controls')))).toBe(true);
  await expect(inside.getByRole('link', { name: 'Open this view' })).toHaveAttribute(
    'href',
    '/?from=2024-10-01&to=2025-03-31&lane=controls&q=nvidia',
  );
  // A new drawing has another height; the address of the frame and the history of the page around it are left alone.
  const before = await page.evaluate(() => history.length);
  await inside.getByRole('button', { name: 'Show everything' }).click();
  await expect(inside.getByRole('link', { name: 'Open this view' })).toHaveAttribute('href', '/?lane=controls&q=nvidia');
  expect(await page.evaluate(() => history.length)).toBe(before);
  const [tab] = await Promise.all([context.waitForEvent('page'), inside.locator('a.mark .label').first().click()]);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(tab.url()).pathname).toMatch(/^\/events\//);
  await host.close();
});

test('on a host that keeps its files to itself, a sandboxed timeline stays the drawing it came with', async ({ context }) => {
  const closed = await serve('dist', '/', 0, {});
  // Not the page of the fixture: the browser reports the refusal in the console.
  const page = await context.newPage();
  const host = await framed(page, `${closed.address}${TIMELINE}`, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('svg.drawing:visible a.mark').first()).toHaveAttribute('href', /^\/events\//);
  await expect(inside.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  await expect(inside.getByRole('link', { name: 'Open this view' })).toHaveAttribute('href', '/');
  await expect.poll(async () => heights(await host.heard(), '').ours).toBeGreaterThan(400);
  await host.close();
  await closed.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, address] of Object.entries(FRAMES)) {
    test(`${name}: is complete`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('footer [data-view]')).toHaveAttribute('href', /^\//);
      const content = name === 'timeline' ? page.locator('svg.drawing:visible') : page.locator('.from a').first();
      await expect(content).toBeVisible();
    });
  }

  test('the codes can be copied by hand', async ({ page }) => {
    await page.goto('events/deepseek-selloff-2025/');
    await page.getByText('Code for your own page').click();
    await expect(page.getByRole('textbox', { name: 'Live code' })).toHaveValue(
      /<iframe src="[^"]+" title="[^"]+" loading="lazy"/,
    );
    await expect(page.getByRole('textbox', { name: 'Frozen code' })).toHaveValue(/<figure lang="en"[\s\S]*CC BY 4\.0/);
  });
});
