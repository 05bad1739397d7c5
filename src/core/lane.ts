/** The fields of the rivalry; every event belongs to one. */
export const LANES = ['controls', 'policy', 'compute', 'models', 'capital', 'markets', 'adoption'] as const;

export type Lane = (typeof LANES)[number];
