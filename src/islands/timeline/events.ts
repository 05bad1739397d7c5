import type { Link } from '../../core/graph.ts';
import { LANES } from '../../core/lane.ts';
import type { LayoutEvent } from '../../core/layout.ts';
import { RELATIONS } from '../../core/relation.ts';
import { SIDES } from '../../core/side.ts';

/** Reads the events from the list under the timeline: what the page says to its readers is also the data of the drawing. */
export function readEvents(list: ParentNode): ListedEvent[] {
  return [...list.querySelectorAll<HTMLElement>('[data-event]')].flatMap((item) => {
    const { event: id, links, lane, side, significance, at, from, to, softStart, softEnd } = item.dataset;
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
      links: (links ?? '').split(' ').filter(Boolean).flatMap(readLink),
    };
  });
}

/** A relation as the list has it: `responds-to:chatgpt-launch-2022`, with a `<` before it where the other event says so. */
function readLink(text: string): Link[] {
  const match = /^(<?)([a-z-]+):([a-z0-9-]+)$/.exec(text);
  const type = RELATIONS.find((known) => known === match?.[2]);
  return match?.[3] && type ? [{ type, reverse: match[1] === '<', event: match[3] }] : [];
}

/** An event with its item in the list, and its relations. */
export interface ListedEvent extends LayoutEvent {
  readonly item: HTMLElement;
  readonly links: readonly Link[];
}
