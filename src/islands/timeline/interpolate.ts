/**
 * Stands in for d3-interpolate, of which d3-zoom takes the path of animated zooms alone: here zooms are never animated (see
 * `transition.ts`), so none is ever asked for, and colours, strings and matrices need not be loaded. `astro.config.mjs` puts it in
 * place.
 */
export function interpolateZoom(): never {
  throw new Error('zooms are not animated');
}
