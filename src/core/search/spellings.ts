import { fold } from '../fold.ts';
import type { Language } from '../language.ts';

/**
 * A text that is searched for as it was typed, and as others spell the same words: the site writes "licence" and "cip", and many who
 * look for them "license" and "chip". Words with a meaning of their own are not here: who looks for "semiconductor" wants that word.
 *
 * @returns the text itself, unless it has a spelling that only readers write, at which Pagefind would guess; then its other spellings
 * that stand somewhere in the site, in lower case
 * @example spellings('chip Nvidia', 'id') // ['chip Nvidia', 'cip nvidia']
 * @example spellings('ijin ekspor', 'id') // ['izin ekspor']
 */
export function spellings(text: string, language: Language): readonly string[] {
  const { sameAs, foreign, pattern, most } = SPELLINGS[language];
  const folded = fold(text);
  const others = Array.from({ length: most }, (_, form) =>
    folded.replace(pattern, (word) => {
      const here = sameAs.get(word) ?? [];
      return here[form] ?? here.at(-1) ?? word;
    }),
  );
  const isFound = !folded.match(pattern)?.some((word) => foreign.has(word));
  return [...(isFound ? [text] : []), ...new Set(others.filter((other) => other !== folded))];
}

/** Spellings of the same word or name. */
export const SAME: Readonly<Record<Language, readonly Word[]>> = {
  en: [
    { here: ['authorisation'], also: ['authorization'] },
    { here: ['centre', 'center'], also: ['centres', 'centers'] },
    { here: ['defence', 'defense'] },
    { here: ['hong kong'], elsewhere: ['hongkong'] },
    { here: ['judgement'], elsewhere: ['judgment'] },
    { here: ['licence', 'license'], also: ['licences', 'licenses'] },
    { here: ['open-source', 'open source'] },
    { here: ['open-weight'], also: ['open weight'] },
    { here: ['organisation', 'organization'], also: ['organisations', 'organizations'] },
    { here: ['per cent'], also: ['percent'] },
    { here: ['programme', 'program'], also: ['programmes', 'programs'] },
    { here: ['start-up', 'startup'], also: ['start-ups', 'startups'] },
  ],
  id: [
    { here: ['bobot terbuka'], also: ['open weight'] },
    { here: ['cip', 'chip'] },
    { here: ['hong kong'], elsewhere: ['hongkong'] },
    { here: ['izin'], elsewhere: ['ijin'] },
    { here: ['kecerdasan buatan'], elsewhere: ['kecerdasan artifisial'] },
    { here: ['kuartal', 'triwulan'] },
    { here: ['miliar'], elsewhere: ['milyar'] },
    { here: ['perangkat lunak'], elsewhere: ['peranti lunak'] },
    { here: ['perusahaan rintisan', 'start-up'], also: ['startup'] },
    { here: ['pusat data'], also: ['data center'] },
    { here: ['risiko'], elsewhere: ['resiko'] },
    { here: ['server'], elsewhere: ['peladen'] },
    { here: ['sumber terbuka'], also: ['open source'] },
    { here: ['tiongkok', 'china'], elsewhere: ['cina'] },
    { here: ['triliun'], elsewhere: ['trilyun'] },
  ],
};

interface Word {
  /** Those in the texts of the site, the house's own first: only they are looked for, since Pagefind would guess at any other. */
  readonly here: readonly string[];
  /** Those that stand there now and then, in quotations and names, and plurals, which the index takes for the singular. */
  readonly also?: readonly string[];
  /** Those that only readers write. */
  readonly elsewhere?: readonly string[];
}

const SPELLINGS = { en: compiled(SAME.en), id: compiled(SAME.id) };

function compiled(words: readonly Word[]): Spellings {
  const sameAs = new Map(
    words.flatMap(({ here, also = [], elsewhere = [] }) => [...here, ...also, ...elsewhere].map((form) => [form, here] as const)),
  );
  return {
    sameAs,
    foreign: new Set(words.flatMap(({ elsewhere = [] }) => elsewhere)),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...sameAs.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    most: Math.max(...words.map(({ here }) => here.length)),
  };
}

interface Spellings {
  readonly sameAs: ReadonlyMap<string, readonly string[]>;
  /** Those that only readers write. */
  readonly foreign: ReadonlySet<string>;
  /** Any of the words, whole. */
  readonly pattern: RegExp;
  /** So many spellings the word with the most of them has here. */
  readonly most: number;
}
