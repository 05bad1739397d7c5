/**
 * Elements of a layer, by what they stand for. What is shown again keeps its element, so that focus and hover stay; what is new waits
 * until `fill` has time for it, so that no frame of a gesture is late.
 */
export class Pool<T> {
  readonly #layer: SVGElement;
  readonly #work: Work<T>;
  readonly #shown = new Map<string, { readonly element: SVGElement; item?: T }>();
  /** What has no element yet, or one in another place; the most urgent first. */
  readonly #awaited = new Map<string, T>();

  /** @param own elements that are in the layer already, by key */
  constructor(layer: SVGElement, work: Work<T>, own: Iterable<readonly [key: string, element: SVGElement]> = []) {
    this.#layer = layer;
    this.#work = work;
    for (const [key, element] of own) this.#shown.set(key, { element });
  }

  /**
   * @param items the most urgent first
   * @param isUrgent what is moved at once if it has an element; `last` is what that element was placed for
   * @param isKept what stays where it is although it is not among the items
   */
  show(items: readonly T[], isUrgent: (item: T, last?: T) => boolean = always, isKept: (item: T) => boolean = never): void {
    const { keyOf, place } = this.#work;
    const keys = new Set<string>();
    this.#awaited.clear();
    for (const item of items) {
      const key = keyOf(item);
      keys.add(key);
      const known = this.#shown.get(key);
      if (known && isUrgent(item, known.item)) {
        known.item = item;
        place(item, known.element);
      } else this.#awaited.set(key, item);
    }
    for (const [key, { element, item }] of this.#shown) {
      if (keys.has(key) || (item !== undefined && isKept(item))) continue;
      element.remove();
      this.#shown.delete(key);
    }
  }

  /**
   * Makes and moves elements that are awaited.
   *
   * @param most how much it may cost, in new labels; at least one element comes
   * @returns what is left of that
   */
  fill(most: number): number {
    let left = most;
    for (const key of this.#awaited.keys()) {
      if (left <= 0) break;
      left -= this.#come(key);
    }
    return left;
  }

  /** Whether everything has its element. */
  get isFull(): boolean {
    return this.#awaited.size === 0;
  }

  /** The element of something that is shown; if need be it comes now. */
  get(key: string): SVGElement | undefined {
    this.#come(key);
    return this.#shown.get(key)?.element;
  }

  each(use: (item: T, element: SVGElement) => void): void {
    for (const { item, element } of this.#shown.values()) if (item !== undefined) use(item, element);
  }

  /** Puts elements where they belong now. @param isMoved which of them */
  place(isMoved: (item: T) => boolean = always): void {
    this.each((item, element) => {
      if (isMoved(item)) this.#work.place(item, element);
    });
  }

  clear(): void {
    for (const { element } of this.#shown.values()) element.remove();
    this.#shown.clear();
    this.#awaited.clear();
  }

  /** @returns the cost */
  #come(key: string): number {
    const { make, place, costOf = () => 1 } = this.#work;
    const item = this.#awaited.get(key);
    if (item === undefined) return 0;
    this.#awaited.delete(key);
    const known = this.#shown.get(key);
    const element = known?.element ?? make(item);
    place(item, element);
    if (!known) this.#layer.append(element);
    this.#shown.set(key, { element, item });
    return known ? MOVE : costOf(item);
  }
}

/** What it costs to move an element, in new labels. */
const MOVE = 0.1;

const always = () => true;
const never = () => false;

/** How to make elements for a kind of items. */
interface Work<T> {
  readonly keyOf: (item: T) => string;
  readonly make: (item: T) => SVGElement;
  /** Puts an element where its item stands, and gives it the form of that. */
  readonly place: (item: T, element: SVGElement) => void;
  /** What a new element costs, in new labels; 1 unless given. */
  readonly costOf?: (item: T) => number;
}
