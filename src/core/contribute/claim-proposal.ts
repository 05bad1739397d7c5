import { checkSourceAddresses } from '../check/check.ts';
import { checkClaims } from '../check/claims.ts';
import { Claim } from '../claim.ts';
import { type Draft, dataOf, nameOf, rowsOf } from './draft.ts';
import { yamlFile } from './entry-file.ts';
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
  unknownFaults,
} from './proposed-entry.ts';

/**
 * Makes the file of a new claim of what was typed into the form, and that of each actor that has none yet. Which sources carried the
 * statement is marked at each of them (`sources.0.carried`).
 *
 * @param today ms since the epoch; the claim is added and checked on that day
 * @param known ids that there are; undefined where they could not be loaded, so that nothing is said of them
 */
export function proposeClaim(draft: Draft, today: number, known: KnownIds | undefined): Proposal {
  const typed = withCarried(draft);
  const given = givenOn(today);
  const id = draft['id']?.trim() ?? '';
  const faults = [
    // A source that carried the statement and has no proper key is named where the key is typed.
    ...faultsOf(Claim, typed, given).filter(({ name }) => name !== 'carried'),
    ...unknownFaults(draft['event'] ?? '', 'event', known?.events),
    ...actorFaults(draft, known?.actors),
    ...idFaults(id, 'id', known?.claims),
    ...licenceFaults(draft),
  ];
  const { data } = Claim.safeParse({ ...dataOf(fields, typed), ...given });
  const found = data ? [...faults, ...setFaults(data, typed)] : faults;
  if (!data || found.length > 0) return { id, faults: once(found), files: [] };
  return { id, faults: [], files: [{ path: claimPath(id), text: yamlFile(Claim, data) }, ...actorFiles(draft)] };
}

/** The file as far as it can be written, to be looked at: what is missing is left out of it. */
export function draftClaimFile(draft: Draft, today: number): string {
  return yamlFile(Claim, { ...dataOf(fields, withCarried(draft)), ...givenOn(today) } as Claim);
}

export function claimPath(id: string): string {
  return `content/claims/${id}.yaml`;
}

const fields = fieldsOf(Claim);

function withCarried(draft: Draft): Draft {
  const carried = rowsOf(draft, 'sources').flatMap((row) =>
    draft[`sources.${row}.carried`] ? (draft[`sources.${row}.key`]?.trim() ?? []) : [],
  );
  return carried.length > 0 ? { ...draft, carried: carried.join(', ') } : draft;
}

/** The rules of the whole set that need no other entry. */
function setFaults(data: Claim, draft: Draft): Fault[] {
  const claims = [{ id: draft['id'] ?? '', file: '', data }];
  // Whether the event exists is known elsewhere.
  const ids = { events: new Set(data.event === undefined ? [] : [data.event]) };
  const found = [
    ...checkClaims({ claims, ids }),
    ...checkSourceAddresses({ events: [], terms: [], claims, insecureHosts: hostsOf(data.sources) }),
  ];
  return found.map(({ rule, path }) => ({ name: nameOf(fields, draft, path), word: `form.rule.${rule}`, gaps: {} }));
}
