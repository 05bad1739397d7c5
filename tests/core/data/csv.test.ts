import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, csvMetadata, writeCsv } from '../../../src/core/data/csv.ts';

interface Row {
  readonly title: string;
  readonly value: number | null;
  readonly names: readonly string[];
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'title', about: 'A text.', read: ({ title }) => title },
  { name: 'value', about: 'A number.', type: 'number', read: ({ value }) => value },
  { name: 'names', about: 'A list.', list: true, read: ({ names }) => names },
];

const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });
const titleOf = (title: string) => read(writeCsv(COLUMNS, [{ title, value: null, names: [] }]))[1]?.[0];

test('a table has a byte order mark, a header, commas, and CRLF after every line', () => {
  const rows = [{ title: 'A', value: 1, names: ['x', 'y'] }];
  expect(writeCsv(COLUMNS, rows)).toBe('\ufefftitle,value,names\r\nA,1,x|y\r\n');
});

test('quotation marks, commas and line breaks stay in their cell', () => {
  for (const title of ['a "b" c', 'a, b', 'a\nb', 'a\r\nb', '"', '","', 'a;b', 'Ünïcode 智谱', '']) {
    expect(titleOf(title)).toBe(title);
  }
});

describe('what a spreadsheet would take for a formula', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '=HYPERLINK("https://example.org","x")',
    "-2+3+cmd|' /C calc'!A0",
  ])('gets an apostrophe in front: %j', (title) => {
    expect(titleOf(title)?.startsWith("'")).toBe(true);
    expect(titleOf(title)?.replaceAll("'", '')).toBe(title.replaceAll("'", ''));
  });

  test('is found, too, where a spreadsheet of another country would split the cell', () => {
    expect(titleOf('harmless;=1+1')).toBe("harmless;'=1+1");
    expect(titleOf('harmless\n@SUM(A1)')).toBe("harmless\n'@SUM(A1)");
  });

  test('is not found in prose', () => {
    for (const title of ['A 5-4 vote', 'Growth of +5%', 'fell; −16.97%', 'e-mail me@example.org', '2.5 = too much']) {
      expect(titleOf(title)).toBe(title);
    }
  });

  test('is not looked for in numbers', () => {
    expect(writeCsv(COLUMNS, [{ title: '', value: -16.97, names: [] }])).toContain(',-16.97,');
  });

  test('never begins a cell, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', '1', '＝'),
    });
    fc.assert(
      fc.property(text, (title) => {
        const cell = titleOf(title) ?? '';
        expect(cell).not.toMatch(/(^|[;\t\r\n])[=+\-@＝]/);
        expect(cell.replaceAll("'", '')).toBe(title.replaceAll("'", ''));
      }),
    );
  });
});

test('its description names every column in order, and what it holds', () => {
  const about = { url: 'x.csv', title: 'X', licence: 'https://example.org/', cite: 'X.', generated: '2026-01-01', digest: '0' };
  const { tableSchema } = csvMetadata(COLUMNS, about);
  expect(tableSchema.columns).toMatchObject([
    { name: 'title', datatype: 'string' },
    { name: 'value', datatype: 'number' },
    { name: 'names', datatype: 'string', separator: '|' },
  ]);
});
