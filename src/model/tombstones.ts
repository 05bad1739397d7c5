import { getEntry } from 'astro:content';
import { recordAt } from '../core/check/tombstones.ts';
import type { Citable, CitableKind } from '../core/cite/citable.ts';
import type { EventDate } from '../core/date.ts';
import { paths } from './addresses.ts';
import { citables } from './citables.ts';
import type { Corrected } from './corrections.ts';
import { oncePerLanguage } from './per-language.ts';
import { timeline } from './timeline.ts';

/** What is left of everything that was withdrawn, in one language. */
export const tombstones = oncePerLanguage(async (language): Promise<readonly SiteTombstone[]> => {
  const [{ withdrawn }, records, entry] = await Promise.all([
    timeline(language),
    citables(language),
    getEntry('tombstones', 'tombstones'),
  ]);
  const standing = (kind: CitableKind, id: string | undefined) => records.find((each) => each.kind === kind && each.id === id);
  const events = withdrawn.map(({ id, title, language: own, when, withdrawn: { date, reason, successor } }) => ({
    kind: 'event' as const,
    id,
    path: paths.event(language, id),
    title,
    language: own,
    date,
    reason,
    when,
    successor: standing('event', successor),
  }));
  const others = Object.entries(entry?.data ?? {}).flatMap(([path, { title, date, reason, successor }]) => {
    const record = recordAt(path);
    if (!record) return [];
    return {
      ...record,
      path: paths.internal(language, path),
      title: title[language],
      language,
      date,
      reason: reason[language],
      when: undefined,
      successor: standing(record.kind, successor),
    };
  });
  return [...events, ...others];
});

/** What stands at the address of a record that was withdrawn. `language` is that of its title and reason. */
export interface SiteTombstone extends Corrected {
  readonly kind: CitableKind;
  readonly id: string;
  readonly date: string;
  readonly reason: string;
  /** When an event was said to have happened. */
  readonly when: EventDate | undefined;
  readonly successor: Citable | undefined;
}
