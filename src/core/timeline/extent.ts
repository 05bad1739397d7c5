import { anchor, type DateBoundary, type EventDate, precisionOf } from '../date.ts';
import { DAY } from './scale.ts';

/** How a date lies on an axis. Ends that name no certain day are soft, and a date that names only a month or a year marks its middle day. */
export function extentOf(date: EventDate): Extent {
  const { from, to, interval } = date;
  const day = precisionOf(date) === 'day';
  const middle = interval || day || from === undefined || to === undefined ? anchor(date) : (from + to) / 2;
  const at = Math.floor(middle / DAY) * DAY;
  return { at, from, to, softStart: isSoft(date.start), softEnd: isSoft(date.end) };
}

function isSoft(end: DateBoundary | undefined): boolean {
  return end === undefined || end.precision !== 'day' || end.approximate || end.uncertain;
}

/** Instants are ms since the epoch, UTC; `to` is exclusive; an open end is undefined. */
export interface Extent {
  readonly at: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly softStart: boolean;
  readonly softEnd: boolean;
}
