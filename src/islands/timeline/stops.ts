import type { Count } from '../../core/timeline/counts.ts';
import type { Drawn, Mark } from '../../core/timeline/drawing.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import { countKey } from './picture.ts';

/** Something on the timeline that the keyboard can go to: an event, or a count of events. */
export interface Stop {
  /** The id of the event, or the key of the count. */
  readonly key: string;
  readonly band: string;
  /** Ms since the epoch, UTC. */
  readonly at: number;
}

/** All stops of a drawing, in order of time. */
export function stopsOf({ marks, counts }: Drawn<TileEvent>): Stop[] {
  const events = marks.map(({ item: { event, band } }: Mark<TileEvent>): Stop => ({ key: event.id, band, at: event.at }));
  const sums = counts.map((count: Count): Stop => ({ key: countKey(count), band: count.band, at: (count.from + count.to) / 2 }));
  return [...events, ...sums].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** The next stop in time after one, or before it; the first or the last where there is none to start from. */
export function nextStop(stops: readonly Stop[], current: string | undefined, direction: -1 | 1): Stop | undefined {
  const index = stops.findIndex(({ key }) => key === current);
  if (index >= 0) return stops[index + direction];
  return direction === 1 ? stops[0] : stops.at(-1);
}

/** The stop nearest in time on the next band up or down that has one. */
export function stopAcross(
  stops: readonly Stop[],
  bands: readonly string[],
  current: string | undefined,
  direction: -1 | 1,
): Stop | undefined {
  const from = stops.find(({ key }) => key === current);
  if (!from) return undefined;
  for (let index = bands.indexOf(from.band) + direction; index >= 0 && index < bands.length; index += direction) {
    const [nearest] = stops
      .filter(({ band }) => band === bands[index])
      .sort((a, b) => Math.abs(a.at - from.at) - Math.abs(b.at - from.at));
    if (nearest) return nearest;
  }
  return undefined;
}
