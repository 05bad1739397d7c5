/** The bands of the mirror, from top to bottom. */
export const SIDES = ['us', 'cn', 'other'] as const;

export type Side = (typeof SIDES)[number];

/** @returns the side of an actor's country: the United States above, China below, everyone else in a band of their own */
export function sideOf(country: string | undefined): Side {
  return country === 'US' ? 'us' : country === 'CN' ? 'cn' : 'other';
}
