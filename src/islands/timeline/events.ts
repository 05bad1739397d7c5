import { LANES } from '../../core/lane.ts';
import type { LayoutEvent } from '../../core/layout.ts';
import { SIDES } from '../../core/side.ts';

/** Reads the events from the list under the timeline: what the page says to its readers is also the data of the drawing. */
export function readEvents(list: ParentNode): ListedEvent[] {
  return [...list.querySelectorAll<HTMLElement>('[data-event]')].flatMap((item) => {
    const { event: id, lane, side, significance, at, from, to, softStart, softEnd } = item.dataset;
    const title = item.querySelector('a')?.textContent;
    const knownLane = LANES.find((known) => known === lane);
    const knownSide = SIDES.find((known) => known === side);
    if (!id || !title || !knownLane || !knownSide || at === undefined) return [];
    return {
      id,
      title,
      item,
      lane: knownLane,
      side: knownSide,
      significance: Number(significance),
      at: Number(at),
      from: from === undefined ? undefined : Number(from),
      to: to === undefined ? undefined : Number(to),
      softStart: softStart === 'true',
      softEnd: softEnd === 'true',
    };
  });
}

/** An event with its item in the list. */
export interface ListedEvent extends LayoutEvent {
  readonly item: HTMLElement;
}
