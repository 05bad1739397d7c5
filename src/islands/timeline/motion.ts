import { scaleOf, toX, type View } from '../../core/timeline/scale.ts';

/** A gesture has come to rest after this long without a new view, ms. */
const REST = 150;

/** A view that moves by more than this part of its width in a frame is passed over: nothing in it can be read before it is gone. */
const HASTE = 0.05;

/** How the view moves: from the frame in which something changes until nothing has for a while. */
export class Motion {
  /** Whether something has changed a moment ago. */
  isMoving = false;
  /** Whether a hand changes the zoom, until it has come to rest. */
  isZooming = false;
  /** Whether the hand moves the view faster than anybody reads. */
  isHasty = false;
  readonly #onRest: () => void;
  #isByHand = false;
  /** The view of the last frame. */
  #seen: View | undefined;
  #movedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onRest called when a gesture has come to rest */
  constructor(onRest: () => void, signal: AbortSignal) {
    this.#onRest = onRest;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Takes what follows as the work of a hand, until it has come to rest. */
  takeInHand(): void {
    this.#isByHand = true;
  }

  /** @returns whether the view of this frame is another one than that of the last */
  isMoved(view: View): boolean {
    const isMoved = !isSame(view, this.#seen);
    this.isHasty = isMoved && this.#isByHand && isPassing(view, this.#seen);
    return isMoved;
  }

  /**
   * Notes a frame in which something changes.
   *
   * @param isZoomed whether the scale is not that of what is drawn
   */
  go(view: View, isZoomed: boolean): void {
    this.see(view);
    this.isMoving = true;
    this.isZooming ||= this.#isByHand && isZoomed;
    this.#movedAt = performance.now();
    this.#timer ??= setTimeout(() => this.#wait(), REST);
  }

  /** Takes a view as that of the last frame: it is not what moves. */
  see(view: View): void {
    this.#seen = view;
  }

  /** Comes to rest when nothing has moved for long enough: one timer for a whole gesture. */
  #wait(): void {
    const left = this.#movedAt + REST - performance.now();
    this.#timer = left > 0 ? setTimeout(() => this.#wait(), left) : undefined;
    if (left > 0) return;
    this.isMoving = false;
    this.isZooming = false;
    this.#isByHand = false;
    this.#onRest();
  }
}

/** Whether two views of the same width have different scales. */
export function isZoomed(view: View, other: View): boolean {
  return Math.abs(scaleOf(view) / scaleOf(other) - 1) > 1e-9;
}

/** Whether a view has moved on faster than it can be read. */
function isPassing(view: View, last: View | undefined): boolean {
  return (
    last?.width === view.width &&
    last.folds === view.folds &&
    !isZoomed(view, last) &&
    Math.abs(toX(view, last.from)) > view.width * HASTE
  );
}

function isSame(view: View, other: View | undefined): boolean {
  return view.from === other?.from && view.to === other.to && view.width === other.width && view.folds === other.folds;
}
