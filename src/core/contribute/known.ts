import { digest } from '../digest.ts';
import { addressKey } from './similar.ts';

/**
 * What the forms for new entries have to know of those that there are: enough to complete names and to notice that an event or a claim
 * is there already. Addresses of sources are digests, which can be compared and not read; whole, they would be half the file.
 */
export function makeKnown({ actors, events, claims, stories = [] }: KnownSet): KnownFile {
  const positions = new Map(actors.map(({ id }, index) => [id, index]));
  const positionsOf = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? []);
  const digestsOf = (addresses: readonly string[]) => addresses.map((address) => digest(addressKey(address))).join(' ');
  return {
    version: KNOWN_VERSION,
    actors: actors.map(({ id, country, names }) => [id, country ?? '', ...names]),
    events: events.map(({ id, date, titles, actors: own, addresses }) => [
      id,
      date,
      positionsOf(own),
      digestsOf(addresses),
      ...titles,
    ]),
    claims: claims.map(({ id, statements, actors: own, addresses }) => [
      id,
      positionsOf(own),
      digestsOf(addresses),
      ...statements,
    ]),
    stories: stories.map(({ id, titles }) => [id, ...titles]),
  };
}

/** @throws RangeError when it is no such file, or one of another version */
export function readKnown(value: unknown): Known {
  const file = value as Partial<KnownFile> | null;
  if (typeof file !== 'object' || file?.version !== KNOWN_VERSION) throw new RangeError(`not known: ${String(file?.version)}`);
  const actors = (file.actors ?? []).map(([id, country, ...names]) => ({ id, country: country || undefined, names }));
  const actorsAt = (positions: readonly number[]) => positions.flatMap((position) => actors[position]?.id ?? []);
  const addressesOf = (digests: string) => (digests ? digests.split(' ').map((each) => `https://${each}`) : []);
  return {
    actors,
    events: (file.events ?? []).map(([id, date, own, digests, ...titles]) => ({
      id,
      date,
      titles,
      actors: actorsAt(own),
      addresses: addressesOf(digests),
    })),
    claims: (file.claims ?? []).map(([id, own, digests, ...statements]) => ({
      id,
      statements,
      actors: actorsAt(own),
      addresses: addressesOf(digests),
    })),
    stories: (file.stories ?? []).map(([id, ...titles]) => ({ id, titles })),
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
  readonly claims: readonly KnownClaim[];
  readonly stories?: readonly KnownStory[];
}

export type Known = Required<KnownSet>;

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

/** `statements` are the English one and the Indonesian one. */
export interface KnownClaim {
  readonly id: string;
  readonly statements: readonly string[];
  readonly actors: readonly string[];
  readonly addresses: readonly string[];
}

/** `titles` are the English one and, where it differs, the Indonesian one. */
export interface KnownStory {
  readonly id: string;
  readonly titles: readonly string[];
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
  readonly claims: readonly (readonly [id: string, actors: readonly number[], digests: string, ...statements: string[]])[];
  readonly stories: readonly (readonly [id: string, ...titles: string[]])[];
}
