// @ts-check
import { setTimeout as wait } from 'node:timers/promises';

const STEPS = 60;
const FRAME = 1000 / 60;
/** Milliseconds between the parts: a hand that changes from wheel to button. */
const PAUSE = 200;
/** Where the hand is, as a part of the width: towards the end, where events are dense. */
const FOCUS = 0.75;
const DRAG = { length: 400, steps: 36 };
const BRUSH = { length: 200, steps: 36 };
const CTRL = 2;

/**
 * About three seconds of zooming in, dragging and zooming out again; where there is a brush, a drag of that too. Input goes out
 * by the clock, however far behind the page is, as from a hand.
 *
 * @param {import('./browser.mjs').Page} page
 * @param {import('./peer.mjs').Gesture} gesture
 * @param {{ zoomed?: () => Promise<void> }} [pauses] to look at the page in between, which stops the clock
 */
export async function perform(page, gesture, { zoomed } = {}) {
  const target = await boxOf(page, gesture.target);
  const hand = await makeHand(page);
  await zoomIn(page, hand, target, gesture.zoom);
  if (zoomed) {
    await hand.rest();
    await settle(page);
    await zoomed();
  }
  if (gesture.zoom.by !== 'selections') await drag(hand, focusOf(target), { x: -DRAG.length, y: 0 }, DRAG.steps);
  if (gesture.brush) {
    // It is where the zoom has put it, once that is drawn.
    await hand.rest();
    const brush = await boxOf(page, gesture.brush);
    const from = middleOf(brush);
    await drag(hand, from, { x: from.x > 640 ? -BRUSH.length : BRUSH.length, y: 0 }, BRUSH.steps);
  }
  await zoomOut(page, hand, target, gesture.zoom);
  await hand.rest();
  await settle(page);
}

/** Until what the last input set off, late ends of gestures included, has been drawn. */
const SETTLED = `new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), 300))`;

/** @param {import('./browser.mjs').Page} page */
async function settle(page) {
  await page.evaluate(SETTLED);
}

/** @param {import('./browser.mjs').Page} page @param {Hand} hand @param {Box} target @param {Gesture['zoom']} zoom */
async function zoomIn(page, hand, target, zoom) {
  if (zoom.by === 'wheel') await wheel(hand, target, zoom, -1);
  else if (zoom.by === 'buttons') await press(page, hand, zoom.in, zoom.times);
  else {
    for (let left = zoom.times; left > 0; left -= 1) {
      const size = { x: target.width * zoom.part, y: target.height - 4 };
      await drag(hand, { x: focusOf(target).x - size.x / 2, y: target.y + 2 }, size, STEPS / zoom.times);
    }
  }
}

/** @param {import('./browser.mjs').Page} page @param {Hand} hand @param {Box} target @param {Gesture['zoom']} zoom */
async function zoomOut(page, hand, target, zoom) {
  if (zoom.by === 'wheel') await wheel(hand, target, zoom, 1);
  else if (zoom.by === 'buttons') await press(page, hand, zoom.out, zoom.times);
  else await press(page, hand, zoom.reset, 1);
}

/** @param {Hand} hand @param {Box} target @param {import('./peer.mjs').Wheel} zoom @param {1 | -1} direction */
async function wheel(hand, target, { ctrl, step }, direction) {
  const at = focusOf(target);
  for (let left = STEPS; left > 0; left -= 1) {
    hand.send({ type: 'mouseWheel', ...at, deltaX: 0, deltaY: direction * step, modifiers: ctrl ? CTRL : 0 });
    await hand.pass(FRAME);
  }
  await hand.pass(PAUSE);
}

/** @param {import('./browser.mjs').Page} page @param {Hand} hand @param {string} button @param {number} times */
async function press(page, hand, button, times) {
  const at = middleOf(await boxOf(page, button));
  for (let left = times; left > 0; left -= 1) {
    hand.send({ type: 'mouseMoved', ...at });
    hand.send({ type: 'mousePressed', ...at, button: 'left', buttons: 1, clickCount: 1 });
    hand.send({ type: 'mouseReleased', ...at, button: 'left', clickCount: 1 });
    await hand.pass((STEPS * FRAME) / times);
  }
  await hand.pass(PAUSE);
}

/** @param {Hand} hand @param {Point} from @param {Point} by @param {number} steps */
async function drag(hand, from, by, steps) {
  hand.send({ type: 'mouseMoved', ...from });
  hand.send({ type: 'mousePressed', ...from, button: 'left', buttons: 1, clickCount: 1 });
  for (let step = 1; step <= steps; step += 1) {
    await hand.pass(FRAME);
    hand.send({ type: 'mouseMoved', ...moved(from, by, step / steps), button: 'left', buttons: 1 });
  }
  await hand.pass(FRAME);
  hand.send({ type: 'mouseReleased', ...moved(from, by, 1), button: 'left', clickCount: 1 });
  await hand.pass(PAUSE);
}

/** How far the page has been told to turn the wheel: the browser answers for events that the page has yet to handle. */
const COUNT_TURNS = `
  globalThis.benchTurns = 0;
  addEventListener('wheel', ({ deltaY }) => { benchTurns += Math.abs(deltaY); }, { capture: true, passive: true });`;

/**
 * Sends input without waiting for the page to handle it.
 *
 * @param {import('./browser.mjs').Page} page
 */
async function makeHand({ session, evaluate }) {
  await evaluate(COUNT_TURNS);
  let clock = performance.now();
  let turns = 0;
  /** @type {Promise<unknown>[]} */
  let sent = [];
  return {
    /** @param {Parameters<typeof session.send<'Input.dispatchMouseEvent'>>[1]} event */
    send(event) {
      const answered = session.send('Input.dispatchMouseEvent', event);
      // Read by rest(); until then a page that is closed early must not end the process.
      answered.catch(() => {});
      sent.push(answered);
      turns += Math.abs(event?.deltaY ?? 0);
    },
    /** @param {number} time in ms */
    async pass(time) {
      clock += time;
      await wait(Math.max(0, clock - performance.now()));
    },
    /** Waits for the page to handle everything, and sets the clock again. */
    async rest() {
      await Promise.all(sent);
      sent = [];
      // Numbers of the browser have fewer digits.
      await evaluate(`new Promise((resolve) => {
        const look = () => benchTurns > ${turns} - 1 ? resolve() : setTimeout(look, 20);
        look();
      })`);
      clock = performance.now();
    },
  };
}

/**
 * @param {import('./browser.mjs').Page} page
 * @param {string} selector
 * @returns {Promise<Box>}
 */
async function boxOf(page, selector) {
  const box = await page.evaluate(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  })()`);
  if (!box) throw new Error(`nothing on the page is ${selector}`);
  return box;
}

/** @param {Box} box @returns {Point} */
function middleOf({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}

/** @param {Box} target @returns {Point} */
function focusOf({ x, y, width, height }) {
  return { x: x + width * FOCUS, y: y + height / 2 };
}

/** @param {Point} from @param {Point} by @param {number} part @returns {Point} */
function moved(from, by, part) {
  return { x: from.x + by.x * part, y: from.y + by.y * part };
}

/**
 * @typedef {import('./peer.mjs').Gesture} Gesture
 * @typedef {Awaited<ReturnType<typeof makeHand>>} Hand
 * @typedef {{ x: number, y: number }} Point CSS px in the window
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 */
