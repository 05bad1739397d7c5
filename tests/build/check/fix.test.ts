import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIXABLE, fixed } from '../../../src/build/check/fix.ts';
import { type Kind, locate } from '../../../src/build/entry/location.ts';
import { contentFiles } from '../../../src/build/library/files.ts';
import { BODY_LINE, event, found, read } from '../sample.ts';

const mend = (text: string, kind: Kind = 'events') => new TextDecoder().decode(fixed(new TextEncoder().encode(text), kind));
const frontOf = (text: string) => parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '');

/** Facts with comments, empty lines, texts in blocks, braces and lists, as writers may have them. */
const PARTS: readonly (readonly string[])[] = [
  ['title: A firm does a thing # not "did"'],
  ['', '# two sentences', 'summary: >-', '  A firm did a thing,', '  and another one answered.'],
  ['date: 2023-10-20'],
  ['dates:', '  effective: 2023-11 # about', '  announced: "2023-10-20"'],
  ['lane: capital'],
  ['significance: 2'],
  ['actors: [acme]'],
  ['places:', '  - CN'],
  ['status: confirmed'],
  [
    'figures:',
    '  - value: 5 # bare',
    '    label: raised',
    '    unit: USD',
    '    sources: [post]',
    '  - { unit: USD, label: paid, value: 6, sources: [post] }',
  ],
  [
    'sources:',
    '  # the first report',
    '  post:',
    '    publisher: The Post',
    '    title: |',
    '      Firm does thing',
    '    # checked twice',
    '    url: https://example.org/thing',
    '    kind: secondary # as ever',
    '    lang: en',
    "    date: '2023-10-20'",
    '',
  ],
  ['added: 2026-11-20'],
  ['checked: "2026-11-20"'],
];

const entries = fc
  .tuple(
    fc.shuffledSubarray([...PARTS], { minLength: PARTS.length }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n'),
    fc.constantFrom('Words.[^post]', 'Caf\u0065\u0301.[^post]\n\n> one\n> two[^post]'),
  )
  .map(([parts, lineEnd, last, body]) => `---\n${parts.flat().join('\n')}\n---\n\n${body}${last}`.replaceAll('\n', lineEnd));

describe('what is mended', () => {
  it('breaks no rule that can be mended, whatever the order, the quotes and the ends of lines were', () => {
    fc.assert(
      fc.property(entries, (text) => {
        const { problems } = read(mend(text));
        expect(problems.filter(({ rule }) => FIXABLE.has(rule))).toEqual([]);
      }),
    );
  });

  it('says the same as before', () => {
    fc.assert(
      fc.property(entries, (text) => {
        const plain = text.replaceAll('\r\n', '\n').normalize('NFC');
        expect(frontOf(mend(text))).toEqual(frontOf(plain));
        expect(mend(text).split('\n---\n')[1]?.trimEnd()).toBe(plain.split('\n---\n')[1]?.trimEnd());
      }),
    );
  });

  it('keeps every comment, and every line but for quotes', () => {
    const lines = (text: string) =>
      text
        .replaceAll('\r\n', '\n')
        .normalize('NFC')
        .replace(/"|(?<=^ *)- /gm, '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('{'))
        .sort();
    fc.assert(
      fc.property(entries, (text) => {
        expect(lines(mend(text))).toEqual(lines(text));
      }),
    );
  });

  it('is not mended again', () => {
    fc.assert(
      fc.property(entries, (text) => {
        expect(mend(mend(text))).toBe(mend(text));
      }),
    );
  });
});

describe('a file', () => {
  it('that is sound stays the same bytes', () => {
    const root = path.resolve('.');
    for (const [index, file] of contentFiles(root).entries()) {
      if (index % 8 !== 0) continue;
      const kind = locate(file)?.kind;
      const bytes = readFileSync(path.join(root, file));
      if (kind) expect(fixed(bytes, kind), file).toBe(bytes);
    }
  });

  it('keeps its comments with the keys below them', () => {
    const before =
      '# all of it\nkind: company\n\n# what it is called\nname: Acme\nsummary:\n  id: Sebuah.\n  # so\n  en: A firm.\n';
    expect(mend(before, 'actors')).toBe(
      '# all of it\n\n# what it is called\nname: Acme\nkind: company\nsummary:\n  # so\n  en: A firm.\n  id: Sebuah.\n',
    );
  });

  it('has the keys in braces put in order within them', () => {
    const before = event('Words.[^post]', (facts) =>
      facts.replace(
        'sources:\n',
        'figures:\n  - { unit: USD , value: 5,label: "raised, once", sources: [post] } # so\nsources:\n',
      ),
    );
    expect(mend(before)).toBe(
      before.replace('{ unit: USD , value: 5,label: "raised, once"', '{ label: "raised, once" , value: 5,unit: USD'),
    );
  });

  it.each([
    ['has an unknown key', event('Words.[^post]', (facts) => facts.replace('lane:', 'lain: x\nlane:'))],
    ['has a key twice', event('Words.[^post]', (facts) => `${facts}checked: "2026-11-20"\n`)],
    [
      'has an alias',
      event('Words.[^post]', (facts) =>
        facts.replace('added: "2026-11-20"', 'added: &x "2026-11-20"').replace('checked: "2026-11-20"', 'checked: *x'),
      ),
    ],
    ['has no frontmatter', 'date: 2023-10-20\n'],
    ['has a frontmatter without end', '---\ndate: 2023-10-20\n'],
    ['has YAML that is none', '---\ndate: 2023-10-20\n  x: [\n---\n\nWords.\n'],
    ['is empty', ''],
  ])('that %s is left alone', (_name, text) => {
    expect(mend(text)).toBe(text);
  });

  it('that is no text stays the same bytes', () => {
    const bytes = Buffer.from('Caf\u00e9', 'latin1');
    expect(fixed(bytes, 'events')).toBe(bytes);
  });

  it('with several kinds of faults has only those mended', () => {
    const text = event('Words.[^x]', (facts) =>
      facts.replace('date: "2023-10-20"\nlane: capital', 'lane: captial\ndate: 2023-10-20'),
    );
    expect(found(read(mend(text)).problems)).toEqual(['5 value']);
    expect(BODY_LINE).toBeGreaterThan(0);
  });
});

describe('a list', () => {
  it('is put in order, each item once, with its comments', () => {
    const before = '# All of it.\n\n/b/\n# why\n/a/\n/c/\n/b/\n# the end';
    expect(mend(before, 'permalinks')).toBe('# All of it.\n\n# why\n/a/\n/b/\n/c/\n# the end\n');
  });
});
