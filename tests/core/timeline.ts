import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDate } from '../../src/core/date.ts';
import { extentOf } from '../../src/core/extent.ts';
import { LANES } from '../../src/core/lane.ts';
import type { LayoutEvent } from '../../src/core/layout.ts';
import { SIDES } from '../../src/core/side.ts';

/** The first fifty-one events of the site, as they stood when the drawing was first looked at. */
export const seedEvents: readonly LayoutEvent[] = (
  JSON.parse(readFileSync(new URL('../fixtures/timeline/events.json', import.meta.url), 'utf8')) as (Pick<
    LayoutEvent,
    'id' | 'title' | 'side' | 'lane' | 'significance'
  > & { date: string })[]
).map(({ date, ...event }) => ({ ...event, ...extentOf(parseDate(date)) }));

const DAY = 86_400_000;

/** Any corpus: clustered and spread, with many events of the same day. */
export const anyEvents = fc
  .array(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 90 }),
      side: fc.constantFrom(...SIDES),
      lane: fc.constantFrom(...LANES),
      significance: fc.integer({ min: 1, max: 5 }),
      day: fc.oneof(fc.integer({ min: 16_000, max: 21_000 }), fc.integer({ min: 20_000, max: 20_010 })),
      length: fc.constantFrom(1, 1, 1, 30, 400),
    }),
    { maxLength: 60 },
  )
  .map((drafts) =>
    drafts.map(
      ({ day, length, ...draft }, index): LayoutEvent => ({
        ...draft,
        id: `event-${index}`,
        at: day * DAY,
        from: day * DAY,
        to: (day + length) * DAY,
        softStart: length === 30,
        softEnd: length > 1,
      }),
    ),
  );
