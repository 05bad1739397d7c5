// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { openPage } from './browser.mjs';
import { perform } from './gesture.mjs';
import { heapOf } from './heap.mjs';
import { traceOf } from './trace.mjs';

/** Milliseconds of quiet after loading, for what pages put off. */
const QUIET = 500;

/**
 * One visit: a page is opened, drawn, weighed, and moved.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./peer.mjs').Peer} peer
 * @param {import('./bytes.mjs').Server} server
 * @param {{ slowdown: number, limit: number }} options `limit`: ms that drawing and moving may take, each
 * @returns {Promise<Figures>}
 */
export async function visit(browser, peer, server, { slowdown, limit }) {
  const page = await openPage(browser, { slowdown, script: watch(peer) });
  server.take();
  await within(limit, 'drawing', page, page.go(server.address));
  const moments = await within(limit, 'drawing', page, page.evaluate('benchMoments'));
  await wait(QUIET);
  const first = server.take();
  const heap = await within(limit, 'collecting garbage', page, heapOf(page, peer.root));
  const busy = await within(
    limit,
    'the gesture',
    page,
    traceOf(browser, page, () => perform(page, peer.gesture)),
  );
  const more = server.take();
  await page.close();
  return {
    ...moments,
    ...heap,
    ...busy,
    html: first.html.gzip,
    style: first.style.gzip,
    scriptRaw: first.script.raw + more.script.raw,
    scriptGzip: first.script.gzip + more.script.gzip,
    scriptBrotli: first.script.brotli + more.script.brotli,
    data: first.data.gzip,
    moreData: more.data.gzip,
    largest: Math.max(first.data.largest, more.data.largest),
  };
}

/**
 * A visit that is not timed: what zooming in, dragging and zooming out again fetches, without the brush, which goes to other years.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./peer.mjs').Peer} peer
 * @param {import('./bytes.mjs').Server} server
 * @param {number} limit
 * @returns {Promise<number>} bytes of data, gzip
 */
export async function dataOfZoom(browser, peer, server, limit) {
  const page = await openPage(browser, { slowdown: 1, script: watch(peer) });
  await within(limit, 'drawing', page, page.go(server.address));
  await within(limit, 'drawing', page, page.evaluate('benchMoments'));
  await wait(QUIET);
  server.take();
  await within(limit, 'the gesture', page, perform(page, { ...peer.gesture, brush: '' }));
  const { data } = server.take();
  await page.close();
  return data.gzip;
}

/**
 * A visit that is not timed: pictures of the page as drawn, zoomed in, and at the end. Proves that the gesture does something:
 * a page that stands still would be the fastest.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./peer.mjs').Peer} peer
 * @param {import('./bytes.mjs').Server} server
 * @param {number} limit
 * @returns {Promise<Record<'drawn' | 'zoomed' | 'end', Buffer>>}
 */
export async function picture(browser, peer, server, limit) {
  const page = await openPage(browser, { slowdown: 1, script: watch(peer) });
  await within(limit, 'drawing', page, page.go(server.address));
  await within(limit, 'drawing', page, page.evaluate('benchMoments'));
  await wait(QUIET);
  const drawn = await page.picture();
  let zoomed = drawn;
  const look = async () => {
    zoomed = await page.picture();
  };
  await within(limit, 'the gesture', page, perform(page, peer.gesture, { zoomed: look }));
  const end = await page.picture();
  await page.close();
  if (zoomed.equals(drawn)) throw new Error(`${peer.name} looks the same before and after zooming in`);
  return { drawn, zoomed, end };
}

/**
 * A script that notes, in ms since the navigation began, when the page is drawn and when it is ready to be moved: two frames after
 * it says so, when the first of them is on the screen.
 *
 * @param {import('./peer.mjs').Peer} peer
 */
function watch({ drawn = 'false', ready }) {
  return `globalThis.benchMoments = new Promise((resolve) => {
    let parsed;
    const finish = () => {
      const live = performance.now();
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? live;
      resolve({ paint, drawn: parsed === undefined ? live : Math.max(paint, parsed), live });
    };
    const look = () => {
      if (${drawn}) parsed ??= performance.now();
      if (${ready}) requestAnimationFrame(() => requestAnimationFrame(finish));
      else requestAnimationFrame(look);
    };
    look();
  });`;
}

/**
 * @template Value
 * @param {number} limit ms
 * @param {string} what
 * @param {import('./browser.mjs').Page} page
 * @param {Promise<Value>} work
 * @returns {Promise<Value>}
 */
async function within(limit, what, page, work) {
  const done = new AbortController();
  const late = wait(limit, undefined, { signal: done.signal }).then(
    () => Promise.reject(new Error(`${what} takes more than ${limit / 1000} s`)),
    () => new Promise(() => {}),
  );
  work.catch(() => {}); // of a page that is closed because it is late
  try {
    return /** @type {Value} */ (await Promise.race([work, late, page.failed]));
  } finally {
    done.abort();
  }
}

/**
 * @typedef {{ paint: number, drawn: number, live: number }} Moments ms; `paint`: of anything
 * @typedef {{
 *   html: number, style: number, scriptRaw: number, scriptGzip: number, scriptBrotli: number,
 *   data: number, moreData: number, largest: number,
 * }} Weight in bytes, gzip unless said; `moreData`: what the gesture fetched; `largest`: of the files of data
 * @typedef {Moments & import('./heap.mjs').Heap & import('./trace.mjs').Busy & Weight} Figures
 */
