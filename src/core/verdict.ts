/** What the record can say of a claim. */
export const VERDICTS = ['confirmed', 'partly', 'contradicted', 'unverifiable'] as const;

export type Verdict = (typeof VERDICTS)[number];
