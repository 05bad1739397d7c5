import { WORD_KEYS, type WordKey, type Words } from '../words.ts';

/**
 * What fields are called and what belongs there, in the language of the reader; the schema itself says it in English.
 *
 * @param words of one language
 * @returns look-ups by the path of a field without rows: `title`, `sources.url`, `newActors.names.zh`
 */
export function fieldWords(words: Words) {
  return {
    label: (path: string) => words(labelKey(path)),
    help: (path: string) => {
      const key = helpKey(path);
      return KNOWN.has(key) ? words(key) : undefined;
    },
  };
}

/** The word that is the label of a field; whether it exists is for a test to say. */
export function labelKey(path: string): WordKey {
  return `form.${path.startsWith('newActors.') ? path.replace('newActors', 'actor') : `field.${path}`}` as WordKey;
}

export function helpKey(path: string): WordKey {
  return `form.help.${path}` as WordKey;
}

/** The word that says when to choose a value; not every choice needs one. Lanes have theirs from the pages of lanes. */
export function meaningKey(path: string, value: string): WordKey {
  return (path === 'lane' || path === 'subject' ? `lane.${value}.about` : `form.meaning.${path}.${value}`) as WordKey;
}

const KNOWN: ReadonlySet<string> = new Set(WORD_KEYS);
