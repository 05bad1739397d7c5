// @ts-check

const TASK = 'ThreadControllerImpl::RunTask';
const FRAME = 'BeginMainThreadFrame';
const FROM = 'bench:from';
const TO = 'bench:to';
/** Longer than this a task is felt (the Long Tasks specification), in ms. */
const LONG = 50;

/**
 * How busy the main thread of a page is while something is done.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./browser.mjs').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<Busy>}
 */
export async function traceOf(browser, page, act) {
  const session = await browser.newBrowserCDPSession();
  try {
    await session.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      // The fewest that tell tasks and frames: more would themselves make the page slower.
      traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'] },
    });
    await page.evaluate(`performance.mark('${FROM}')`);
    await act();
    await page.evaluate(`performance.mark('${TO}')`);
    return busyOf(await read(session));
  } finally {
    await session.detach();
  }
}

/**
 * Main-thread time by frame: a frame begins with the task that draws it and has all tasks up to the next. Time without frames
 * is nobody's.
 *
 * @param {readonly TraceEvent[]} events
 * @returns {Busy}
 */
export function busyOf(events) {
  const from = events.find(({ name }) => name === FROM);
  const to = events.find(({ name }) => name === TO);
  if (!from || !to) throw new Error('the trace lacks its marks');
  const onThread = events
    .filter(({ pid, tid, ts }) => pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts)
    .sort((a, b) => a.ts - b.ts);
  const starts = onThread.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  /** @type {number[]} */
  const frames = [];
  /** @type {number[]} */
  const used = [];
  /** @type {number[]} */
  const tasks = [];
  let end = 0;
  let next = 0;
  for (const { name, ts, dur = 0, tdur = dur } of onThread) {
    // A task may run others inside it.
    if (name !== TASK || ts < end) continue;
    end = ts + dur;
    const time = dur / 1000;
    tasks.push(time);
    const first = next;
    while (next < starts.length && /** @type {number} */ (starts[next]) < end) next += 1;
    for (const [each, own] of /** @type {const} */ ([
      [frames, time],
      [used, tdur / 1000],
    ])) {
      if (next > first) each.push(own);
      else if (each.length > 0) each[each.length - 1] = (each.at(-1) ?? 0) + own;
    }
  }
  const long = tasks.filter((time) => time > LONG);
  frames.sort((a, b) => a - b);
  used.sort((a, b) => a - b);
  return {
    frames: frames.length,
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    worst: quantile(frames, 1),
    used50: quantile(used, 0.5),
    used95: quantile(used, 0.95),
    long: long.length,
    blocking: long.reduce((sum, time) => sum + time - LONG, 0),
    wall: (to.ts - from.ts) / 1000,
  };
}

/** @param {readonly number[]} sorted @param {number} part */
function quantile(sorted, part) {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/**
 * @param {import('./browser.mjs').Session} session
 * @returns {Promise<TraceEvent[]>}
 */
async function read(session) {
  /** @type {Promise<{ stream?: string }>} */
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  const { stream: handle = '' } = await complete;
  let text = '';
  for (let eof = false; !eof; ) {
    const part = await session.send('IO.read', { handle });
    text += part.data;
    eof = part.eof;
  }
  await session.send('IO.close', { handle });
  return JSON.parse(text).traceEvents;
}

/**
 * @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent times in µs;
 *   `tdur`: of the processor
 * @typedef {{
 *   frames: number, p50: number, p95: number, worst: number, used50: number, used95: number, long: number, blocking: number,
 *   wall: number,
 * }} Busy `p50`, `p95`, `worst`: ms a frame; `used50`, `used95`: ms of the processor; `long`: tasks over 50 ms; `blocking`: their ms
 *   over 50; `wall`: ms from first to last
 */
