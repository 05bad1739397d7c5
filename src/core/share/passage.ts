/** How many words at either end of a passage tell it from all others of its page. */
const WORDS = 5;

/**
 * What follows `:~:` in the address of a passage, so that a browser finds and marks its words wherever an edit has moved them
 * (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @param segments the text of the passage, split where the numbers of its citations stand: a browser reads these as part of the
 *   text, and they change
 * @returns undefined where there are no words
 */
export function textDirective(segments: readonly string[]): string | undefined {
  const parts = segments.map((segment) => wordsOf(segment)).filter((words) => words.length > 0);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  if (parts.length === 1 && first.length <= 2 * WORDS) return `text=${encode(first)}`;
  return `text=${encode(first.slice(0, WORDS))},${encode(last.slice(-WORDS))}`;
}

/**
 * The words of a segment, without the signs around it. A number at its end is left out: the number of a citation would follow it
 * at once, and "2023.1" is one word to a browser, of which it finds no part.
 */
function wordsOf(segment: string): string[] {
  const words = segment.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').split(/\s+/);
  while (/(?:^|\p{N})$/u.test(words.at(-1) ?? 'end')) words.pop();
  return words;
}

/** Also the signs that part the terms of a directive. */
function encode(words: readonly string[]): string {
  const text = words.join(' ').replace(/[^\p{L}\p{N}]+$/u, '');
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The HTML of a text as `build/html/passages` marked it, without the links that only its page has a use for. The anchors stay. */
export function withoutPassageLinks(html: string): string {
  return html.replace(/<a class="passage"[^>]*><\/a>/g, '');
}
