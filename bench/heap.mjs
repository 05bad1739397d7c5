// @ts-check

/**
 * What a page keeps in memory, after garbage collection.
 *
 * @param {import('./browser.mjs').Page} page
 * @param {string} root selects the timeline
 * @returns {Promise<Heap>}
 */
export async function heapOf(page, root) {
  await page.session.send('HeapProfiler.enable');
  await page.session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.session.send('Runtime.getHeapUsage');
  await page.session.send('HeapProfiler.disable');
  const elements = await page.evaluate(`document.querySelectorAll(${JSON.stringify(`:is(${root}) *`)}).length`);
  return { heap: usedSize / 1e6, elements };
}

/** @typedef {{ heap: number, elements: number }} Heap MB of JavaScript, elements inside the timeline */
