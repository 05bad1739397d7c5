import { LANES, type Lane } from './lane.ts';
import { parsePairs, writePairs } from './pairs.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

/**
 * Reads from the query of an address which claims are wanted. What it does not know it leaves out.
 *
 * @example parseClaims('?verdict=partly&subject=models,capital').subjects // ['models', 'capital']
 */
export function parseClaims(address: string): ClaimQuery {
  const { list } = parsePairs(address);
  const [verdicts, subjects] = [list('verdict'), list('subject')];
  return {
    verdict: VERDICTS.filter((verdict) => verdicts.includes(verdict)),
    subject: LANES.filter((subject) => subjects.includes(subject)),
  };
}

/** The query of an address, with its question mark; empty where nothing is chosen. */
export function formatClaims({ verdict, subject }: ClaimQuery): string {
  return writePairs([
    ['verdict', VERDICTS.filter((known) => verdict.includes(known)).join()],
    ['subject', LANES.filter((known) => subject.includes(known)).join()],
  ]);
}

/** True if a claim is among those that are wanted; `except` leaves one of the two choices out. */
export function isWanted(claim: Judged, query: ClaimQuery, except?: keyof ClaimQuery): boolean {
  const passes = (choice: keyof ClaimQuery) =>
    choice === except || query[choice].length === 0 || (query[choice] as readonly string[]).includes(claim[choice]);
  return passes('verdict') && passes('subject');
}

/** How many claims each value of a choice would leave: the other choice narrows a count, its own does not. */
export function countClaims(claims: readonly Judged[], query: ClaimQuery, choice: keyof ClaimQuery): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    if (isWanted(claim, query, choice)) counts.set(claim[choice], (counts.get(claim[choice]) ?? 0) + 1);
  }
  return counts;
}

/** What is chosen: within a list the values are alternatives, and an empty list allows everything. */
export interface ClaimQuery {
  readonly verdict: readonly Verdict[];
  readonly subject: readonly Lane[];
}

export interface Judged {
  readonly verdict: Verdict;
  readonly subject: Lane;
}
