import { parseDate, yearOf } from '../date.ts';
import { fold } from '../fold.ts';

/** Permanent addresses should not be longer, nor be longer than what people pass on by hand. */
const MAX_ID = 64;
const WORDS = 5;

/**
 * Proposes the id of an event, claim or story: the first words of its title that say something, and the year for an event.
 *
 * @param date of the event (EDTF), undefined for what has none
 * @param taken ids that stand for something, or ever did: see `idsIn`
 * @returns an id that is free, or undefined where the title has no Latin letters or digits
 */
export function proposeId(title: string, date: string | undefined, taken: ReadonlySet<string>): string | undefined {
  const start = date === undefined ? undefined : parseDate(date);
  const year = start ? String(yearOf(start)) : '';
  const all = wordsOf(title).filter((word) => word !== year);
  const telling = all.filter((word) => !IDLE.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return undefined;
  const month = start?.start?.precision === 'year' ? '' : (start?.start?.iso.slice(0, 'YYYY-MM'.length) ?? '');
  const proposals = [
    ...words.map((_, index) => join(words.slice(0, Math.max(WORDS, index + 1)), year)),
    ...(month ? [join(words.slice(0, WORDS), month)] : []),
  ];
  return proposals.find((id) => !taken.has(id)) ?? numbered(proposals[0] ?? '', taken);
}

/**
 * Proposes the id of an actor, or the key of a source: all words of its name, but for what stands in brackets.
 *
 * @returns an id that is free, or undefined where the name has no Latin letters or digits
 */
export function proposeName(name: string, taken: ReadonlySet<string>): string | undefined {
  const words = wordsOf(name.replace(/\s*[(（].*$/, ''));
  const id = join(words, '');
  return id === '' || !taken.has(id) ? id || undefined : numbered(id, taken);
}

/**
 * The ids in addresses: what was published once, led on or was withdrawn keeps its id for ever.
 *
 * @param paths such as those of the permalinks, of all redirects and of all entries
 */
export function idsIn(folder: 'events' | 'actors' | 'claims' | 'stories', paths: Iterable<string>): ReadonlySet<string> {
  const start = `/${folder}/`;
  return new Set([...paths].flatMap((path) => (path.startsWith(start) ? (path.slice(start.length).split('/')[0] ?? []) : [])));
}

/** Lower-case Latin words and numbers; sums as the house writes them in ids, such as `380bn`. */
function wordsOf(text: string): string[] {
  const plain = fold(text)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d) (million|billion|trillion)\b/g, (_, digit: string, unit: keyof typeof UNITS) => `${digit}${UNITS[unit]}`)
    .replace(/\b(?:us|hk|nt)?\$/g, ' ')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/'s\b|s'(?= )|'/g, (mark) => (mark === "s'" ? 's' : ''));
  return plain.match(/[a-z0-9]+/g) ?? [];
}

const UNITS = { million: 'm', billion: 'bn', trillion: 'tn' } as const;

/** As many of the words as an id may have signs. */
function join(words: readonly string[], end: string): string {
  const room = MAX_ID - (end ? end.length + 1 : 0);
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word.slice(0, room);
    if (longer.length > room) break;
    id = longer;
  }
  return [id, end].filter(Boolean).join('-');
}

function numbered(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const proposal = `${id.slice(0, MAX_ID - end.length).replace(/-$/, '')}${end}`;
    if (!taken.has(proposal)) return proposal;
  }
}

/** Words that tell nothing of what an event is. */
const IDLE: ReadonlySet<string> = new Set(
  `a about after all also amid an and are as at be been before but by can for from had has have he her his in into is it its may more
   new of on or out over said say says set she than that the their they this to up was were which who will with would`.split(
    /\s+/,
  ),
);
