// @ts-check
import { writePage } from '../page.mjs';

/** @type {import('../peer.mjs').Peer} */
export const timelinesChart = {
  name: 'timelines-chart',
  packages: ['timelines-chart'],
  write: (folder, events) => writePage(folder, events, { name: 'timelines-chart' }),
  ready: 'globalThis.drawn',
  root: '#timeline',
  // A drag selects what to zoom to, so that it cannot pan; three thirds of the width make 27×.
  gesture: {
    target: '#timeline .axises .x-grid',
    zoom: { by: 'selections', part: 1 / 3, times: 3, reset: '.reset-zoom-btn' },
    brush: '.brusher .brush .selection',
  },
};
