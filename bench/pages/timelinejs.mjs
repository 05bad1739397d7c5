// @ts-check
import { loadEvents, tellDrawn } from './rows.mjs';

const { TL } = /** @type {any} */ (globalThis);

/** @param {number} time */
function dateOf(time) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const events = (await loadEvents()).map(({ id, title, from, to, lane }) => ({
  unique_id: id,
  start_date: dateOf(from),
  ...(to && { end_date: dateOf(to) }),
  group: lane,
  text: { headline: title },
}));
// Its fonts come from another host.
new TL.Timeline('timeline', { events }, { font: null }).on('ready', tellDrawn);
