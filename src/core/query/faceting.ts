/**
 * True if an item is among what is chosen: the values of one facet are alternatives, different facets narrow each other, and a facet
 * of which nothing is chosen narrows nothing.
 *
 * @param valuesOf the values that the item has of a facet
 * @param except a facet that is left out
 */
export function isChosen<F extends string>(chosen: Chosen<F>, valuesOf: (facet: F) => readonly string[], except?: F): boolean {
  return (Object.keys(chosen) as F[]).every(
    (facet) => facet === except || chosen[facet].length === 0 || valuesOf(facet).some((value) => chosen[facet].includes(value)),
  );
}

/** How many of the items each value of a facet would leave: other facets narrow a count, its own does not. */
export function countValues<T, F extends string>(
  items: readonly T[],
  chosen: Chosen<F>,
  valuesOf: (item: T, facet: F) => readonly string[],
  facet: F,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!isChosen(chosen, (other) => valuesOf(item, other), facet)) continue;
    for (const value of valuesOf(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** For each facet the values that are chosen. */
export type Chosen<F extends string> = Readonly<Record<F, readonly string[]>>;
