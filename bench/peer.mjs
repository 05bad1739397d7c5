// @ts-check

/**
 * What is measured: a page with a timeline, and how hands move it.
 *
 * @typedef {{
 *   name: string,
 *   packages: string[],
 *   write: (folder: string, events: readonly import('./events.mjs').BenchEvent[]) => Promise<void> | void,
 *   drawn?: string,
 *   ready: string,
 *   root: string,
 *   gesture: Gesture,
 * }} Peer
 *   `packages`: those whose versions to tell; `write`: makes a static site whose first page shows the events;
 *   `drawn`: an expression that holds once a drawing that needs no script is in the page, which then counts as drawn when the page
 *   is first painted; `ready`: one that holds once everything is drawn and follows the hand; `root`: selects the timeline
 *
 * @typedef {{ target: string, zoom: Wheel | Buttons | Selections, brush?: string }} Gesture
 *   `target` selects what to zoom and drag, `brush` what to drag in the overview
 * @typedef {{ by: 'wheel', ctrl: boolean, step: number }} Wheel `step`: CSS px of a wheel event, 60 of which make about 28×
 * @typedef {{ by: 'buttons', in: string, out: string, times: number }} Buttons
 * @typedef {{ by: 'selections', part: number, times: number, reset: string }} Selections drags over a part of the width
 */
export {};
