import type { Part } from '../../core/check/rule-page.ts';

/**
 * Puts an excerpt into a file, in the place of what the file has there.
 *
 * @param text the file
 * @param pair the excerpt and its counterpart; what either of the two replaces is taken out
 * @param order the keys of such a file, in their order
 * @returns the file, and the line on which the excerpt starts
 */
export function putExcerpt(
  text: string,
  part: Exclude<Part, 'path'>,
  excerpt: string,
  pair: Pair,
  order: readonly string[],
): Put {
  switch (part) {
    case 'keys':
      return putKeys(text, excerpt, pair, order);
    case 'body': {
      const head = text.split('\n').slice(0, text.split('\n').indexOf('---', 1) + 1);
      return { text: `${head.join('\n')}\n\n${excerpt}`, line: head.length + 2 };
    }
    case 'top':
      return {
        text: excerpt + text.split('\n').slice(linesOf(pair.right).length).join('\n'),
        line: 1,
      };
    case 'end': {
      const kept = linesOf(text).slice(0, -linesOf(pair.right).length);
      return { text: `${kept.join('\n')}\n${excerpt}`, line: kept.length + 1 };
    }
    case 'lines':
      return putLines(linesOf(text), linesOf(excerpt), pair);
  }
}

/** The lines of an excerpt, whether or not the last one is ended. */
export function linesOf(excerpt: string): string[] {
  return excerpt.replace(/\n$/, '').split('\n');
}

function putLines(lines: readonly string[], excerpt: readonly string[], { wrong, right }: Pair): Put {
  const both = [...linesOf(wrong), ...linesOf(right)].sort();
  const [first = '', last = ''] = [both[0], both.at(-1)];
  const before = lines.filter((line) => line < first);
  const after = lines.filter((line) => line > last);
  return { text: [...before, ...excerpt, ...after, ''].join('\n'), line: before.length + 1 };
}

function putKeys(text: string, excerpt: string, { wrong, right }: Pair, order: readonly string[]): Put {
  const lines = text.split('\n');
  const isEntry = lines[0] === '---';
  const end = isEntry ? lines.indexOf('---', 1) : lines.length;
  const blocks = blocksOf(lines.slice(isEntry ? 1 : 0, end));
  const replaced = new Set([...blocksOf(linesOf(wrong)), ...blocksOf(linesOf(right))].map(({ key }) => key));
  const kept = blocks.filter(({ key }) => !replaced.has(key));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : -1);
  const first = Math.max(-1, Math.min(...[...replaced].map(rank).filter((place) => place >= 0)));
  const place = kept.findIndex(({ key }) => rank(key) > first);
  const at = place === -1 || !Number.isFinite(first) ? kept.length : place;
  const top = [...(isEntry ? ['---'] : []), ...kept.slice(0, at).flatMap(({ lines }) => lines)];
  const rest = [...kept.slice(at).flatMap(({ lines }) => lines), ...lines.slice(end)];
  return { text: `${[...top, ...linesOf(excerpt), ...rest].join('\n').replace(/\n*$/, '')}\n`, line: top.length + 1 };
}

/** The lines of some YAML by their key at the top level; what stands before the first key goes with it. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const key = /^["']?([^\s"'#:-][^"':]*)["']?:(?:\s|$)/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (key !== undefined || !last) blocks.push({ key: key ?? '', lines: [line] });
    else last.lines.push(line);
  }
  return blocks;
}

interface Block {
  readonly key: string;
  readonly lines: string[];
}

/** What is wrong, and the same mended. */
export interface Pair {
  readonly wrong: string;
  readonly right: string;
}

interface Put {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}
