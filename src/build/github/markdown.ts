/**
 * Words of strangers as plain text in GitHub's Markdown: one line in which nothing is a link, a mention, an element or a reference
 * to an issue.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`);
}

/** Mentions and references to issues are found in the text after Markdown was read, so an escape does not hide them. */
const ZERO_WIDTH_SPACE = '&#8203;';
