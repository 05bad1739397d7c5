import type { Yaml } from './yaml.ts';

/** Reads a text of one item a line as plain data. Empty lines and those that start with `#` say nothing. */
export function readList(text: string): Yaml {
  const lines = text
    .split('\n')
    .flatMap((item, index) => (item === '' || item.startsWith('#') ? [] : [{ item, line: index + 1 }]));
  return {
    data: lines.map(({ item }) => item),
    at: ([index]) => ({ line: lines[Number(index)]?.line ?? text.split('\n').length, column: 1 }),
  };
}

/** Adds items to such a text, each before the first one that comes after it in the alphabet. Nothing else changes. */
export function insertItems(text: string, items: Iterable<string>): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const isItem = (line: string) => line !== '' && !line.startsWith('#');
  const present = new Set(lines.filter(isItem));
  for (const item of items) {
    if (present.has(item)) continue;
    const place = lines.findIndex((line) => isItem(line) && line > item);
    lines.splice(place === -1 ? lines.length : place, 0, item);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Puts the items of such a text into the order of the alphabet, each once. Comments and empty lines go with the item below them; those
 * above the first item stay at the top, and those below the last one at the end.
 */
export function sortedList(text: string): string {
  const lines = text.split('\n');
  const isItem = (line: string) => line !== '' && !line.startsWith('#');
  const first = lines.findIndex(isItem);
  const last = lines.findLastIndex(isItem);
  if (first === -1) return text;
  const groups: { item: string; above: string[] }[] = [];
  let above: string[] = [];
  for (const line of lines.slice(first, last + 1)) {
    if (!isItem(line)) {
      above.push(line);
      continue;
    }
    groups.push({ item: line, above });
    above = [];
  }
  groups.sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0));
  const sorted = groups.flatMap((group, index) => [
    ...group.above,
    ...(group.item === groups[index - 1]?.item ? [] : [group.item]),
  ]);
  return [...lines.slice(0, first), ...sorted, ...lines.slice(last + 1)].join('\n');
}
