import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../src/build/run/server.mjs';
import { type Consumer, oembedConsumer } from '../oembed-consumer.ts';
import { elementsOf, filesOf, folder, home, pages } from './site.ts';

/** Bytes after Brotli, of everything that a card needs. */
const CARD = 15_000;

/** As a host compresses what it is asked for; the best takes a minute for all cards. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What WordPress reads of a page to find oEmbed in it, bytes. */
const READ = 150_000;

const frames = pages.filter(({ address }) => /^\/(id\/)?embed\//.test(address));
const records = pages.filter(
  ({ address, html }) => /^\/(id\/)?(events|claims)\/[^/]+\/$/.test(address) && !/content="noindex"/.test(html),
);

test('every event, every claim and the timeline can be framed in both languages', () => {
  const expected = records.map(({ address }) => address.replace(/^\/(id\/)?/, '/$1embed/'));
  expect(records.length).toBeGreaterThan(800);
  const addresses = new Set(frames.map(({ address }) => address));
  expect([...expected, '/embed/timeline/', '/id/embed/timeline/'].filter((address) => !addresses.has(address))).toEqual([]);
});

test('what is framed is left out of search engines, which are sent to the page that says the same', () => {
  const wrong = frames.filter(({ address, html }) => {
    const robots = [...elementsOf(html, 'meta')].find(({ attributes }) => attributes.name === 'robots');
    const canonical = [...elementsOf(html, 'link')].find(({ attributes }) => attributes.rel === 'canonical');
    const page = address.replace(/embed\/(timeline\/)?/, '');
    const target = new URL(home.pathname.replace(/\/$/, '') + page, home).href;
    return robots?.attributes.content !== 'noindex' || canonical?.attributes.href !== target;
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('a card is one file of at most 15 kB with everything in it', () => {
  const cards = frames.filter(({ address }) => !address.endsWith('/timeline/'));
  const asking = cards.filter(({ html }) =>
    [...elementsOf(html, 'script|link|img|iframe|source')].some(
      ({ name, attributes }) => attributes.src || (name === 'link' && /stylesheet|preload/.test(attributes.rel ?? '')),
    ),
  );
  expect(asking.map(({ address }) => address)).toEqual([]);
  const weights = cards.map(({ address, html }) => ({ address, bytes: brotliCompressSync(html, QUICK).length }));
  expect(weights.filter(({ bytes }) => bytes > CARD)).toEqual([]);
});

test('no frame touches storage or cookies, and none forbids zooming', () => {
  const suspect = frames.filter(({ html }) =>
    /localStorage|sessionStorage|indexedDB|document\.cookie|maximum-scale|user-scalable/.test(html),
  );
  expect(suspect.map(({ address }) => address)).toEqual([]);
});

let server: Server;
let consumer: Consumer;
beforeAll(async () => {
  server = await serve(folder, home.pathname);
  consumer = oembedConsumer(home.origin, new URL(server.address).origin);
});
afterAll(async () => {
  consumer.close();
  await server.close();
});

test('a consumer of oEmbed gets the frame of every event and claim for the address of its page alone', async () => {
  const known = new Set(frames.map(({ address }) => new URL(address.slice(1), home).href));
  const problems: string[] = [];
  for (const { address } of records) {
    const page = new URL(address.slice(1), home).href;
    const answer = await consumer.consume(page);
    const wrong = Object.entries(REQUIRED).filter(([key, isRight]) => !isRight(answer[key as keyof typeof answer]));
    problems.push(...wrong.map(([key]) => `${address} ${key}: ${answer[key as keyof typeof answer]}`));
    const [, src = '', width, height] = /<iframe [^>]*src="([^"]+)" width="(\d+)" height="(\d+)"/.exec(answer.html) ?? [];
    if (!known.has(src)) problems.push(`${address} frames ${src}`);
    if (answer.width !== Number(width) || answer.height !== Number(height))
      problems.push(`${address} has another size in its HTML`);
  }
  expect(problems).toEqual([]);
  // The page and its answer, and nothing else.
  expect(consumer.asked).toHaveLength(2 * records.length);
});

test('a consumer that may show less than 600 px still gets an answer', async () => {
  const { html } = await consumer.consume(new URL('events/deepseek-selloff-2025/', home).href, { maxwidth: 320, maxheight: 400 });
  expect(html).toContain('<iframe ');
});

test('a page names its oEmbed file in the part that WordPress reads', () => {
  expect(records.filter(({ html }) => !discover(html)).map(({ address }) => address)).toEqual([]);
});

test('no oEmbed file is left over', () => {
  expect(filesOf('**/*.oembed.json')).toHaveLength(records.length);
});

/** As `WP_oEmbed::discover`: the head up to its end, without scripts and styles, and in it the links with a type and an address. */
function discover(html: string): string | undefined {
  const read = Buffer.from(html).subarray(0, READ).toString();
  const head = read.slice(0, read.indexOf('</head>')).replace(/<(script|style)\b.*?<\/\1>/gis, '');
  for (const [, text = ''] of head.matchAll(/<link([^<>]+)>/gi)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(text)?.[1];
    const href = attribute('href');
    if (attribute('type') === 'application/json+oembed' && href) return href.replaceAll('&amp;', '&');
  }
  return undefined;
}

const isText = (value: unknown) => typeof value === 'string' && value.length > 0;
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
const isAddress = (value: unknown) => typeof value === 'string' && URL.canParse(value);

/** What https://oembed.com/ asks of a rich answer, and what consumers use besides. */
const REQUIRED: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => value === 'rich',
  version: (value) => value === '1.0',
  html: (value) => /^<blockquote hidden>.*<\/blockquote><iframe [^>]+><\/iframe>$/s.test(String(value)),
  width: isCount,
  height: (value) => isCount(value) && Number(value) <= 1000,
  title: isText,
  author_name: isText,
  provider_name: isText,
  provider_url: isAddress,
  cache_age: isCount,
};
