import { parseDate } from '../date.ts';
import { fold } from '../fold.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How near two dates of the same actors are, in days, to be worth a look. */
const NEAR = 3;

/**
 * Finds entries that may be about the same as a new one, so that whoever writes it can look before going on. Three signs: the address
 * of a source, the actor that acts within a few days, and a title in like words. One strong sign is enough, or several weak ones.
 *
 * Likeness of titles is that of PostgreSQL's pg_trgm (https://www.postgresql.org/docs/current/pgtrgm.html): the share of the trigrams
 * of either title that both have. It needs no list of words, forgives endings, and works in any language.
 *
 * @param candidate the entry as far as it is written; what is missing says nothing
 * @param known entries that are not changed between one call and the next
 * @returns those worth a look, the likeliest first, each with the reasons
 */
export function similarTo(candidate: Comparable, known: Iterable<Comparable & { readonly id: string }>): Similar[] {
  const own = prepare(candidate);
  const others = [...known].map((entry) => ({ id: entry.id, other: preparedOnce(entry) }));
  const uses = new Map([...own.addresses].map((each) => [each, others.filter(({ other }) => other.addresses.has(each)).length]));
  return others
    .flatMap(({ id, other }): Similar[] => {
      const reasons = reasonsOf(own, other, uses);
      const score = reasons.reduce((sum, reason) => sum + weightOf(reason, uses), 0);
      return score >= ALARM ? [{ id, score, reasons }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The address of a page without what does not change the page: scheme, `www.`, fragment, marks of who led there, slash at the end. */
export function addressKey(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.|m\.)?([^/?#]*)([^#]*)/i.exec(url.trim()) ?? [];
  const [path = '', query = ''] = rest.split('?');
  const kept = query.split('&').filter((part) => part && !/^(?:utm_\w+|fbclid|gclid|ref|source)=/i.test(part));
  return `${host.toLowerCase()}${path.replace(/\/+$/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Share of trigrams that two texts have in common, from 0 to 1. */
export function likeness(a: string, b: string): number {
  return share(trigrams(a), trigrams(b));
}

function reasonsOf(own: Prepared, other: Prepared, uses: Uses): Reason[] {
  const reasons: Reason[] = [];
  const shared = [...own.addresses].filter((each) => other.addresses.has(each));
  const [address] = shared.sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
  if (address !== undefined) reasons.push({ kind: 'address', address });
  const days = daysBetween(own, other);
  const actors = own.actors.filter((actor) => other.actors.includes(actor));
  if (days !== undefined && days <= NEAR && actors.length > 0) {
    reasons.push({ kind: 'actors', actors, days, first: own.actors[0] === other.actors[0] });
  }
  const likeness = share(own.trigrams, other.trigrams);
  if (likeness >= LIKE) reasons.push({ kind: 'title', likeness });
  return reasons;
}

/** Below this, titles have no more in common than any two about artificial intelligence. */
const LIKE = 0.25;

/** A title that is half the same, or two weaker signs. */
const ALARM = 1;

/** How many of the known entries rest on an address. */
type Uses = ReadonlyMap<string, number>;

/** The more entries rest on an address already, the less it says: a survey is the source of many events, an article of many claims. */
function weightOf(reason: Reason, uses: Uses): number {
  switch (reason.kind) {
    case 'address':
      return 1 / Math.sqrt(uses.get(reason.address) ?? 1);
    case 'actors':
      return (reason.first ? 1 : 0.5) + (NEAR - reason.days) * 0.1;
    case 'title':
      return reason.likeness * 2;
  }
}

/** Whole days between two dates; a month or a span of weeks that meets the other date is as good as `NEAR`, a longer one says nothing. */
function daysBetween({ date: a }: Prepared, { date: b }: Prepared): number | undefined {
  if (!a || !b) return undefined;
  const gap = Math.max(a.from - b.to, b.from - a.to) / DAY;
  const exact = Math.max(a.to - a.from, b.to - b.from) <= NEAR * DAY;
  return gap < 0 ? (exact ? 0 : NEAR) : Math.floor(gap) + 1;
}

/** Those that are known are compared again and again while someone types. */
const prepared = new WeakMap<Comparable, Prepared>();

function preparedOnce(entry: Comparable): Prepared {
  const made = prepared.get(entry) ?? prepare(entry);
  prepared.set(entry, made);
  return made;
}

function prepare({ title, date, actors = [], addresses = [] }: Comparable): Prepared {
  const parsed = date === undefined ? undefined : parseDate(date);
  const { from, to } = parsed ?? {};
  return {
    trigrams: trigrams(title ?? ''),
    date: from !== undefined && to !== undefined && to - from <= 31 * DAY ? { from, to } : undefined,
    actors,
    addresses: new Set(addresses.map(addressKey)),
  };
}

function trigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) found.add(padded.slice(start, start + 3));
  }
  return found;
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** What is compared: a claim has no date, and its statement is its title. */
export interface Comparable {
  readonly title?: string | undefined;
  /** EDTF, and valid. */
  readonly date?: string | undefined;
  /** Ids. */
  readonly actors?: readonly string[];
  /** Of its sources. */
  readonly addresses?: readonly string[];
}

export type Reason =
  | { readonly kind: 'address'; readonly address: string }
  | {
      readonly kind: 'actors';
      readonly actors: readonly string[];
      readonly days: number;
      /** Whether the same one acted. */
      readonly first: boolean;
    }
  | { readonly kind: 'title'; readonly likeness: number };

export interface Similar {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

interface Prepared {
  readonly trigrams: ReadonlySet<string>;
  readonly date: { readonly from: number; readonly to: number } | undefined;
  readonly actors: readonly string[];
  readonly addresses: ReadonlySet<string>;
}
