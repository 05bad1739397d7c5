import type { Meta } from './record.ts';

/** Lists that are written so. That of what was withdrawn may be empty, and would then say nothing of itself. */
export const LINED = ['events', 'actors', 'claims', 'stories'] as const;

/** One record a line. Each line has, besides, what the file says of itself: there is no place for anything that is no record. */
export function writeJsonLines(records: readonly object[], meta: Meta): string {
  return records.map((record) => `${JSON.stringify({ ...record, meta })}\n`).join('');
}
