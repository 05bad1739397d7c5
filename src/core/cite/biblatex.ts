import type { Reference } from './reference.ts';

/**
 * References as BibLaTeX, in UTF-8 as biber reads it. Its dates are EDTF, as ours are, so they stay as exact as they are
 * (https://ctan.org/pkg/biblatex, section 2.3.8). Written here, because citation-js drops every character that LaTeX has no
 * command for: all Chinese.
 */
export function biblatex(references: readonly Reference[]): string {
  return references.map(entry).join('\n');
}

function entry({ key, title, author, site, publisher, date, eventDate, url, kind, version, ...more }: Reference): string {
  const fields: [name: string, value: string | undefined][] = [
    ['author', whole(author)],
    ['title', titled(title)],
    ['organization', whole(site ?? publisher)],
    ['date', date?.edtf],
    ['eventdate', eventDate?.edtf],
    ['version', version],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['langid', LANGID[more.language]],
    ['note', escaped(kind)],
    ['abstract', escaped(more.summary)],
    // Not printed by the standard styles, as `note` is.
    ['annotation', escaped(more.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${key},\n${lines.join('')}}\n`;
}

/** The languages that babel and polyglossia know by these names; another one says nothing rather than something wrong. */
const LANGID: Readonly<Record<string, string>> = { en: 'english', id: 'indonesian' };

/** Words with capitals stand in braces, so that no style makes "AI" into "ai"; the first one does for more than its first letter. */
function titled(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word, index) => (/\p{Lu}/u.test(index === 0 ? word.slice(1) : word) ? `{${escaped(word)}}` : escaped(word)))
    .join('');
}

/** One name: inner braces keep a corporate author from being taken for a person, and "Industry and Security" for two bodies. */
function whole(name: string | undefined): string | undefined {
  return name && `{${escaped(name)}}`;
}

function escaped<T extends string | undefined>(text: T): T {
  return text?.replace(/\s+/g, ' ').replace(/[\\{}~^<>|&%$#_]|([-'`])(?=\1)/g, (sign) => COMMANDS[sign] ?? `\\${sign}`) as T;
}

/** Braces have to balance even where they are escaped, so they are written as commands; pairs that TeX joins are kept apart. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '-': '-{}',
  "'": "'{}",
  '`': '`{}',
};
