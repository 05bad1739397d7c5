import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainly } from '../../../src/build/entry/plain-yaml.ts';
import { contentFiles } from '../../../src/build/library/files.ts';

/** What the parser says, keys in their order; undefined for what it has anything to say against. */
function parsed(text: string): string | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, merge: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : JSON.stringify(document.toJS());
}

/** Expects the same of both, or that only the parser reads it. */
function expectSame(text: string): void {
  const data = readPlainly(text);
  if (data) expect(JSON.stringify(data), text).toBe(parsed(text));
}

const SCALARS = [
  'word',
  'two words',
  'a: b',
  'a #b',
  'a#b',
  'a:b',
  'x:',
  '- a',
  '-a',
  '?',
  '? a',
  '!t',
  '&a',
  '*a',
  '|',
  '>',
  '%a',
  '@a',
  '`a`',
  '"q"',
  "'q'",
  '"a\\n"',
  "'it''s'",
  '"a" b',
  '"',
  '""',
  "''",
  '[a, b]',
  '[a,b]',
  '[ a ]',
  '[]',
  '[1, 2]',
  '[a, 1e3]',
  '[01-ai, x]',
  '{a: b}',
  '{}',
  '0',
  '-0',
  '1',
  '01',
  '1.5',
  '1.',
  '.5',
  '-1',
  '+1',
  '1e3',
  '0x1f',
  '0o17',
  '1_000',
  '.inf',
  '.nan',
  'Infinity',
  'NaN',
  'true',
  'True',
  'null',
  '~',
  'yes',
  'no',
  '2023',
  '2023-10',
  '2023-10-20',
  '"2023"',
  '12345678901234567890',
  '0.1234567',
  'é',
  '智谱',
  '“a”',
  '(a)',
  'a ',
  ' a',
  '\ta',
  'a\tb',
  '\u00a0a',
  'a\u2028b',
  '__proto__',
  '<<',
  '',
  '[a, [b]]',
  '[a: b]',
  '["a"]',
  '[true]',
  '[null, a]',
] as const;
const KEYS = [
  'a',
  'b',
  'a-b',
  'unit.CNY',
  '36kr',
  '1',
  '0x1',
  '1e3',
  'true',
  'null',
  '__proto__',
  'constructor',
  '<<',
  '"a"',
  '2023-10',
  ' a',
  '?',
] as const;

const line = fc
  .tuple(
    fc.nat({ max: 6 }),
    fc.constantFrom('', '', '', '- ', '- - '),
    fc.option(fc.constantFrom(...KEYS)),
    fc.constantFrom(...SCALARS),
  )
  .map(
    ([indent, hyphen, key, value]) =>
      `${' '.repeat(indent)}${hyphen}${key === null ? '' : `${key}:${value === '' ? '' : ' '}`}${value}`,
  );

describe('YAML of the plainest form', () => {
  it('is read as the parser reads it: one line', () => {
    for (const key of KEYS) for (const value of SCALARS) expectSame(`${key}: ${value}\n`);
    for (const value of SCALARS) expectSame(`a:\n  - ${value}\n`);
  });

  it('is read as the parser reads it: any lines', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => expectSame(`${lines.join('\n')}\n`)),
      { numRuns: 4000 },
    );
  });

  it('is read as the parser reads it: maps and lists within each other', () => {
    const sound = fc.constantFrom('word', 'two words', '"q: r"', '5', '[a, b]');
    const indents = fc.array(
      fc.tuple(fc.constantFrom(0, 2, 4), fc.constantFrom('', '- '), fc.constantFrom('a', 'b', 'c', 'd'), fc.option(sound)),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(indents, (lines) =>
        expectSame(
          `${lines.map(([indent, hyphen, key, value]) => `${' '.repeat(indent)}${hyphen}${key}:${value === null ? '' : ` ${value}`}`).join('\n')}\n`,
        ),
      ),
      { numRuns: 4000 },
    );
  });

  it('is what nearly all entries have', () => {
    const fronts = contentFiles('.').flatMap((file, index) => {
      if (index % 5 !== 0 || file.endsWith('.txt')) return [];
      const text = readFileSync(file, 'utf8');
      return file.endsWith('.mdx') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? []) : text;
    });
    for (const front of fronts) expectSame(front);
    const plain = fronts.filter((front) => readPlainly(front));
    expect(plain.length / fronts.length).toBeGreaterThan(0.8);
  });
});
