/** What one event can be to another. */
export const RELATIONS = ['responds-to', 'enables', 'escalates', 'supersedes', 'part-of', 'contradicts'] as const;

export type RelationType = (typeof RELATIONS)[number];
