/** Bodies and frontmatter as large as a file may be, each made to be hard on a parser, a pattern or the memory. */
export const HEAVY_TEXTS: readonly (readonly [name: string, text: string])[] = [
  // The parser takes much memory for it and gives it back to nobody but itself: so it comes first, or it would be added to that of others.
  ['entities', lines('&amp;'.repeat(780))],
  ['quotations', lines('> '.repeat(11))],
  ['quotations that grow', grow((depth) => '>'.repeat(depth % 12))],
  ['lists that are indented', grow((depth) => `${'  '.repeat(depth % 20)}-`)],
  ['lists side by side', lines('- a')],
  ['numbered lists', lines('1. a 2. b')],
  ['stars', lines('*'.repeat(3900))],
  ['stars and letters', lines('*a**b'.repeat(700))],
  ['underscores', lines('_a __b'.repeat(600))],
  ['tildes', lines('~~a~b'.repeat(700))],
  ['opening brackets', lines('['.repeat(3900))],
  ['opening links', lines('[a]('.repeat(900))],
  ['links in links', lines('[a](/b/'.repeat(500))],
  ['images', lines('![a]('.repeat(700))],
  ['closing brackets', lines(']'.repeat(3900))],
  ['citations', lines('[^post]'.repeat(500))],
  ['citations of nothing', lines('[^x'.repeat(1200))],
  ['backticks that differ', lines(Array.from({ length: 80 }, (_, length) => '`'.repeat(length + 1)).join(' '))],
  ['backticks', lines('`'.repeat(3900))],
  ['fences', lines('```')],
  ['braces', lines('{'.repeat(3900))],
  ['braces that close', lines('{}'.repeat(1900))],
  ['angles', lines('<'.repeat(3900))],
  ['angles and spaces', lines('< '.repeat(1900))],
  ['tags', lines('<a '.repeat(1200))],
  ['tags with attributes', lines(`<abbr ${'title="x" '.repeat(380)}`)],
  ['tags with attributes that do not end', lines(`<abbr ${'a='.repeat(1900)}`)],
  ['blocks', lines('<Dispute>')],
  ['superscripts', lines('<sup>x</sup>'.repeat(320))],
  ['comments', lines('<!--'.repeat(970))],
  ['entities without an end', lines('&#x'.repeat(1300))],
  ['backslashes', lines('\\'.repeat(3900))],
  ['pipes', lines('|'.repeat(3900))],
  ['a table', `a|b\n-|-\n${lines('c|d')}`],
  ['a wide table', `${'a|'.repeat(1900)}\n${'-|'.repeat(1900)}\n${lines('b|'.repeat(1900))}`],
  ['headings', lines('## a')],
  ['headings of one name', lines('### same')],
  ['rules', lines('---')],
  ['setext headings', lines('a\n===')],
  ['addresses', lines('https://a.example/ '.repeat(200))],
  ['one long address', lines(`https://${'a-'.repeat(1900)}`)],
  ['an address of many labels', lines(`[x](https://${'a.'.repeat(1900)})`)],
  ['mail addresses', lines('a@b.c '.repeat(640))],
  ['bare hosts', lines('www.a '.repeat(640))],
  ['a mark on a letter', lines(`a${'\u0301'.repeat(3000)}`)],
  ['letters that pose', lines('\u0430'.repeat(3900))],
  ['zero-width signs', lines('\u200b'.repeat(3900))],
  ['surrogates', lines('\u{1F1E8}'.repeat(1900))],
  ['words without an end', lines('a'.repeat(3900))],
  ['empty lines', '\n'.repeat(31_000)],
  ['lines of spaces', lines(' '.repeat(3900))],
  ['a paragraph of short lines', lines('a')],
  ['definitions', lines('[a]: /b/')],
  ['footnotes', lines('[^post]: a')],
];

export const HEAVY_FACTS: readonly (readonly [name: string, text: string])[] = [
  ['maps within maps', lines((index) => `${' '.repeat(index % 3000)}a:`)],
  ['lists within lists', lines((index) => `${'- '.repeat((index % 1900) + 1)}a`)],
  ['brackets', lines('['.repeat(3900))],
  ['braces', lines('{'.repeat(3900))],
  ['brackets and keys', lines('{a: ['.repeat(700))],
  ['quotes', lines(`a: "${'\\"'.repeat(1900)}`)],
  ['escapes', lines(`a: "${'\\u0041'.repeat(600)}"`)],
  ['keys', lines((index) => `key-${index}: x`)],
  ['the same key', lines('a: x')],
  ['keys of one map', lines((index) => `${index ? '  ' : 'sources:\n  '}key-${index}: {}`)],
  ['anchors', lines((index) => `a${index}: &a${index} [x]`)],
  ['aliases of aliases', lines((index) => `a${index}: &a${index} [${index ? `*a${index - 1}, *a${index - 1}` : 'x'}]`)],
  ['merges', lines((index) => `a${index}: &a${index} { <<: *a${Math.max(index - 1, 0)} }`)],
  ['tags', lines('a: !!js/function x')],
  ['comments', lines('# x')],
  ['block texts', lines('a: |\n  x\n')],
  ['folded texts', `title: >\n${lines('  word word word')}`],
  ['question marks', lines('? a')],
  ['hyphens', lines('-')],
  ['directives', lines('%YAML 1.2')],
  ['documents', lines('...')],
  ['a list of actors', `actors: [${lines('a, ')}]`],
  ['a date', `date: "${'2023-10-20/'.repeat(300)}"`],
  ['a date with brackets', `date: "[${'2023,'.repeat(600)}]"`],
];

/** As many lines as fit into an entry beside the rest of it. */
function lines(line: string | ((index: number) => string)): string {
  const all: string[] = [];
  for (let bytes = 0; ; ) {
    const next = `${typeof line === 'string' ? line : line(all.length)}\n`;
    bytes += new TextEncoder().encode(next).length;
    if (bytes > 31_000) return all.join('');
    all.push(next);
  }
}

function grow(line: (depth: number) => string): string {
  return lines((index) => `${line(index)} a`);
}
