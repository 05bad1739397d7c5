/** A list kept in order of time, so that what lies in a stretch of time is found without walking the rest. */
export class Instants<T extends { readonly at: number }> {
  readonly #items: T[] = [];

  add(item: T): void {
    this.#items.splice(this.#indexOf(item.at), 0, item);
  }

  /** Whether any item from one instant to another, both included, passes the test. Ms since the epoch, UTC. */
  some(from: number, to: number, test: (item: T) => boolean): boolean {
    for (let index = this.#indexOf(from); index < this.#items.length; index++) {
      const item = this.#items[index] as T;
      if (item.at > to) return false;
      if (test(item)) return true;
    }
    return false;
  }

  /** Index of the first item at an instant or after it. */
  #indexOf(at: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#items[middle] as T).at < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
