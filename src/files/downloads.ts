import type { EventRecord } from '../core/data/record.ts';
import { eventTable, type Table } from '../core/data/tables.ts';
import { LANGUAGES } from '../core/language.ts';
import { paths, timeline } from '../model.ts';
import { published } from './data.ts';

/** A page as data. Both languages have the same file, each at the address of its page. */
export interface Download {
  /** The address of the page below the root of the site, without slashes at its ends. */
  readonly at: string;
  readonly json: object;
  /** Of pages that list events. */
  readonly table?: Table;
}

/** Everything that has a page, as data. */
export function downloads(): Promise<readonly Download[]> {
  once ??= make();
  return once;
}

let once: Promise<readonly Download[]> | undefined;

async function make(): Promise<readonly Download[]> {
  const [{ meta, events, withdrawn, actors, claims, stories }, { lanes, years, event }] = await Promise.all([
    published(),
    timeline('en'),
  ]);
  const records = events.map(({ record }) => record);
  const those = (belongs: (record: EventRecord) => boolean) => {
    const own = records.filter(belongs);
    return { own, table: eventTable(own) };
  };
  return LANGUAGES.flatMap((language) => {
    const at = (path: string) => path.slice(paths.root.length).replace(/\/$/, '');
    return [
      ...events.map(({ record, html }) => ({ at: at(paths.event(language, record.id)), json: { meta, event: record, html } })),
      ...withdrawn.map((record) => ({ at: at(paths[record.kind](language, record.id)), json: { meta, withdrawn: record } })),
      ...claims.map((claim) => ({ at: at(paths.claim(language, claim.id)), json: { meta, claim } })),
      ...stories.map((story) => ({ at: at(paths.story(language, story.id)), json: { meta, story } })),
      ...actors.map((actor) => {
        const { own, table } = those(({ actors }) => actors.some(({ id }) => id === actor.id));
        return { at: at(paths.actor(language, actor.id)), json: { meta, actor, events: own }, table };
      }),
      ...lanes.map((lane) => {
        const { own, table } = those((record) => record.lane === lane);
        return { at: at(paths.lane(language, lane)), json: { meta, lane, events: own }, table };
      }),
      ...years.map((year) => {
        const { own, table } = those(({ id }) => event(id)?.year === year);
        return { at: at(paths.year(language, year)), json: { meta, year, events: own }, table };
      }),
    ];
  });
}
