import { fold, wordsOf } from '../fold.ts';

/** Cuts a text into pieces, those that a search for any of `spellings` would find marked as hits. Joined, the pieces are the text. */
export function highlight(text: string, spellings: readonly string[]): Piece[] {
  const wanted = spellings.flatMap(wordsOf);
  let folded = '';
  /** For every character of the folded text, where the one it came from starts. */
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = fold(character);
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) origins.push(offset);
    offset += character.length;
  }
  const isHit = new Uint8Array(text.length);
  for (const word of wanted) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      isHit.fill(1, origins[at] ?? 0, origins[at + word.length] ?? text.length);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && isHit[end] === isHit[start]) continue;
    pieces.push({ text: text.slice(start, end), hit: isHit[start] === 1 });
    start = end;
  }
  return pieces;
}

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}
