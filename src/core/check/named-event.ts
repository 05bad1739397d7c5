import { nearest } from '../nearest.ts';

/**
 * Says that an event that is named does not exist; nothing where it does.
 *
 * @param known ids of the events that exist
 * @param advice what to do where no name is near
 */
export function noSuchEvent(event: string, known: ReadonlySet<string>, advice: string): string | undefined {
  if (known.has(event)) return undefined;
  const near = nearest(event, known);
  return `there is no event ${event}; ${near ? `did you mean ${near}?` : advice}`;
}
