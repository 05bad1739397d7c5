import { scaleOf, toX, type View } from '../../core/timeline/scale.ts';

/** A view that moves by more than this part of its width in a frame is passed over: nothing in it can be read before it is gone. */
const HASTE = 0.05;

/** Whether two views of the same width have different scales. */
export function isZoomed(view: View, other: View): boolean {
  return Math.abs(scaleOf(view) / scaleOf(other) - 1) > 1e-9;
}

/** Whether a view has moved on faster than it can be read. */
export function isPassing(view: View, last: View | undefined): boolean {
  return (
    last?.width === view.width &&
    last.folds === view.folds &&
    !isZoomed(view, last) &&
    Math.abs(toX(view, last.from)) > view.width * HASTE
  );
}

export function isSame(view: View, other: View | undefined): boolean {
  return view.from === other?.from && view.to === other.to && view.width === other.width && view.folds === other.folds;
}
