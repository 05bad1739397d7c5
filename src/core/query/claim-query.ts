import { LANES, type Lane } from '../lane.ts';
import { VERDICTS, type Verdict } from '../verdict.ts';
import { countValues, isChosen } from './faceting.ts';
import { parsePairs, writePairs } from './pairs.ts';

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

/** True if a claim is among those that are wanted. */
export function isWanted(claim: Judged, query: ClaimQuery): boolean {
  return isChosen(query, (choice) => [claim[choice]]);
}

/** How many claims each value of a choice would leave. */
export function countClaims(claims: readonly Judged[], query: ClaimQuery, choice: keyof ClaimQuery): ReadonlyMap<string, number> {
  return countValues(claims, query, (claim, other: keyof ClaimQuery) => [claim[other]], choice);
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
