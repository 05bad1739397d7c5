/**
 * Finds the line of a file on which the words stand that somebody quotes as wrong: the longest run of words that both have, whatever
 * stands around it in the quotation. Citations and marks are no words, and capitals do not count.
 *
 * @returns undefined where they share no more than a word or two of everyday length
 */
export function quotedLine(quotation: string, passages: readonly Passage[]): number | undefined {
  const wanted = wordsIn({ line: 0, text: quotation });
  let best: number | undefined;
  let most = Math.min(LEAST, lengthOf(wanted)) - 1;
  for (const passage of passages) {
    const words = wordsIn(passage);
    // Lengths of the runs that end at a word, in characters, for each word of the quotation; and where they began.
    let previous: Run[] = [];
    for (const { text, line } of words) {
      const row = wanted.map((other, index): Run => {
        if (other.text !== text) return NO_RUN;
        const before = index > 0 ? previous[index - 1] : undefined;
        return before && before.length > 0
          ? { length: before.length + text.length, line: before.line }
          : { length: text.length, line };
      });
      for (const { length, line: began } of row) if (length > most) [most, best] = [length, began];
      previous = row;
    }
  }
  return best;
}

/** Each word with the line on which it stands. */
function wordsIn({ line, text }: Passage): Passage[] {
  return text.split('\n').flatMap((own, index) =>
    (own.replace(/\[\^[^\]]*\]/g, ' ').match(/[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu) ?? []).map((word) => ({
      line: line + index,
      text: word.toLowerCase(),
    })),
  );
}

function lengthOf(words: readonly Passage[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** In characters, without spaces: “of the company” is less. */
const LEAST = 10;

const NO_RUN: Run = { length: 0, line: 0 };

interface Run {
  readonly length: number;
  readonly line: number;
}

/** Text of a file, with the line on which it begins. Its line breaks are those of the file. */
export interface Passage {
  readonly line: number;
  readonly text: string;
}
