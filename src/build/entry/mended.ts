import type { Nodes, Root } from 'mdast';
import { escaped } from '../html/terms.ts';
import { type Position, quote, type Report } from './report.ts';
import { startOf } from './tree.ts';
import type { Yaml } from './yaml.ts';

/**
 * Tells where the words that a correction quotes as wrong still stand in the same file: the record was made, and the sentence was not
 * mended. A text that this or a later correction puts there again, as part of what it says now, is right.
 *
 * @param data the frontmatter or the YAML, sound by its schema
 * @param tree of the words below it
 */
export function checkMended(data: object, tree: Root | undefined, at: Yaml['at'], report: Report): void {
  const { corrections = [] } = data as { readonly corrections?: readonly Recorded[] };
  if (corrections.length === 0) return;
  const passages = [...textsIn(data, at), ...(tree ? blocksIn(tree) : [])];
  for (const [index, { was }] of corrections.entries()) {
    for (const [language, words] of Object.entries(inLanguages(was))) {
      const wrong = wordsPattern(words);
      const said = corrections.slice(index).map(({ now }) => inLanguages(now)[language] ?? '');
      if (!wrong || said.some((text) => wrong.test(text))) continue;
      for (const { text, placeOf } of passages) {
        const found = wrong.exec(text);
        if (!found) continue;
        const message = `${quote(found[0].replace(/\s+/g, ' '))} stands here still, which correction ${index + 1} says was put right; mend the sentence or, where it is right, give more of the wrong one under was`;
        report('unmended-correction', placeOf(found.index), message);
      }
    }
  }
}

/**
 * Finds words one after the other, however lines are broken and quotes are drawn, in small letters or capitals.
 *
 * @returns undefined for a single word, which may well be right elsewhere
 */
function wordsPattern(text: string): RegExp | undefined {
  const bare = text.replace(/\[\^[a-z0-9-]+\]|[*_]/g, '').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  const words = bare.split(/\s+/);
  if (words.length < FEWEST_WORDS) return undefined;
  const pattern = words
    .map((word) =>
      escaped(word)
        .replace(/["“”„]/g, '["“”„]')
        .replace(/['‘’]/g, "['‘’]"),
    )
    .join('\\s+');
  // "raised 2" does not stand in "raised 2.5 billion".
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${pattern}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'iu');
}

const FEWEST_WORDS = 2;

/** Keys under which others speak, or the past does. */
const NOT_OURS: ReadonlySet<string> = new Set(['corrections', 'sources', 'pictures', 'contributors', 'withdrawn']);

/** Every text in the data that says something today. */
function textsIn(data: unknown, at: Yaml['at'], path: readonly PropertyKey[] = []): Passage[] {
  if (typeof data === 'string') return [{ text: data, placeOf: () => at(path) }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    path.length === 0 && NOT_OURS.has(key) ? [] : textsIn(value, at, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** The paragraphs and headings of a body; a sentence may go through several nodes of one. */
function blocksIn(node: Nodes): Passage[] {
  if (!('children' in node)) return [];
  if (node.type !== 'paragraph' && node.type !== 'heading') return node.children.flatMap(blocksIn);
  const pieces = piecesIn(node);
  const placeOf = (index: number): Position => {
    let before = 0;
    for (const { text, start } of pieces) {
      if (index < before + text.length) return after(start, text.slice(0, index - before));
      before += text.length;
    }
    return startOf(node);
  };
  return [{ text: pieces.map(({ text }) => text).join(''), placeOf }];
}

function piecesIn(node: Nodes): Piece[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [{ text: node.value, start: startOf(node) }];
  if (node.type === 'break') return [{ text: '\n', start: startOf(node) }];
  return 'children' in node ? node.children.flatMap(piecesIn) : [];
}

/** A position behind a text that begins at another. */
function after({ line, column }: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last + 1 };
}

function inLanguages(words: Recorded['was']): Readonly<Record<string, string>> {
  return typeof words === 'string' ? { own: words } : words;
}

/** A correction: that of a claim has the words of both languages, that of anything else those of its file. */
interface Recorded {
  readonly was: string | Readonly<Record<string, string>>;
  readonly now: string | Readonly<Record<string, string>>;
}

interface Piece {
  readonly text: string;
  readonly start: Position;
}

/** A text, and where in the file each sign of it stands. */
interface Passage {
  readonly text: string;
  readonly placeOf: (index: number) => Position;
}
