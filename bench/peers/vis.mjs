// @ts-check
import { writePage } from '../page.mjs';

/** @type {Omit<import('../peer.mjs').Peer, 'name' | 'write'>} */
const common = {
  packages: ['vis-timeline'],
  ready: 'globalThis.drawn',
  root: '#timeline',
  gesture: { target: '#timeline .vis-panel.vis-center', zoom: { by: 'wheel', ctrl: false, step: 40 } },
};

/** @type {import('../peer.mjs').Peer} */
export const vis = {
  ...common,
  name: 'vis-timeline',
  write: (folder, events) => writePage(folder, events, { name: 'vis' }),
};

/** @type {import('../peer.mjs').Peer} */
export const visClustered = {
  ...common,
  name: 'vis-timeline, clustered',
  write: (folder, events) => writePage(folder, events, { name: 'vis', variant: 'clustered' }),
};
