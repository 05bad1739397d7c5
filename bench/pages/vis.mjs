// @ts-check
// @ts-expect-error its types leave the data set out
import { DataSet, Timeline } from 'vis-timeline/standalone';
import { LANES, loadEvents, tellDrawn } from './rows.mjs';

const target = /** @type {HTMLElement} */ (document.querySelector('#timeline'));
const events = await loadEvents();
const items = new DataSet(
  events.map(({ id, title, from, to, lane }) =>
    to
      ? { id, content: title, start: from, end: to, group: lane }
      : { id, content: title, start: from, group: lane, type: 'point' },
  ),
);
const groups = new DataSet(LANES.map((lane) => ({ id: lane, content: lane })));
const timeline = new Timeline(target, items, groups, {
  height: 720,
  // Every wheel event is a whole notch to it; this makes 60 of them 28×.
  zoomFriction: 17.5,
  // It fits the window to the events and calls that drawn, but draws it only a second later if nobody asks; told the window
  // beforehand it waits as long (https://github.com/visjs/vis-timeline/issues/1340).
  onInitialDrawComplete() {
    timeline.on('changed', tellDrawn);
    timeline.redraw();
  },
  ...(target.dataset['variant'] === 'clustered' && { cluster: {} }),
});
