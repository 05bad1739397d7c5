// @ts-check
// node bench/timelines.mjs [--short] [--sizes 300,1000] [--runs 5] [--peers ours,vis] [--slowdowns 1,4] [--pictures folder]:
// our timeline and its peers on the same events in a real browser, see README.md.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium } from './browser.mjs';
import { serve } from './bytes.mjs';
import { calibrate } from './calibration.mjs';
import { makeEvents } from './events.mjs';
import { ours } from './ours.mjs';
import { d3 } from './peers/d3.mjs';
import { timelinejs } from './peers/timelinejs.mjs';
import { timelinesChart } from './peers/timelines-chart.mjs';
import { vis, visClustered } from './peers/vis.mjs';
import { tablesOf } from './tables.mjs';
import { dataOfZoom, picture, visit } from './visit.mjs';

/** @type {Record<string, import('./peer.mjs').Peer>} */
const PEERS = { ours, d3, vis, 'vis-clustered': visClustered, timelinejs, 'timelines-chart': timelinesChart };
/** @type {Form} */
const LONG = {
  sizes: [300, 1000, 10_000, 100_000, 1_000_000],
  runs: 5,
  slowdowns: [1, 4],
  limit: 60_000,
  budget: Number.POSITIVE_INFINITY,
  without: [],
};
/**
 * Ends within three minutes. Clusters pay with more events only.
 *
 * @type {Form}
 */
const SHORT = { sizes: [300, 1000], runs: 3, slowdowns: [1], limit: 20_000, budget: 120_000, without: [visClustered] };

const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    runs: { type: 'string' },
    peers: { type: 'string' },
    slowdowns: { type: 'string' },
    pictures: { type: 'string' },
  },
});
const form = asked.short ? SHORT : LONG;
const sizes = asked.sizes ? numbers(asked.sizes).sort((a, b) => a - b) : form.sizes;
const slowdowns = asked.slowdowns ? numbers(asked.slowdowns).sort((a, b) => a - b) : form.slowdowns;
const runs = asked.runs ? Number(asked.runs) : form.runs;
const peers = asked.peers
  ? asked.peers.split(',').map(peerOf)
  : Object.values(PEERS).filter((peer) => !form.without.includes(peer));
const started = performance.now();

const folder = mkdtempSync(path.join(tmpdir(), 'bench-timelines-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const launch = await findChromium();
let browser = await launch();
/** @type {Failure[]} */
const failures = [];
const report = [head()];
console.log(report[0]);
try {
  for (const size of sizes) await measureSize(size);
} finally {
  await browser.close();
}
const isWhole = !asked.short && !asked.sizes && !asked.peers && !asked.slowdowns;
if (isWhole) writeFileSync(path.join(import.meta.dirname, 'RESULTS.md'), `${report.join('\n\n')}\n`);

/** @param {number} size */
async function measureSize(size) {
  const sites = await writeSites(size);
  try {
    for (const slowdown of slowdowns) {
      const rows = await measureRows(sites, size, slowdown);
      const title = `${size.toLocaleString('en')} events, ${slowdown === 1 ? 'full speed' : `${slowdown} × slower`}`;
      const text = tablesOf(title, rows, { weights: slowdown === slowdowns[0] });
      report.push(text);
      console.log(`\n${text}`);
    }
  } finally {
    for (const { server, place } of sites.values()) {
      server.close();
      rmSync(place, { recursive: true, force: true });
    }
  }
}

/**
 * The page of each peer that may still cope, and a first visit to it, which is not timed: it warms the disk's cache and shows
 * that the page moves.
 *
 * @param {number} size
 */
async function writeSites(size) {
  /** @type {Sites} */
  const sites = new Map();
  const events = makeEvents(size);
  for (const peer of peers.filter((peer) => !failureOf(peer, size, 1))) {
    const place = path.join(folder, `${size}-${peer.name.replaceAll(/\W+/g, '-')}`);
    mkdirSync(place);
    try {
      await peer.write(place, events);
      const server = await serve(place);
      sites.set(peer, { server, place, zoomData: await dataOfZoom(browser, peer, server, form.limit) });
      if (size !== sizes[0] && !asked.pictures) continue;
      const pictures = await picture(browser, peer, server, form.limit);
      if (asked.pictures) save(asked.pictures, path.basename(place), pictures);
    } catch (error) {
      await fail(peer, size, 1, error);
    }
  }
  return sites;
}

/**
 * Each round visits every peer once, so that whatever else the machine does hits all alike.
 *
 * @param {Sites} sites
 * @param {number} size
 * @param {number} slowdown
 */
async function measureRows(sites, size, slowdown) {
  const rows = peers.map((peer) => ({ peer, ...makeRow(peer) }));
  for (let run = 0; run < runs; run += 1) {
    if (run > 0 && performance.now() - started > form.budget) break;
    for (const { peer, runs, calibrations } of rows) {
      const site = sites.get(peer);
      if (!site || failureOf(peer, size, slowdown)) continue;
      process.stderr.write(`${size} events, slowdown ${slowdown}, run ${run + 1}: ${peer.name}\n`);
      calibrations.push(calibrate());
      try {
        const figures = await visit(browser, peer, site.server, { slowdown, limit: form.limit });
        runs.push({ ...figures, zoomData: site.zoomData });
      } catch (error) {
        await fail(peer, size, slowdown, error);
      }
    }
  }
  return rows.map(({ peer, ...row }) => {
    const failure = failureOf(peer, size, slowdown);
    return failure ? { ...row, fails: failure.reason } : row;
  });
}

/**
 * @param {import('./peer.mjs').Peer} peer
 * @returns {import('./tables.mjs').Row}
 */
function makeRow(peer) {
  return { name: peer.name, own: peer === ours, runs: [], calibrations: [] };
}

/**
 * A page that hangs takes its browser with it.
 *
 * @param {import('./peer.mjs').Peer} peer
 * @param {number} size
 * @param {number} slowdown
 * @param {unknown} error
 */
async function fail(peer, size, slowdown, error) {
  const message = error instanceof Error ? error.message : String(error);
  const reason = `${message} (${size.toLocaleString('en')} events, slowdown ${slowdown})`;
  process.stderr.write(`${peer.name} fails: ${reason}\n`);
  failures.push({ peer, size, slowdown, reason });
  await browser.close();
  browser = await launch();
}

/**
 * Who failed is not tried with more events, nor on a slower machine.
 *
 * @param {import('./peer.mjs').Peer} peer
 * @param {number} size
 * @param {number} slowdown
 */
function failureOf(peer, size, slowdown) {
  return failures.find((failure) => failure.peer === peer && failure.size <= size && failure.slowdown <= slowdown);
}

function head() {
  const versions = [...new Set(peers.flatMap(({ packages }) => packages))].map((name) => {
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'node_modules', name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Timelines, measured

\`node bench/timelines.mjs\`${process.argv.length > 2 ? ` with \`${process.argv.slice(2).join(' ')}\`` : ''}; README.md says what the figures are.

- ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, ${process.platform} ${release()}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}
- Chromium ${browser.version()}, 1280 × 720, no GPU, no cache; Node ${process.versions.node}
- ${versions.join(', ')}
- medians of up to ${runs} runs; more than ${form.limit / 1000} s for drawing or for the gesture is a failure`;
}

/** @param {string} place @param {string} name @param {Record<string, Buffer>} pictures */
function save(place, name, pictures) {
  mkdirSync(place, { recursive: true });
  for (const [moment, content] of Object.entries(pictures)) writeFileSync(path.join(place, `${name}-${moment}.png`), content);
}

/** @param {string} name */
function peerOf(name) {
  const peer = PEERS[name];
  if (!peer) throw new Error(`${name} is no peer; there are ${Object.keys(PEERS).join(', ')}`);
  return peer;
}

/** @param {string} list */
function numbers(list) {
  const all = list.split(',').map(Number);
  if (!all.every((number) => number > 0)) throw new Error(`${list} is no list of numbers`);
  return all;
}

/**
 * @typedef {{
 *   sizes: number[], runs: number, slowdowns: number[], limit: number, budget: number, without: import('./peer.mjs').Peer[],
 * }} Form
 *   `limit`: ms for a drawing and for a gesture; `budget`: ms after which no further round begins
 * @typedef {{ peer: import('./peer.mjs').Peer, size: number, slowdown: number, reason: string }} Failure
 * @typedef {Map<import('./peer.mjs').Peer, { server: import('./bytes.mjs').Server, place: string, zoomData: number }>} Sites
 */
