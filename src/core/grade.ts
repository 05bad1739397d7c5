/** How grave a mistake was, by the correction that put it right; the lightest first. */
export const GRADES = ['minor', 'substantive', 'major'] as const;

export type Grade = (typeof GRADES)[number];
