import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import nspell from 'nspell';

/** Whether a word in lower case is English as it is written in Britain, the form of the house. */
export function isEnglish(word: string): boolean {
  let known = answers.get(word);
  if (known === undefined) {
    // Café and naïve are written with and without their marks; the dictionary has one of the two.
    known = [word, word.normalize('NFD').replace(/\p{M}/gu, '')].some((form) => dictionary().correct(form));
    answers.set(word, known);
  }
  return known;
}

/** Words that were probably meant, the likeliest first. */
export function suggestEnglish(word: string): string[] {
  return dictionary().suggest(word);
}

const answers = new Map<string, boolean>();
let loaded: ReturnType<typeof nspell> | undefined;

/** The dictionary of Marco Pinto and others as Hunspell and LibreOffice have it; it takes a third of a second to load. */
function dictionary() {
  if (!loaded) {
    const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
    loaded = nspell(readFileSync(path.join(folder, 'index.aff')), readFileSync(path.join(folder, 'index.dic')));
  }
  return loaded;
}
