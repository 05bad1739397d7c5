/** How settled the record of an event is. */
export const STATUSES = ['confirmed', 'developing', 'disputed', 'withdrawn'] as const;

export type Status = (typeof STATUSES)[number];
