import { z } from 'zod';
import { day } from '../event.ts';
import type { ContentSet, Finding } from './check.ts';

/** One frozen edition: an archive that is kept as it is. */
const FrozenEdition = z.strictObject({
  url: z.url({ protocol: /^https$/, error: 'an https:// address' }).describe('Where the archive is kept.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits')
    .describe('Checksum of the archive.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'a digest of 16 hexadecimal digits')
    .describe('What the data in it says of itself.'),
});

/** `content/editions.yaml`: the frozen editions by their day, the oldest first. Append only: each can be cited for ever. */
export const Editions = z.record(day, FrozenEdition);

/** Editions stand in order of time, and none is of a day to come. */
export function checkEditions({ editions }: ContentSet, today: number): Finding[] {
  if (!editions) return [];
  const { file, data } = editions;
  const days = Object.keys(data);
  // A day that has begun in Jakarta or Auckland may be tomorrow here.
  const tomorrow = new Date(today + DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return days.flatMap((day, index): Finding[] => {
    const previous = days[index - 1];
    if (day > tomorrow) {
      return [{ rule: 'future-date', file, path: [day], message: `${day} is in the future; write the day of the edition` }];
    }
    if (!previous || previous < day) return [];
    const message = `${day} stands after ${previous}; put the oldest first, a new one at the end`;
    return [{ rule: 'date-order', file, path: [day], message }];
  });
}

/**
 * The newest edition that is sure to have an entry. One that was added on the very day of an edition may have come after it.
 *
 * @param added `YYYY-MM-DD`
 */
export function editionWith(added: string, editions: Editions): DatedEdition | undefined {
  const [newest] = listEditions(editions);
  return newest && newest.date > added ? newest : undefined;
}

/** All editions, the newest first. */
export function listEditions(editions: Editions): readonly DatedEdition[] {
  return Object.entries(editions)
    .map(([date, edition]) => ({ date, ...edition }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

const DAY = 24 * 60 * 60 * 1000;

export type Editions = z.infer<typeof Editions>;

export interface DatedEdition extends z.infer<typeof FrozenEdition> {
  /** `YYYY-MM-DD` */
  readonly date: string;
}
