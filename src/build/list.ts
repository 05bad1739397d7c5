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
