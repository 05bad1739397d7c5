import { z } from 'zod';
import type { ContentSet, Finding } from './check.ts';

const word = z.string().regex(/^\p{Ll}+(?:'\p{Ll}+)*$/u, 'a word in lower case, without hyphens');

/** `content/spelling/en.txt`: English words that are right though the dictionary does not have them. */
export const OwnWords = z.array(word);

/** `content/spelling/id.yaml`: Indonesian words as they are often written → as the standard has them. */
export const Misspellings = z.record(word, z.string().regex(/^\p{Ll}[\p{Ll} -]*$/u, 'one or more words in lower case'));

export type OwnWords = z.infer<typeof OwnWords>;
export type Misspellings = z.infer<typeof Misspellings>;

/** The lists stand in the order of the alphabet, so that two changes of one list seldom meet; no right form is a wrong one as well. */
export function checkWordLists({ ownWords, misspellings }: Pick<ContentSet, 'ownWords' | 'misspellings'>): Finding[] {
  return [
    ...outOfOrder(ownWords?.file, ownWords?.data ?? [], (_, index) => [index]),
    ...outOfOrder(misspellings?.file, Object.keys(misspellings?.data ?? {}), (key) => [key]),
    ...Object.entries(misspellings?.data ?? {}).flatMap(([wrong, right]): Finding[] => {
      if (!misspellings || !Object.hasOwn(misspellings.data, right)) return [];
      const message = `${wrong} → ${right}, but ${right} is listed as wrong, too; remove one of the two`;
      return [{ rule: 'value', file: misspellings.file, path: [wrong], message }];
    }),
  ];
}

/** One problem a list is enough: sorting it mends them all. */
function outOfOrder(
  file: string | undefined,
  words: readonly string[],
  pathOf: (word: string, index: number) => Finding['path'],
): Finding[] {
  const index = words.findIndex((word, place) => place > 0 && word <= (words[place - 1] ?? ''));
  const [word, before] = [words[index], words[index - 1]];
  if (file === undefined || word === undefined) return [];
  const message =
    word === before
      ? `${word} is in the list already; remove one of the two`
      : `${word} stands after ${before}; the list is in the order of the alphabet; npm run check -- --fix mends it`;
  return [{ rule: 'list-order', file, path: pathOf(word, index), message }];
}
