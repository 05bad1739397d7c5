import { type Source, slug } from '../event.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './faults.ts';

/** The days that a new entry states: it is added and checked today. */
export function givenOn(today: number): { added: string; checked: string } {
  const day = new Date(today).toISOString().slice(0, 10);
  return { added: day, checked: day };
}

/** @param name of the control in which the id is typed */
export function idFaults(id: string, name: string, taken: ReadonlySet<string> | undefined): Fault[] {
  const word = !id ? 'missing' : !slug.safeParse(id).success ? 'id' : taken?.has(id) ? 'taken' : undefined;
  return word ? [{ name, word: `form.fault.${word}`, gaps: {} }] : [];
}

/** An id that has to stand for something that there is. */
export function unknownFaults(id: string, name: string, known: ReadonlySet<string> | undefined): Fault[] {
  return known && id && !known.has(id) ? [{ name, word: 'form.fault.unknown', gaps: { name: id } }] : [];
}

export function licenceFaults(draft: Draft): Fault[] {
  return draft['licence'] ? [] : [{ name: 'licence', word: 'form.fault.licence', gaps: {} }];
}

/** Hosts of the sources, all of them taken for insecure ones: which have https is known to those who look at the list of hosts. */
export function hostsOf(sources: Readonly<Record<string, Pick<Source, 'url'>>>): ReadonlySet<string> {
  return new Set(Object.values(sources).map(({ url }) => url.split('/')[2]?.toLowerCase() ?? ''));
}

/** Several things may be wrong with the body; of any other control, the first is said. */
export function once(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    ({ name }, index) => /(?:^|\.)body$/.test(name) || faults.findIndex((other) => other.name === name) === index,
  );
}

/** Ids of everything that an entry may name, or that it may not take once more. */
export interface KnownIds {
  readonly events: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

export interface ProposedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Whether it takes the place of one that is there. */
  readonly replaces?: boolean;
}

export interface Proposal {
  readonly id: string;
  readonly faults: readonly Fault[];
  /** None while there are faults. */
  readonly files: readonly ProposedFile[];
}
