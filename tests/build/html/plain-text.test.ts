import { expect, it } from 'vitest';
import { plainText } from '../../../src/build/html/plain-text.ts';
import type { Words } from '../../../src/core/words.ts';
import { read, readMarkup } from '../sample.ts';

const words = ((key) => key) satisfies Words;

function text(body: string): string {
  const sound = readMarkup(body);
  if (!sound) throw new Error(`refused: ${body}`);
  return plainText(
    sound.tree,
    words,
    (source) => ['b', 'a'].indexOf(source) + 1,
    (id) => `the event ${id}`,
  );
}

it.each([
  ['paragraphs as lines, and citations as numbers', 'One\nword.[^b] Two.[^a]\n\nThree.[^b]', 'One word.[1] Two.[2]\n\nThree.[1]'],
  ['headings', '## A heading\n\nWords.[^a]', 'A heading\n\nWords.[2]'],
  ['lists', '- a.[^a]\n- b\n\n1. c\n2. d', '- a.[2]\n- b\n\n1. c\n2. d'],
  ['lists in lists', '- a\n  - b\n  - c', '- a\n  - b\n  - c'],
  ['quotations', '> A *plain* word.[^a]\n>\n> Another.', '> A plain word.[2]\n>\n> Another.'],
  ['tables', '| a | b |\n|:--|--:|\n| 1 | 2 |', 'a | b\n1 | 2'],
  ['disputes, under their name', '<Dispute>\n\nNo.[^a]\n\n</Dispute>', 'dispute.heading\n\nNo.[2]'],
  [
    'pictures as what they show',
    '![Columns that\nrise](./bars.webp)\n\nWords.[^a]',
    '[picture.label: Columns that rise]\n\nWords.[2]',
  ],
  ['elements and links without marks', 'CO<sub>2</sub> and [this](/events/x/).', 'CO2 and this.'],
  ['signs as they are', '5 < 6 &amp; \\{a} `[^a]`', '5 < 6 & {a} [^a]'],
])('plain text has %s', (_name, body, expected) => {
  expect(text(body)).toBe(expected);
});

it('plain text of a story has the titles of its events above their steps', () => {
  const entry = read(
    '---\ntitle: A walk\nsummary: What it shows.\nsteps: [a, b, c, d, e, f]\nadded: "2026-01-01"\nchecked: "2026-01-01"\n---\n\nIt begins.\n\n<Step event="a">\n\nOne.\n\nTwo.\n\n</Step>\n',
    'content/stories/walk/en.mdx',
  );
  expect(entry.problems).toEqual([]);
  expect(
    entry.body &&
      plainText(
        entry.body.tree,
        words,
        () => 0,
        (id) => `The event ${id}`,
      ),
  ).toBe('It begins.\n\nThe event a\n\nOne.\n\nTwo.');
});
