import type { Rule } from '../../core/check/rules.ts';
import { COMPONENTS } from './components.ts';
import { type Position, quote, type Report } from './report.ts';

const MAX_MARKERS = 12;
const MAX_INDENT = 40;
const MAX_ELEMENTS = 16;

/**
 * Reads the body of an entry line by line, before the parser does. The parser is native code: an expression of 50,000 signs or
 * some thousand nested quotes end the process without a word. So no brace, no import or export, and no element other than the
 * listed ones reaches it. Where Markdown is ambiguous (a backtick that closes on a later line, a fence inside a list) the text is
 * refused, so that code here and code there cannot differ.
 *
 * @returns true where the parser may read it
 */
export function scanBody(text: string, report: Report): boolean {
  let sound = true;
  const refuse: Report = (...problem) => {
    sound = false;
    report(...problem);
  };
  let fence: string | undefined;
  let opened: Position | undefined;
  let depth = 0;
  let inProse = false;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const at = (offset: number): Position => ({ line: index + 1, column: offset + 1 });
    if (fence) {
      if (closes(line, fence)) fence = undefined;
      continue;
    }
    if (line === '') {
      inProse = false;
      continue;
    }
    const mark = /^[\s>*+\-\d.)]*?(`{3,}(?!.*`)|~{3,})/.exec(line);
    if (mark?.[1]) {
      opened = at(0);
      fence = /^(?:`{3,}|~{3,})[a-z0-9-]*$/.exec(line) ? mark[1] : undefined;
      if (!fence) refuse('code-fence', opened, 'a fence stands at the start of a line, alone or with a language; unindent it');
      inProse = false;
      continue;
    }
    const nested = nestingOf(line);
    if (nested) refuse('nesting', at(0), nested);
    // A line in the midst of a paragraph of plain words cannot start code; one above a row of hyphens would be the head of a table.
    if (/^(?:import|export)(?![\w-])/.test(line) && !(inProse && /^(?:\s*$|\p{L})/u.test(lines[index + 1] ?? ''))) {
      const word = quote(line.slice(0, 6));
      refuse('module', at(0), `a paragraph that starts with ${word} is code in MDX; start the sentence otherwise`);
    } else {
      inProse = /^\p{L}/u.test(line) && !line.includes('|');
    }
    depth = scanLine(line, depth, (rule, offset, message) => refuse(rule, at(offset), message));
  }
  if (fence && opened) refuse('code-fence', opened, `this block of code has no end; close it with a line of ${fence}`);
  return sound;
}

const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z][\w:-]*=(?:"[^"<>{}`]*"|'[^'<>{}`]*'))*)\s*(\/?)>/y;

function closes(line: string, fence: string): boolean {
  const end = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
  return end !== undefined && end[0] === fence[0] && end.length >= fence.length;
}

function nestingOf(line: string): string | undefined {
  if (!/^[\s>*+\-\d]/.test(line) || /^\s*([-*_])(?:\s*\1)*\s*$/.test(line)) return undefined;
  const lead = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  const markers = lead.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  if (markers > MAX_MARKERS) return `${markers} quotes or lists inside each other, at most ${MAX_MARKERS} allowed; unnest them`;
  const indent = /^[\s>]*/.exec(line)?.[0].replaceAll('>', '').length ?? 0;
  return indent > MAX_INDENT ? `indented by ${indent} spaces, at most ${MAX_INDENT} allowed; unindent it` : undefined;
}

/** @returns how many elements are open at the end of the line, of which `depth` were at its start */
function scanLine(line: string, depth: number, refuse: (rule: Rule, offset: number, message: string) => void): number {
  let open = depth;
  let inline = 0;
  for (let i = line.search(SIGN); i !== -1 && i < line.length; i = nextSign(line, i + 1)) {
    const character = line[i];
    if (character === '\\') {
      i += 1;
    } else if (character === '`') {
      const run = /^`+/.exec(line.slice(i))?.[0].length ?? 1;
      const end = closingRun(line, i + run, run);
      const span = line.slice(i, end);
      if (end === -1)
        refuse('code-fence', i, 'this backtick has no partner on its line; close the code, or write \\` for the sign');
      else if (/\|.*[{<]|[{<].*\|/.test(span)) refuse('code-fence', i, 'code with | and { or < is ambiguous; use a fenced block');
      i = Math.max(end, i + run) - 1;
    } else if (character === '{') {
      refuse('expression', i, `${quote(line.slice(i), 40)} is code in MDX; write words, or \\{ for the sign itself`);
      i = Math.max(i, line.indexOf('}', i));
    } else if (character === '<' && !/^<\s+[^\s|]/.test(line.slice(i))) {
      TAG.lastIndex = i;
      const [tag = '<', slash, name = '', , closed] = TAG.exec(line) ?? [];
      const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
      if (!component) refuse(...refusedElement(line.slice(i), i));
      else if (component.place === 'inline') inline += slash ? -1 : closed ? 0 : 1;
      else if (line.trimEnd() !== tag)
        refuse('component', i, `<${name}> stands within other text; put each of its tags on a line of its own`);
      else open += slash ? -1 : closed ? 0 : 1;
      if (open + inline > MAX_ELEMENTS) {
        refuse('nesting', i, `more than ${MAX_ELEMENTS} elements stand open here; close them`);
        break;
      }
      i += tag.length - 1;
    }
  }
  if (inline !== 0) refuse('component', 0, 'an element in this line is not closed in it, or closed without being opened');
  return open;
}

const SIGN = /[\\`{<]/;

function nextSign(line: string, from: number): number {
  const next = line.slice(from).search(SIGN);
  return next === -1 ? -1 : from + next;
}

/** @returns the offset after the run of exactly `length` backticks that closes a code span, or -1 */
function closingRun(line: string, from: number, length: number): number {
  for (const { 0: run, index } of line.slice(from).matchAll(/`+/g)) {
    if (run.length === length) return from + index + run.length;
  }
  return -1;
}

function refusedElement(rest: string, offset: number): [Rule, number, string] {
  const allowed = `Allowed: ${Object.keys(COMPONENTS).join(', ')}`;
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest)?.[1];
  if (name && Object.hasOwn(COMPONENTS, name)) {
    const fault = rest.includes('>') ? `attributes of <${name}> are written name="text"` : `<${name}> does not end on its line`;
    return ['attribute', offset, `${fault}: ${quote(rest, 40)}`];
  }
  if (/^<(?:https?:|mailto:|www\.)/i.test(rest)) return ['link', offset, `${quote(rest, 40)}: write [words](https://…)`];
  if (rest.startsWith('<!')) return ['component', offset, 'comments cannot be written here; remove it'];
  return ['component', offset, `${quote(rest, 40)} is no listed element; write \\< for the sign itself. ${allowed}`];
}
