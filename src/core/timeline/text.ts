/**
 * Widths of label text without a browser, so that the build and the browser lay out alike: advance widths of Source Sans 3
 * (latin, weights 400 and 600), in thousandths of the font size, for U+0020 to U+007E. Read from the fonts of
 * @fontsource/source-sans-3 5.x; a browser test compares them with what Chromium measures.
 */
const ADVANCES: Record<Weight, readonly number[]> = {
  400: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497,
    497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664,
    569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247,
    495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
  ],
  600: [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513, 513,
    513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674,
    592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263,
    522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
  ],
};

/** Characters outside the table: a Latin letter with a mark is about as wide as an "o"; everything else counts as a full square. */
const ACCENTED = 560;
const FULL_WIDTH = 1000;

/** @returns the width of a line of text in CSS px; kerning is left out, which errs on the wide side */
export function textWidth(text: string, size: number, weight: Weight): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += ADVANCES[weight][code - 32] ?? (code < 0x2e80 && code !== 0x2026 ? ACCENTED : FULL_WIDTH);
  }
  return (thousandths * size) / 1000;
}

/**
 * Breaks a title at its spaces into at most `maxLines` lines of at most `maxWidth` CSS px, greedily. What does not fit ends in
 * an ellipsis; a single word that is too long is cut.
 */
export function wrapText(text: string, { size, weight, maxWidth, maxLines }: WrapOptions): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1 || (!line && !fits(word))) {
      const rest = [line, ...words.slice(index)].filter(Boolean).join(' ');
      return [...lines, truncate(rest, fits)];
    }
    lines.push(line);
    line = word;
    if (!fits(word)) return lines.length === maxLines ? lines : [...lines, truncate(words.slice(index).join(' '), fits)];
  }
  return line ? [...lines, line] : lines;
}

/** Cuts between words where that leaves any, so that the label is the beginning of the title, and within the first word otherwise. */
function truncate(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(' ');
  while (words.length > 1) {
    words.pop();
    const shortened = `${words.join(' ')}…`;
    if (fits(shortened)) return shortened;
  }
  const characters = [...(words[0] ?? '')];
  while (characters.length > 0) {
    characters.pop();
    const shortened = `${characters.join('')}…`;
    if (fits(shortened)) return shortened;
  }
  return '…';
}

export type Weight = 400 | 600;

export interface WrapOptions {
  readonly size: number;
  readonly weight: Weight;
  readonly maxWidth: number;
  readonly maxLines: number;
}
