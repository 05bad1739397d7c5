// @ts-check
import { fileURLToPath } from 'node:url';
import { writePage } from '../page.mjs';

/**
 * The published build: its sources need the packer they were written for.
 *
 * @type {import('../peer.mjs').Peer}
 */
export const timelinejs = {
  name: 'TimelineJS',
  packages: ['@knight-lab/timelinejs'],
  write: (folder, events) =>
    writePage(folder, events, {
      name: 'timelinejs',
      published: fileURLToPath(import.meta.resolve('@knight-lab/timelinejs/dist/js/timeline.js')),
    }),
  ready: 'globalThis.drawn',
  root: '#timeline',
  // Four clicks take it from a scale of 2 to one of 13: it has no wheel zoom and goes no further in three seconds.
  gesture: {
    target: '#timeline .tl-timenav',
    zoom: {
      by: 'buttons',
      in: '.tl-menubar-button:has(.tl-icon-zoom-in)',
      out: '.tl-menubar-button:has(.tl-icon-zoom-out)',
      times: 4,
    },
  },
};
