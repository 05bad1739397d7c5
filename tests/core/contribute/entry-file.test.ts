import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/build/entry/entry.ts';
import { KINDS, type Kind } from '../../../src/build/entry/location.ts';
import { Library } from '../../../src/build/library/library.ts';
import { Actor } from '../../../src/core/actor.ts';
import { entryFile, tidyBody, tidyLine, yamlFile } from '../../../src/core/contribute/entry-file.ts';
import { Facts, Translation } from '../../../src/core/event.ts';
import { read } from '../../build/sample.ts';

/** A text with which YAML or people go wrong. */
const TRAPS = [
  'no',
  'null',
  'True',
  '~~~',
  '2024-01-01',
  '1_000',
  '0x1F',
  '1e3',
  '12:30:45',
  '.inf',
  '---',
  '+++',
  '--- a',
  'a: b',
  'a:b: ',
  'ends with:',
  'a #b',
  '#hash',
  '- item',
  '? key',
  '[a, b]',
  '{a: b}',
  '&anchor',
  '*alias',
  '!tag x',
  '%percent',
  '@at',
  '`code`',
  '| block',
  '> folded',
  '"quoted" words',
  "'single' words",
  `"both" it's`,
  'back\\slash "and" quotes',
  '  leading and trailing  ',
  'two\nlines',
  'a\ttab',
  'café “quotes” – dash',
  '华为 announces: 9 chips',
  '🚀 rocket',
  'line\u2028separator',
  'nothing\u200bthere',
  'bell\u0007',
  'half \ud800 a pair',
  '__proto__',
  '<<: *merge',
  '=cmd()',
];

const texts = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'binary', minLength: 3, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 3, maxLength: 40 }),
  fc.array(fc.constantFrom(...TRAPS, ...`'"#:-,[]{}|>\\ \n`), { maxLength: 6 }).map((parts) => parts.join('')),
);

/** What our own reader refuses by name wherever it stands. */
const REFUSALS = new Set(['invisible-character', 'normal-form', 'look-alike', 'reserved-text']);

function expectSame(written: Entry, data: unknown): void {
  // The text that stands everywhere is also what a correction says was wrong.
  const refused = written.problems.filter(({ rule }) => rule !== 'unmended-correction');
  expect(refused.filter(({ rule }) => !REFUSALS.has(rule))).toEqual([]);
  if (refused.length === 0) expect(written.data).toEqual(data);
}

function facts(text: string): unknown {
  const long = text.padEnd(10, 'x');
  return {
    checked: '2026-11-21',
    added: '2026-11-20',
    title: text,
    summary: long,
    date: '2024-02~/..',
    dates: { effective: '2024', announced: '2023-12' },
    lane: 'capital',
    significance: 3,
    actors: ['null', '1e3', 'acme', '2024'],
    places: ['NO', 'CN'],
    status: 'confirmed',
    figures: [{ sources: ['on', '123'], label: text, value: 2.5e9, unit: 'CNY' }],
    sources: {
      on: { title: text, publisher: text, url: 'https://example.org/a?b=c#d', date: '2023', lang: 'no', kind: 'primary' },
      '123': { title: text, publisher: text, url: 'http://example.org/%20', date: '2023-01-02?', lang: 'en', kind: 'secondary' },
    },
    relations: [{ event: 'other', type: 'part-of' }],
    corrections: [{ was: text, now: long, grade: 'minor', date: '2026-11-21' }],
  };
}

describe('an entry that is written', () => {
  it('is read as the same data, or refused by name, whatever its words are', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { data } = Facts.safeParse(facts(text));
        if (!data) return;
        expectSame(read(entryFile(Facts, data, 'Words.[^on]')), data);
        const translation = {
          title: data.title,
          summary: data.summary,
          figures: [data.title, 'two'],
          translates: '0123456789ab',
        };
        expectSame(read(entryFile(Translation, translation, 'Kata.[^on]'), 'content/events/thing/id.mdx'), translation);
        const actor = Actor.safeParse({
          name: text,
          names: { zh: text },
          kind: 'lab',
          summary: { en: data.summary, id: data.summary },
        });
        if (actor.success) expectSame(read(yamlFile(Actor, actor.data), 'content/actors/thing.yaml'), actor.data);
      }),
      { numRuns: 200, examples: TRAPS.map((text) => [text]) },
    );
  });

  it('has its keys in the order of the schema, days in quotes, and ids in one line', () => {
    expect(entryFile(Facts, Facts.parse(facts('a: b')), '\n\nOne.[^on]  \r\n\r\n\r\nTwo.[^on]\n')).toMatchSnapshot();
  });

  it('has a body that is refused for what stands in it, and for nothing else', () => {
    const bodies = fc.array(texts, { maxLength: 5 }).map((parts) => parts.join('\n\n'));
    const data = Facts.parse(facts('A title'));
    fc.assert(
      fc.property(bodies, (typed) => {
        const { data: same, problems } = read(entryFile(Facts, data, typed));
        expect(same).toEqual(data);
        const named = problems.filter(({ rule }) =>
          ['frontmatter', 'yaml', 'final-newline', 'line-ends', 'normal-form'].includes(rule),
        );
        expect(named).toEqual([]);
      }),
    );
  });

  it('is not written where something would be lost', () => {
    const data = { ...Facts.parse(facts('A title')), extra: 1 };
    expect(() => entryFile(Facts, data, 'Words.')).toThrow(/extra/);
  });
});

describe('the content of the site', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const library = new Library(root);
  const kinds = ['events', 'translations', 'actors', 'claims', 'stories', 'storyTranslations'] as const satisfies Kind[];

  it.each(kinds)('stays the same where its %s are written again', (kind) => {
    const { schema, form } = KINDS[kind];
    const changed: string[] = [];
    for (const { location, data } of library.entries(kind).values()) {
      const before = readFileSync(path.join(root, location.path), 'utf8');
      const body = before.slice(before.indexOf('\n---\n', 3) + '\n---\n'.length);
      const after = form === 'mdx' ? entryFile(schema, data as never, body) : yamlFile(schema, data as never);
      expect(read(after, location.path).data).toEqual(data);
      if (after !== before) changed.push(location.path);
    }
    // Quotes that were not needed, or of the other kind, are all that differs, and in few files.
    expect(changed.length).toBeLessThan(10);
  });
});

it('makes one line of what was typed or pasted', () => {
  expect(tidyLine('  Two\r\n lines\tand e\u0301 ')).toBe('Two lines and é');
});

it('leaves one empty line between paragraphs', () => {
  expect(tidyBody('\n\nOne  \r\nline\n \n\n\nTwo\n')).toBe('One\nline\n\nTwo');
});
