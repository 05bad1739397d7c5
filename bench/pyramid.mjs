// @ts-check
// node bench/pyramid.mjs [largest]: what the pyramid of a corpus costs to make, tiles as they are served included.
import { cpus } from 'node:os';
import process from 'node:process';
import { columnsOf } from '../src/core/timeline/columns.ts';
import { makeEdition } from '../src/core/timeline/edition.ts';
import { makePyramid } from '../src/core/timeline/pyramid.ts';
import { domainOf } from '../src/core/timeline/scale.ts';
import { makeEvents } from './events.mjs';
import { publish } from './published.mjs';

const LARGEST = Number(process.argv[2] ?? 1_000_000);
const RUNS = 3;

console.log(`median of ${RUNS}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
/** @type {[count: number, ms: number][]} */
const measured = [];
for (let count = 1000; count <= LARGEST; count *= 10) {
  const events = publish(makeEvents(count));
  const times = [];
  let made = { tiles: 0, bytes: 0, largest: 0 };
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const { files } = makeEdition(events, 'en', { actor: String, place: String });
    made = { tiles: 0, bytes: 0, largest: 0 };
    for (const [name, file] of files) {
      const { length } = JSON.stringify(file());
      if (!/^\d+-\d+$/.test(name)) continue;
      made = { tiles: made.tiles + 1, bytes: made.bytes + length, largest: Math.max(made.largest, length) };
    }
    times.push(performance.now() - started);
  }
  const alone = performance.now();
  makePyramid(columnsOf(events), domainOf(events));
  const pyramid = `${((performance.now() - alone) / 1000).toFixed(2)} s without the files`;
  const ms = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  measured.push([count, ms]);
  const memory = `${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most`;
  const size = `${made.tiles} tiles, ${(made.bytes / 1e6).toFixed(1)} MB, the largest ${(made.largest / 1000).toFixed(1)} kB`;
  console.log(`${count} events: ${(ms / 1000).toFixed(2)} s, ${pyramid}, ${size} before compression; ${memory}`);
}
console.log(`time grows with the number of events to the power of ${exponent(measured).toFixed(2)}`);

/** The slope of a line through the logarithms, by least squares. @param {[number, number][]} points */
function exponent(points) {
  const logs = points.map(([count, ms]) => [Math.log(count), Math.log(ms)]);
  const mean = (/** @type {0 | 1} */ axis) => logs.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0);
}
