// @ts-check
import { writePage } from '../page.mjs';

/**
 * What one writes first with D3: a group with a circle and a text for every event, all placed again on every zoom.
 *
 * @type {import('../peer.mjs').Peer}
 */
export const d3 = {
  name: 'naive D3',
  packages: ['d3-zoom'],
  write: (folder, events) => writePage(folder, events, { name: 'd3' }),
  ready: 'globalThis.drawn',
  root: '#timeline',
  // By d3-zoom's own measure: 2 ** (0.002 × 40.1 × 60) is 28.
  gesture: { target: '#timeline svg', zoom: { by: 'wheel', ctrl: false, step: 40.1 } },
};
