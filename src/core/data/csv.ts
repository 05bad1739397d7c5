/**
 * Writes rows as CSV (RFC 4180): a byte order mark, so that spreadsheets read UTF-8, a header, commas, CRLF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"); numbers stay numbers.
 * A list is one cell with `|` between its items.
 */
export function writeCsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ read }) => cell(read(row))))];
  return `\ufeff${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`;
}

/** Describes such a file for machines: https://www.w3.org/TR/tabular-metadata/ */
export function csvMetadata<T>(columns: readonly Column<T>[], about: TableFacts) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: about.url,
    'dc:title': about.title,
    'dc:license': { '@id': about.licence },
    'dc:bibliographicCitation': about.cite,
    'dc:modified': { '@value': about.generated, '@type': 'xsd:date' },
    'dc:identifier': about.digest,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, about: description, type, list }) => ({
        name,
        titles: name,
        'dc:description': description,
        datatype: type ?? 'string',
        ...(list && { separator: LIST }),
      })),
    },
  };
}

/** Stands in no id, address, code or name that we list. */
const LIST = '|';

/**
 * What makes a formula, at the beginning of a cell, or after a character at which a spreadsheet of another country may split it.
 * Full-width signs count, too: some versions take them for the others.
 */
const FORMULA = /^(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])|(?<=[;\t\r\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function cell(value: Cell | readonly string[]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(LIST);
  return text.replace(FORMULA, "'");
}

function quote(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type Cell = string | number | boolean | null;

export interface Column<T> {
  /** Lower-case words with underscores between them. */
  readonly name: string;
  /** What stands in it, as a sentence. */
  readonly about: string;
  /** Of text unless it is said; a datatype of CSV on the Web. */
  readonly type?: 'boolean' | 'date' | 'integer' | 'number' | 'anyURI';
  /** True where a cell holds a list. */
  readonly list?: true;
  readonly read: (row: T) => Cell | readonly string[];
}

export interface TableFacts {
  /** The name of the file beside it. */
  readonly url: string;
  readonly title: string;
  readonly licence: string;
  readonly cite: string;
  readonly generated: string;
  readonly digest: string;
}
