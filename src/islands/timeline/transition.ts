import { selection } from 'd3-selection';

/**
 * Stands in for d3-transition, which d3-zoom brings along to interrupt animated zooms: here zooms are never animated, so there is
 * nothing to interrupt, and a third of the script less to load. `astro.config.mjs` puts it in place.
 */
export function interrupt(): void {}

Object.assign(selection.prototype, {
  interrupt<T>(this: T): T {
    return this;
  },
});
