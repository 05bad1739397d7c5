import type { Rule } from '../../core/check/rules.ts';
import { quote } from './report.ts';

/** Finds every character in a line of text that is not what it seems: invisible, composed in pieces, or posing as another. */
export function oddities(text: string): Oddity[] {
  if (PLAIN.test(text) && !text.includes('__ASTRO_')) return [];
  const found: Oddity[] = [];
  for (const { 0: sample, index } of text.matchAll(INVISIBLE)) {
    found.push({
      rule: 'invisible-character',
      index,
      sample,
      message: `${nameOf(sample)}; remove it${sample === '\t' ? ' or write spaces' : ''}`,
    });
  }
  if (text !== text.normalize('NFC')) {
    const { 0: sample, index } = [...text.matchAll(CLUSTER)].find(([cluster]) => cluster !== cluster.normalize('NFC')) ?? {
      0: text,
      index: 0,
    };
    found.push({
      rule: 'normal-form',
      index,
      sample,
      message: `${quote(sample)} is composed of several characters; write it as one (Unicode NFC), for example by typing it anew`,
    });
  }
  for (const { 0: sample, index } of text.matchAll(WORD)) {
    const reason = poses(sample);
    if (reason) found.push({ rule: 'look-alike', index, sample, message: `${quote(sample)} ${reason}; type it anew` });
  }
  for (const { 0: sample, index } of text.matchAll(/__ASTRO_\w*/g)) {
    found.push({
      rule: 'reserved-text',
      index,
      sample,
      message: `${quote(sample)} has a meaning of its own in the site generator; reword it`,
    });
  }
  return found;
}

/** The oddities that only appear when a text is decoded, as `&#x200B;` or `"\u200B"` do; those in plain sight are left out. */
export function hiddenOddities(decoded: string, written: string): Oddity[] {
  return oddities(decoded.replaceAll('\n', ' ')).filter(({ sample }) => !written.includes(sample));
}

const PLAIN = /^[ -~]*$/;

const INVISIBLE =
  /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\u3164\uFFFC\uFFFD]/gu;

/** A character and what is put onto it; Korean syllables may come in pieces, too. */
const CLUSTER = /[\u1100-\u11FF]+|\P{M}\p{M}*/gu;

const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN =
  /[^\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u;
const UNUSED =
  /[^\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** Letters of Cyrillic and Greek that look like Latin ones; a word of nothing else is meant to be read as Latin. */
const DOUBLES = /^[аеіјорсухѕԁһԛԝӏӀАВЕЅІЈКМНОРСТУХԌԚԜονραικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{2,}$/u;

/** A word but for the micro sign, which is the ordinary way to write µm. */
const ordinary = (word: string) => word.normalize('NFC').replaceAll('\u00B5', 'u');

function poses(word: string): string | undefined {
  if (LATIN.test(word) && FOREIGN.test(word)) return 'mixes Latin letters with look-alikes of another script';
  if (DOUBLES.test(word)) return 'is made of Cyrillic or Greek letters that look like Latin ones';
  if (UNUSED.test(word)) return 'is in a script that no text here uses';
  if (ordinary(word) !== ordinary(word).normalize('NFKC')) return 'has styled letters or digits instead of ordinary ones';
  if (/\p{M}{2}/u.test(word)) return 'has marks piled on a letter';
  return undefined;
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${NAMES[character] ?? 'an invisible or unassigned character'}, U+${code}`;
}

const NAMES: Record<string, string> = {
  '\t': 'a tab',
  '\u200B': 'a zero-width space',
  '\u202E': 'a mark that reverses the direction of text',
  '\u2028': 'a line separator',
  '\u202F': 'a narrow space',
  '\u2009': 'a thin space',
  '\u3000': 'a full-width space',
  '\uFEFF': 'a byte order mark',
  '\uFFFD': 'a replacement for lost text',
};

/** A character or word that is not what it seems. `index` counts in UTF-16 units. */
export interface Oddity {
  readonly rule: Rule;
  readonly index: number;
  readonly sample: string;
  readonly message: string;
}
