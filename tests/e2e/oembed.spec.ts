import { oembedConsumer } from '../oembed-consumer.ts';
import { serveText } from './other-site.ts';
import { ANY_WINDOW, expect, test } from './test.ts';
import { filterAsWordPress, RECEIVER } from './wordpress.ts';

const PAGES = { event: 'events/deepseek-selloff-2025/', claim: 'id/claims/alibaba-tencent-2-5bn-zhipu/' };

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: WordPress finds the frame by the page's address, shows it, and follows its links`, async ({ page, baseURL }) => {
    const here = (url: string) => new URL(new URL(url).pathname, baseURL).href;
    await page.goto(address);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
    const consumer = oembedConsumer(new URL(canonical).origin, new URL(baseURL ?? '').origin);
    const { html } = await consumer.consume(canonical, { maxwidth: 600 }).finally(consumer.close);
    const kept = filterAsWordPress(html, 'aB3dE5gH7j');
    expect(kept).toBeDefined();
    const local = (kept ?? '').replace(/ src="([^"#]+)/, (_, src: string) => ` src="${here(src)}`);
    const other = await serveText(`<script>${RECEIVER}</script><p>Before</p>${local}<p>After</p>`);
    await page.goto(other.address);
    const frame = page.locator('iframe');
    await expect(frame).toBeVisible();
    await expect(page.locator('blockquote')).toBeHidden();
    const inside = page.frameLocator('iframe');
    await expect(inside.getByRole('heading', { level: 1 })).toHaveText(title?.trim() ?? '');
    const needed = await inside.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    await expect(frame).toHaveAttribute('height', String(needed));
    await inside.getByRole('heading', { level: 1 }).getByRole('link').click();
    await expect(page).toHaveURL(new URL(address, baseURL).href);
    await other.close();
  });

  test(`${name}: where no frame comes, WordPress shows a quotation with a link`, { tag: ANY_WINDOW }, async ({
    page,
    request,
    baseURL,
  }) => {
    const { pathname } = new URL(address, baseURL);
    const answer = await (await request.get(`${pathname.replace(/\/$/, '')}.oembed.json`)).json();
    const other = await serveText(
      filterAsWordPress(answer.html.replace(/ src="[^"]*"/, ' src="about:blank"'), 'aB3dE5gH7j') ?? '',
    );
    await page.goto(other.address);
    await expect(page.locator('blockquote')).toContainText(answer.title);
    expect(new URL((await page.locator('blockquote a').getAttribute('href')) ?? '').pathname).toBe(pathname);
    await other.close();
  });
}
