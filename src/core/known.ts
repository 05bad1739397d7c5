import { digest } from './digest.ts';
import { addressKey } from './similar.ts';

/**
 * What the form for a new event has to know of those that there are: enough to complete names and to notice that an event is there
 * already. Addresses of sources are digests, which can be compared and not read; whole, they would be half the file.
 */
export function makeKnown({ actors, events }: KnownSet): KnownFile {
  const positions = new Map(actors.map(({ id }, index) => [id, index]));
  return {
    version: KNOWN_VERSION,
    actors: actors.map(({ id, country, names }) => [id, country ?? '', ...names]),
    events: events.map(({ id, date, titles, actors: own, addresses }) => [
      id,
      date,
      own.flatMap((actor) => positions.get(actor) ?? []),
      addresses.map((address) => digest(addressKey(address))).join(' '),
      ...titles,
    ]),
  };
}

/** @throws RangeError when it is no such file, or one of another version */
export function readKnown(value: unknown): Known {
  const file = value as Partial<KnownFile> | null;
  if (typeof file !== 'object' || file?.version !== KNOWN_VERSION) throw new RangeError(`not known: ${String(file?.version)}`);
  const actors = (file.actors ?? []).map(([id, country, ...names]) => ({ id, country: country || undefined, names }));
  return {
    actors,
    events: (file.events ?? []).map(([id, date, own, digests, ...titles]) => ({
      id,
      date,
      titles,
      actors: own.flatMap((position) => actors[position]?.id ?? []),
      addresses: digests ? digests.split(' ').map((each) => `https://${each}`) : [],
    })),
  };
}

/** An address in the code that a file has for it, in the form of an address, so that the two can be compared like any others. */
export function codedAddress(address: string): string {
  return `https://${digest(addressKey(address))}`;
}

/** Counts up whenever a page of before could not read the file. */
const KNOWN_VERSION = 1;

export interface KnownSet {
  readonly actors: readonly KnownActor[];
  readonly events: readonly KnownEvent[];
}

export type Known = KnownSet;

/** `names` are all that it is known by, the one in English first. */
export interface KnownActor {
  readonly id: string;
  readonly country: string | undefined;
  readonly names: readonly string[];
}

/** `titles` are the English one and, where it differs, the Indonesian one; `date` is EDTF. Where they were read from a file, `addresses` are coded. */
export interface KnownEvent {
  readonly id: string;
  readonly date: string;
  readonly titles: readonly string[];
  readonly actors: readonly string[];
  readonly addresses: readonly string[];
}

export interface KnownFile {
  readonly version: number;
  readonly actors: readonly (readonly [id: string, country: string, ...names: string[]])[];
  readonly events: readonly (readonly [
    id: string,
    date: string,
    actors: readonly number[],
    digests: string,
    ...titles: string[],
  ])[];
}
