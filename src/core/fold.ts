/** Text as it is compared: without case, accents, or the difference between kinds of dashes and quotes. */
export function fold(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : Array.from(text, foldCharacter).join('');
}

/** The words of a text as they are compared. */
export function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

function foldCharacter(character: string): string {
  return (
    ALIKE[character] ??
    character
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
  );
}

const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};
