import { fold } from '../fold.ts';
import type { Language } from '../language.ts';

/**
 * A text that is searched for as it was typed, and as others spell the same words: the site writes "licence" and "cip", and many who
 * look for them "license" and "chip". Words with a meaning of their own are not here: who looks for "semiconductor" wants that word.
 *
 * @returns the text itself, then those of its other spellings that stand somewhere in the site, in lower case
 * @example spellings('chip Nvidia', 'id') // ['chip Nvidia', 'cip nvidia']
 */
export function spellings(text: string, language: Language): readonly string[] {
  const { sameAs, pattern, most } = SPELLINGS[language];
  const folded = fold(text);
  const others = Array.from({ length: most }, (_, form) =>
    folded.replace(pattern, (word) => {
      const here = sameAs.get(word) ?? [];
      return here[form] ?? here.at(-1) ?? word;
    }),
  );
  return [text, ...new Set(others.filter((other) => other !== folded))];
}

/** Spellings of the same word or name. */
export const SAME: Readonly<Record<Language, readonly Word[]>> = {
  en: [
    { here: ['authorisation'], elsewhere: ['authorization'] },
    { here: ['centre', 'center'], elsewhere: ['centres', 'centers'] },
    { here: ['defence', 'defense'] },
    { here: ['hong kong'], elsewhere: ['hongkong'] },
    { here: ['judgement'], elsewhere: ['judgment'] },
    { here: ['licence', 'license'], elsewhere: ['licences', 'licenses'] },
    { here: ['open-source', 'open source'] },
    { here: ['open-weight'], elsewhere: ['open weight'] },
    { here: ['organisation', 'organization'], elsewhere: ['organisations', 'organizations'] },
    { here: ['per cent'], elsewhere: ['percent'] },
    { here: ['programme', 'program'], elsewhere: ['programmes', 'programs'] },
    { here: ['start-up', 'startup'], elsewhere: ['start-ups', 'startups'] },
  ],
  id: [
    { here: ['bobot terbuka'], elsewhere: ['open weight'] },
    { here: ['cip', 'chip'] },
    { here: ['hong kong'], elsewhere: ['hongkong'] },
    { here: ['izin'], elsewhere: ['ijin'] },
    { here: ['kecerdasan buatan'], elsewhere: ['kecerdasan artifisial'] },
    { here: ['kuartal', 'triwulan'] },
    { here: ['miliar'], elsewhere: ['milyar'] },
    { here: ['peladen', 'server'] },
    { here: ['perangkat lunak'], elsewhere: ['peranti lunak'] },
    { here: ['perusahaan rintisan', 'start-up'], elsewhere: ['startup'] },
    { here: ['pusat data'], elsewhere: ['data center'] },
    { here: ['risiko'], elsewhere: ['resiko'] },
    { here: ['sumber terbuka'], elsewhere: ['open source'] },
    { here: ['tiongkok', 'china'], elsewhere: ['cina'] },
    { here: ['triliun'], elsewhere: ['trilyun'] },
  ],
};

interface Word {
  /** Those in the texts of the site, the house's own first: only they are looked for, since Pagefind would guess at any other. */
  readonly here: readonly string[];
  /** Those that only readers write, and plurals, which the index takes for the singular. */
  readonly elsewhere?: readonly string[];
}

const SPELLINGS = { en: compiled(SAME.en), id: compiled(SAME.id) };

function compiled(words: readonly Word[]): Spellings {
  const sameAs = new Map(
    words.flatMap(({ here, elsewhere = [] }) => [...here, ...elsewhere].map((form) => [form, here] as const)),
  );
  return {
    sameAs,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...sameAs.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    most: Math.max(...words.map(({ here }) => here.length)),
  };
}

interface Spellings {
  readonly sameAs: ReadonlyMap<string, readonly string[]>;
  /** Any of the words, whole. */
  readonly pattern: RegExp;
  /** So many spellings the word with the most of them has here. */
  readonly most: number;
}
