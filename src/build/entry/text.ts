import { oddities } from './characters.ts';
import { type Report, START } from './report.ts';

/**
 * Says of a file that it is larger than its form allows.
 *
 * @param size in bytes
 * @returns whether it is
 */
export function refuseSize(size: number, form: FileForm, report: Report): boolean {
  const most = LIMITS[form];
  if (size <= most) return false;
  const [rule, advice] =
    form === 'webp'
      ? (['image-size', 'make it smaller, or save it with less quality'] as const)
      : (['file-size', 'shorten it'] as const);
  report(rule, START, `${size} bytes, at most ${most} allowed; ${advice}`);
  return true;
}

/**
 * How long a file may be, in bytes. Parsers need time and memory that grow with the square of some texts: an entry has three times
 * what the longest one needs, and can never keep the check busy for seconds. A list only grows, and has room for some 100,000 lines. A
 * picture is waited for on slow connections.
 */
const LIMITS = { mdx: 32 * 1024, yaml: 64 * 1024, list: 4 * 1024 * 1024, webp: 200 * 1024 } as const;

export type FileForm = keyof typeof LIMITS;

export const MAX_LINE = 4000;

/**
 * The first look at a file: its bytes and characters, before any parser.
 *
 * @param form which decides how many bytes it may have
 * @returns its text, mended where it can be read on in spite of a problem, or undefined where no parser should see it
 */
export function readText(bytes: Uint8Array, form: FileForm, report: Report): string | undefined {
  if (refuseSize(bytes.length, form, report)) return undefined;
  const text = decode(bytes, report);
  if (text === undefined) return undefined;
  let parseable = true;
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (content.length > MAX_LINE) {
      parseable = false;
      report(
        'line-length',
        { line, column: MAX_LINE + 1 },
        `${content.length} characters, at most ${MAX_LINE} allowed; start a new paragraph`,
      );
    }
    for (const { rule, index, message } of oddities(content)) report(rule, { line, column: index + 1 }, message);
  }
  if (text !== '' && !text.endsWith('\n')) {
    report(
      'final-newline',
      { line, column: (text.split('\n').at(-1)?.length ?? 0) + 1 },
      'the last line has no line break; add one',
    );
  }
  // Control characters have been reported; a parser must not stumble over them.
  return parseable ? `${text.replace(/\n$/, '')}\n`.replace(/[\p{Cc}--\n]/gv, ' ') : undefined;
}

function decode(bytes: Uint8Array, report: Report): string | undefined {
  let text: string;
  try {
    if (bytes.includes(0)) throw new TypeError('a null byte, as in UTF-16');
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report('encoding', { line: firstUndecodable(bytes), column: 1 }, 'these bytes are not UTF-8; save the file as UTF-8');
    return undefined;
  }
  if (text.startsWith('\uFEFF')) {
    report('encoding', START, 'the file starts with a byte order mark; save it as UTF-8 without BOM');
    text = text.slice(1);
  }
  const carriage = text.indexOf('\r');
  if (carriage !== -1) {
    const before = text.slice(0, carriage).split('\n');
    const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    report('line-ends', position, 'lines end in CR LF or CR; save the file with LF line ends (Unix)');
    text = text.replace(/\r\n?/g, '\n');
  }
  return text;
}

function firstUndecodable(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const content = bytes.subarray(start, end === -1 ? undefined : end);
    if (content.includes(0)) return line;
    try {
      decoder.decode(content);
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
