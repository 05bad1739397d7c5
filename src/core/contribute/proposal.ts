import { checkFigures, checkSourceAddresses, checkSourceCounts, type Finding } from '../check/check.ts';
import { checkDates } from '../check/chronology.ts';
import { checkRelations } from '../check/relations.ts';
import { translatedWords } from '../check/translated.ts';
import { Facts } from '../event.ts';
import { bodyFaults, type Keys } from './body.ts';
import { type Draft, dataOf, nameOf, rowsOf } from './draft.ts';
import { entryFile, tidyBody } from './entry-file.ts';
import { type Fault, faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';
import { actorFaults, actorFiles } from './proposed-actors.ts';
import {
  givenOn,
  hostsOf,
  idFaults,
  type KnownIds,
  licenceFaults,
  once,
  type Proposal,
  type ProposedFile,
  unknownFaults,
} from './proposed-entry.ts';
import { isTranslated, translationFaults, translationFile } from './proposed-translation.ts';

/**
 * Makes the files of a new event of what was typed into the form: the event, its translation, and each actor that has no file yet.
 *
 * @param today ms since the epoch; the entry is added and checked on that day
 * @param known ids that there are; undefined where they could not be loaded, so that nothing is said of them
 * @param digest of `englishWords`, which a translation states
 */
export function propose(draft: Draft, today: number, known: Known | undefined, digest = ''): Proposal {
  const given = givenOn(today);
  const id = draft['id']?.trim() ?? '';
  const faults = [
    ...faultsOf(Facts, draft, given),
    ...actorFaults(draft, known?.actors),
    ...relationFaults(draft, known?.events),
    ...idFaults(id, 'id', known?.events),
    ...bodyFaults(draft['body'] ?? '', 'body', keysIn(draft)),
    ...(isTranslated(draft) ? translationFaults(draft, keysIn(draft)) : []),
    ...licenceFaults(draft),
  ];
  const { data } = Facts.safeParse({ ...dataOf(fields, draft), ...given });
  if (!data) return { id, faults: once(faults), files: [] };
  const found = [...faults, ...setFaults(data, draft, today)];
  if (found.length > 0) return { id, faults: once(found), files: [] };
  const translation = isTranslated(draft) ? [translationFile(id, draft, { translates: digest })] : [];
  return { id, faults: [], files: [eventFile(id, data, draft['body'] ?? ''), ...translation, ...actorFiles(draft)] };
}

/** The words of which a translation states the digest: the first twelve hexadecimal digits of their SHA-256. */
export function englishWords(draft: Draft): string {
  const { data } = Facts.safeParse({ ...dataOf(fields, draft), ...givenOn(0) });
  return data ? translatedWords(data, tidyBody(draft['body'] ?? '')) : '';
}

/** The file as far as it can be written, to be looked at: what is missing is left out of it. */
export function draftFile(draft: Draft, today: number): string {
  const data = { ...dataOf(fields, draft), ...givenOn(today) };
  return entryFile(Facts, data as Facts, draft['body'] ?? '');
}

const fields = fieldsOf(Facts);

function eventFile(id: string, data: Facts, body: string): ProposedFile {
  return { path: `content/events/${id}/en.mdx`, text: entryFile(Facts, data, body) };
}

/** An event may be related to one that is not there yet only where that is itself, which is a mistake of another kind. */
function relationFaults(draft: Draft, known: ReadonlySet<string> | undefined): Fault[] {
  return rowsOf(draft, 'relations').flatMap((row) => {
    const name = `relations.${row}.event`;
    const event = draft[name] ?? '';
    return event === draft['id'] ? [] : unknownFaults(event, name, known);
  });
}

/** The keys of the sources as far as they are typed. */
function keysIn(draft: Draft): Keys {
  const sources = rowsOf(draft, 'sources').flatMap((row) => {
    const key = draft[`sources.${row}.key`]?.trim();
    return key ? [{ key, isFurther: Boolean(draft[`sources.${row}.further`]) }] : [];
  });
  return {
    cited: sources.flatMap(({ key, isFurther }) => (isFurther ? [] : [key])),
    further: sources.flatMap(({ key, isFurther }) => (isFurther ? [key] : [])),
  };
}

/** The rules of the whole set that need no other entry. */
function setFaults(data: Facts, draft: Draft, today: number): Fault[] {
  const item = { id: draft['id'] ?? '', file: '', data };
  // Whether the other events exist is known elsewhere.
  const ids = { events: new Set(data.relations?.map(({ event }) => event)) };
  const set = { events: [item], claims: [], terms: [], stories: [], insecureHosts: hostsOf(data.sources), ids };
  const found: Finding[] = [
    checkDates(set, today),
    checkFigures(set),
    checkSourceAddresses(set),
    checkSourceCounts(set),
    checkRelations(set),
  ].flat();
  return found.map(({ rule, path }) => ({ name: nameOf(fields, draft, path), word: `form.rule.${rule}`, gaps: {} }));
}

type Known = Pick<KnownIds, 'events' | 'actors'>;
