// @ts-check

const DAY = 86_400_000;

/** The events of the page, with dates as milliseconds since 1970. */
export async function loadEvents() {
  /** @type {import('../page.mjs').Row[]} */
  const rows = await (await fetch('events.json')).json();
  return rows.map(([id, title, day, endDay, lane, side, significance]) => ({
    id,
    title,
    from: day * DAY,
    to: endDay * DAY,
    lane,
    side,
    significance,
  }));
}

/** Tells the bench that everything is drawn. */
export function tellDrawn() {
  Object.assign(globalThis, { drawn: true });
}

export const LANES = ['controls', 'policy', 'compute', 'models', 'capital', 'markets', 'adoption'];
