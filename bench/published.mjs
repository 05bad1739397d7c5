// @ts-check

const DAY = 86_400_000;
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Synthetic events with all that the site serves of an event, in the order in which it lists them.
 *
 * @param {readonly import('./events.mjs').BenchEvent[]} events
 */
export function publish(events) {
  return events.map(({ date, end, links, ...event }) => {
    const at = Date.parse(date);
    const to = Date.parse(end ?? date) + DAY;
    return {
      ...event,
      summary: `${event.title}: a summary of ordinary length says what happened, who did it, and why it matters to both sides.`,
      at,
      from: at,
      to,
      softStart: false,
      softEnd: false,
      date: end ? DATE.formatRange(at, to - DAY) : DATE.format(at),
      foreign: false,
      links: links.map((link) => ({ ...link, reverse: false })),
      status: /** @type {const} */ ('confirmed'),
      actors: [`actor-${event.significance}`],
      places: [event.side === 'us' ? 'US' : 'CN'],
    };
  });
}
