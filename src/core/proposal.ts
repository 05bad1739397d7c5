import { Actor } from './actor.ts';
import { checkBody, type Keys } from './body.ts';
import { checkFigures, checkSourceAddresses, checkSourceCounts, type Finding } from './check.ts';
import { checkDates } from './chronology.ts';
import { type Draft, dataOf, draftWithin, listed, nameOf, rowsOf } from './draft.ts';
import { entryFile, tidyBody, yamlFile } from './entry-file.ts';
import { Facts, slug } from './event.ts';
import { type Fault, faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';
import { isTranslated, translationFaults, translationFile } from './proposed-translation.ts';
import { checkRelations } from './relations.ts';
import { translatedWords } from './translated.ts';

/**
 * Makes the files of a new event of what was typed into the form: the event, its translation, and each actor that has no file yet.
 *
 * @param today ms since the epoch; the entry is added and checked on that day
 * @param known ids that there are; undefined where they could not be loaded, so that nothing is said of them
 * @param digest of `englishWords`, which a translation states
 */
export function propose(draft: Draft, today: number, known: KnownIds | undefined, digest = ''): Proposal {
  const given = givenOn(today);
  const id = draft['id']?.trim() ?? '';
  const actors = newActorsIn(draft);
  const faults = [
    ...faultsOf(Facts, draft, given),
    ...actors.flatMap(({ row, own }) => actorFaults(own, `newActors.${row}.`, known)),
    ...namedFaults(draft, actors, known),
    ...idFaults(id, 'id', known?.events),
    ...bodyFaults(draft),
    ...(isTranslated(draft) ? translationFaults(draft, keysIn(draft)) : []),
    ...(draft['licence'] ? [] : [{ name: 'licence', word: 'form.fault.licence', gaps: {} }]),
  ];
  const { data } = Facts.safeParse({ ...dataOf(fields, draft), ...given });
  if (!data) return { id, faults: once(faults), files: [] };
  const found = [...faults, ...setFaults(data, draft, today)];
  if (found.length > 0) return { id, faults: once(found), files: [] };
  const translation = isTranslated(draft) ? [translationFile(id, draft, digest)] : [];
  return { id, faults: [], files: [eventFile(id, data, draft['body'] ?? ''), ...translation, ...actors.map(actorFile)] };
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
const actorFields = fieldsOf(Actor);

function givenOn(today: number): { added: string; checked: string } {
  const day = new Date(today).toISOString().slice(0, 10);
  return { added: day, checked: day };
}

function eventFile(id: string, data: Facts, body: string): ProposedFile {
  return { path: `content/events/${id}/en.mdx`, text: entryFile(Facts, data, body) };
}

function actorFile({ own }: NewActor): ProposedFile {
  return { path: `content/actors/${own['id']}.yaml`, text: yamlFile(Actor, dataOf(actorFields, own) as Actor) };
}

/** Actors that are described in the form, each as a draft of its own. */
function newActorsIn(draft: Draft): NewActor[] {
  return rowsOf(draft, 'newActors').map((row) => ({ row, own: draftWithin(draft, `newActors.${row}.`) }));
}

function actorFaults(own: Draft, prefix: string, known: KnownIds | undefined): Fault[] {
  const faults = [...idFaults(own['id']?.trim() ?? '', 'id', known?.actors), ...faultsOf(Actor, own)];
  return faults.map((fault) => ({ ...fault, name: prefix + fault.name }));
}

function idFaults(id: string, name: string, taken: ReadonlySet<string> | undefined): Fault[] {
  const word = !id ? 'missing' : !slug.safeParse(id).success ? 'id' : taken?.has(id) ? 'taken' : undefined;
  return word ? [{ name, word: `form.fault.${word}`, gaps: {} }] : [];
}

/** Actors and events that the entry names, and that nobody knows. */
function namedFaults(draft: Draft, actors: readonly NewActor[], known: KnownIds | undefined): Fault[] {
  if (!known) return [];
  const own = new Set(actors.map((actor) => actor.own['id']));
  const named = listed(draft['actors'] ?? '');
  const lost = named.find((id) => !known.actors.has(id) && !own.has(id));
  const relations = rowsOf(draft, 'relations').flatMap((row): Fault[] => {
    const name = `relations.${row}.event`;
    const event = draft[name];
    return event && event !== draft['id'] && !known.events.has(event)
      ? [{ name, word: 'form.fault.unknown', gaps: { name: event } }]
      : [];
  });
  return [
    ...(lost ? [{ name: 'actors', word: 'form.fault.unknown', gaps: { name: lost } }] : []),
    ...(new Set(named).size < named.length ? [{ name: 'actors', word: 'form.rule.repeated-actor', gaps: {} }] : []),
    ...relations,
  ];
}

function bodyFaults(draft: Draft): Fault[] {
  const found = checkBody(draft['body'] ?? '', keysIn(draft));
  return found.map(({ rule, what }) => ({ name: 'body', word: `form.rule.${rule}`, gaps: { what } }));
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
  // Whether a host has https is known to those who look at the list of hosts.
  const insecureHosts = new Set(Object.values(data.sources).map(({ url }) => url.split('/')[2]?.toLowerCase() ?? ''));
  // Whether the other events exist is known elsewhere.
  const ids = { events: new Set(data.relations?.map(({ event }) => event)) };
  const set = { events: [item], claims: [], terms: [], stories: [], insecureHosts, ids };
  const found: Finding[] = [
    checkDates(set, today),
    checkFigures(set),
    checkSourceAddresses(set),
    checkSourceCounts(set),
    checkRelations(set),
  ].flat();
  return found.map(({ rule, path }) => ({ name: nameOf(fields, draft, path), word: `form.rule.${rule}`, gaps: {} }));
}

/** Several things may be wrong with the body; of any other control, the first is said. */
function once(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    ({ name }, index) => /(?:^|\.)body$/.test(name) || faults.findIndex((other) => other.name === name) === index,
  );
}

interface NewActor {
  readonly row: number;
  readonly own: Draft;
}

/** Ids of all events and actors that there are. */
export interface KnownIds {
  readonly events: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

export interface ProposedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export interface Proposal {
  readonly id: string;
  readonly faults: readonly Fault[];
  /** None while there are faults. */
  readonly files: readonly ProposedFile[];
}
