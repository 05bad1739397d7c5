// @ts-check
import TimelinesChart from 'timelines-chart';
import { LANES, loadEvents, tellDrawn } from './rows.mjs';

const SECOND = 1000;
const DAY = 86_400_000;

const target = /** @type {HTMLElement} */ (document.querySelector('#timeline'));
const events = await loadEvents();
const data = LANES.map((lane) => ({
  group: lane,
  data: ['us', 'cn', 'other'].map((side) => ({
    label: side,
    data: events
      .filter((event) => event.lane === lane && event.side === side)
      .map(({ title, from, to }, index) => {
        // It takes two segments of a line for one if they begin in the same second.
        const start = from + (index % 86_400) * SECOND;
        return { timeRange: [new Date(start), new Date(Math.max(to, start) + DAY)], val: lane, title };
      }),
  })),
}));
// Its overview may draw before it is told the scale; that fails, and it is drawn again right after.
addEventListener('error', (event) => {
  if (event.message.includes("reading 'domain'")) event.preventDefault();
});
const chart = /** @type {any} */ (TimelinesChart)()(target);
chart
  .width(1280)
  .maxHeight(600)
  .maxLineHeight(26)
  .useUtc(true)
  .zQualitative(true)
  .enableAnimations(false)
  .segmentTooltipContent((/** @type {{ data: { title: string } }} */ { data }) => data.title)
  .data(data);

/** It says nothing when it has drawn; its last act is to give the segments their width. */
function look() {
  const last = [...target.querySelectorAll('.series-segment')].at(-1);
  if (Number(last?.getAttribute('width')) > 0) tellDrawn();
  else requestAnimationFrame(look);
}
look();
