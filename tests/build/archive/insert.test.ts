import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { insertIntoSource } from '../../../src/build/archive/insert.ts';
import { Library } from '../../../src/build/library/library.ts';
import { listSources } from '../../../src/build/library/source-list.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const COPY = 'https://web.archive.org/web/20231021000000/https://example.org/a?b=c#d';
const BOTH = { archive: COPY, accessed: '2026-11-22' };

/** What was added, if all else stayed as it was. */
function addedTo(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const length = after.length - before.length;
  // An addition that begins as the text after it does can be seen in two places.
  while (before.slice(start) !== after.slice(start + length) && start > 0) start -= 1;
  expect(after.slice(0, start) + after.slice(start + length)).toBe(before);
  return after.slice(start, start + length);
}

describe('an address is added to a source', () => {
  test('on a line after its last one, before comments and the next source', () => {
    const before = `---
# facts
sources:

  a: # the first
    title: "Quoted: 'so'"   # why
    kind: primary # last

  # about b
  b:
    kind: secondary
---

Words.
`;
    const after = insertIntoSource(before, 'a', BOTH);
    expect(after).toBe(before.replace('primary # last\n', `primary # last\n    archive: ${COPY}\n    accessed: "2026-11-22"\n`));
    expect(insertIntoSource(before, 'b', BOTH)).toContain(
      `    kind: secondary\n    archive: ${COPY}\n    accessed: "2026-11-22"\n---\n`,
    );
  });

  test('in braces', () => {
    const before = 'sources: { a: { title: x, kind: primary }, b: {kind: primary,} } # end\n';
    expect(insertIntoSource(before, 'a', { archive: COPY })).toBe(
      `sources: { a: { title: x, kind: primary, archive: "${COPY}" }, b: {kind: primary,} } # end\n`,
    );
    expect(insertIntoSource(before, 'b', { archive: COPY })).toContain(`b: {kind: primary, archive: "${COPY}",} } # end`);
  });

  test('before the keys that follow it in the schema', () => {
    const before = 'sources:\n  a:\n    kind: primary # so\n    # read at home\n    accessed: "2026-11-22" # late\n';
    const after = before.replace('# so\n', `# so\n    archive: ${COPY}\n`);
    expect(insertIntoSource(before, 'a', { archive: COPY })).toBe(after);
    expect(insertIntoSource('sources: { a: { kind: primary, accessed: "2026-11-22" } }\n', 'a', { archive: COPY })).toBe(
      `sources: { a: { kind: primary, archive: "${COPY}", accessed: "2026-11-22" } }\n`,
    );
  });

  test('not after a text in a block, whose empty lines are its own', () => {
    const before = 'sources:\n  a:\n    kind: primary\n    title: |+\n      long\n\n\nadded: "2026-11-22"\n';
    expect(insertIntoSource(before, 'a', { archive: COPY })).toBe(before.replace('primary\n', `primary\n    archive: ${COPY}\n`));
  });

  test('after a text of several lines', () => {
    const before = 'sources:\n  a:\n    title: a text\n      that goes on # and ends\n  b: {}\n';
    expect(insertIntoSource(before, 'a', { archive: COPY })).toBe(
      before.replace('# and ends\n', `# and ends\n    archive: ${COPY}\n`),
    );
  });

  test('at the end of a file that has no last line break', () => {
    expect(insertIntoSource('sources:\n  a:\n    kind: primary', 'a', { archive: COPY })).toBe(
      `sources:\n  a:\n    kind: primary\n    archive: ${COPY}`,
    );
  });
});

test.each([
  ['sources:\n  a:\n    archive: x\n', 'the source a already has archive'],
  ['sources:\n  b:\n    kind: x\n', 'there is no source a that can be read'],
  ['sources:\n  a: text\n', 'there is no source a that can be read'],
  ['sources:\n  a: {}\n', 'the source is empty'],
  ['sources:\n  a:\n    title: |\n      only\n', 'the source has no line to add to'],
  ['sources:\n  a:\n    ? kind\n    : x\n', 'the source does not stand on lines of its own'],
])('%j is left alone: %s', (text, message) => {
  expect(() => insertIntoSource(text, 'a', { archive: COPY })).toThrow(message);
});

test('in every file of the site, nothing but the new lines changes', () => {
  const { sources } = listSources(new Library(ROOT), []);
  expect(sources.length).toBeGreaterThan(700);
  const first = new Map(sources.filter(({ source }) => !source.archive).map((listed) => [listed.file, listed]));
  for (const { file, key, source } of first.values()) {
    const before = readFileSync(path.join(ROOT, file), 'utf8');
    const added = addedTo(before, insertIntoSource(before, key, source.accessed ? { archive: COPY } : BOTH));
    expect(added).toContain(`    archive: ${COPY}\n`);
    expect(added.split('\n')).toHaveLength(source.accessed ? 2 : 3);
  }
});

test('whatever stands around a source stays as it is', () => {
  const comment = fc.constantFrom('', ' # why', ' #: { "');
  const value = fc.constantFrom(
    'plain',
    '"double: \\" quoted"',
    "'single '' quoted'",
    '>-\n      folded\n      text',
    '|+\n      kept\n\n',
    '2023',
    '[a, b]',
  );
  const line = fc.tuple(fc.constantFrom('title', 'publisher', 'note', 'lang'), value, comment);
  const source = fc.uniqueArray(line, { selector: ([name]) => name, minLength: 0, maxLength: 4 });
  const gap = fc.constantFrom('', '\n', '  # between\n', '\n\n    # deeper\n');
  fc.assert(
    fc.property(source, source, gap, gap, fc.boolean(), (first, second, before, after, isEntry) => {
      const print = (key: string, lines: typeof first) =>
        `  ${key}:\n${[...lines, ['kind', 'primary', ''] as const].map(([name, text, note]) => `    ${name}: ${text}${/\n/.test(text) ? '' : note}\n`).join('')}`;
      const yaml = `added: x\nsources:\n${before}${print('a', first)}${after}${print('b', second)}`;
      const text = isEntry ? `---\n${yaml}---\n\nsources:\n  a:\n    kind: body\n` : yaml;
      const changed = insertIntoSource(text, 'a', BOTH);
      expect(addedTo(text, changed)).toContain(`archive: ${COPY}`);
      const start = isEntry ? 4 : 0;
      const data = parseDocument(changed.slice(start, isEntry ? changed.indexOf('\n---\n', 4) + 1 : undefined)).toJS();
      expect(data.sources.a).toMatchObject(BOTH);
      expect(data.sources.b).not.toHaveProperty('archive');
    }),
  );
});
