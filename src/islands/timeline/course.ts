import type { View } from '../../core/timeline/scale.ts';

/** How long a course is taken to be the same, ms. */
const STEADY = 120;

/** Where the view is going, so that what it will lack can be fetched before it gets there. */
export class Course {
  #last: View | undefined;
  #taken = 0;
  #ahead: View | undefined;

  /**
   * What is seen one step on: twice as close around the point that the zoom holds in its place, or as much again to the side. Zooming
   * out shows what is known already. At rest it is what it was on the way there.
   *
   * @param now ms
   */
  ahead(view: View, now: number): View | undefined {
    const last = this.#last;
    if (now - this.#taken < STEADY || (last?.from === view.from && last.to === view.to)) return this.#ahead;
    this.#taken = now;
    this.#last = view;
    this.#ahead = last && next(last, view);
    return this.#ahead;
  }
}

function next(last: View, view: View): View | undefined {
  const span = view.to - view.from;
  const gained = last.to - last.from - span;
  if (gained < -span * 0.001) return undefined;
  if (gained < span * 0.001) {
    const by = Math.sign(view.from - last.from) * span;
    return { ...view, from: view.from + by, to: view.to + by };
  }
  const held = Math.min(1, Math.max(0, (view.from - last.from) / gained));
  const from = view.from + (held * span) / 2;
  return { ...view, from, to: from + span / 2 };
}
