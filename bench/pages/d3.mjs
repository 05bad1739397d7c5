// @ts-check
import { axisBottom } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { LANES, loadEvents, tellDrawn } from './rows.mjs';

const WIDTH = 1280;
const HEIGHT = 720;
const AXIS = 24;

const events = await loadEvents();
const scale = scaleUtc(
  [
    events.reduce((least, { from }) => Math.min(least, from), Infinity),
    events.reduce((most, { from }) => Math.max(most, from), 0),
  ],
  [20, WIDTH - 20],
);
const svg = select('#timeline').append('svg').attr('width', WIDTH).attr('height', HEIGHT);
const axis = svg.append('g').attr('transform', `translate(0,${HEIGHT - AXIS})`);
const marks = svg.append('g').selectAll('g').data(events).join('g');
marks.append('circle').attr('r', ({ significance }) => 1 + significance);
marks
  .append('text')
  .attr('x', 8)
  .attr('dy', '0.35em')
  .text(({ title }) => title);

const lane = (HEIGHT - AXIS) / LANES.length;
/** @param {{ lane: string }} event @param {number} index */
const yOf = (event, index) => (LANES.indexOf(event.lane) + 0.1 + ((index * 7) % 20) / 25) * lane;

/** @param {typeof scale} x */
function draw(x) {
  marks.attr('transform', (event, index) => `translate(${x(event.from)},${yOf(event, index)})`);
  axis.call(/** @type {any} */ (axisBottom(x)));
}

svg.call(
  /** @type {any} */ (
    zoom()
      .scaleExtent([1, 1000])
      .on('zoom', ({ transform }) => draw(transform.rescaleX(scale)))
  ),
);
draw(scale);
tellDrawn();
