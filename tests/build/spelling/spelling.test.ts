import { describe, expect, it } from 'vitest';
import { checkEntries, NOTHING_KNOWN } from '../../../src/build/library/set.ts';
import { placeOf, wordsIn } from '../../../src/build/spelling/words.ts';
import { BODY_LINE, event, read } from '../sample.ts';

const LISTS = {
  'content/spelling/en.txt': 'chipmaker\n',
  'content/spelling/id.yaml': 'praktek: praktik\nresiko: risiko\n',
};

/** `file:line:column message` of every word that is not spelt well. */
function misspelt(files: Readonly<Record<string, string>>, lists: Readonly<Record<string, string>> = LISTS): string[] {
  const entries = Object.entries({ ...lists, ...files }).map(([path, text]) => read(text, path));
  expect(entries.flatMap(({ problems }) => problems)).toEqual([]);
  return checkEntries(entries, Date.UTC(2026, 10, 21), NOTHING_KNOWN)
    .filter(({ rule }) => rule === 'spelling' || rule === 'list-order')
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`);
}

const EN = 'content/events/thing/en.mdx';
const ID = 'content/events/thing/id.mdx';
const inEnglish = (body: string, change?: (facts: string) => string) => misspelt({ [EN]: event(body, change) });
const translation = (body: string) =>
  `---\ntitle: Sebuah perusahaan\nsummary: Sebuah perusahaan bertindak.\ntranslates: "000000000000"\n---\n\n${body}\n`;

describe('an English word', () => {
  it('that no dictionary has is told once a file, with what was meant and what to do', () => {
    expect(inEnglish('It *recieved* the sum.[^post] It recieved it twice.[^post]')).toEqual([
      `${EN}:${BODY_LINE}:5 spelling: "recieved" is not in the dictionary of British English; did you mean received, relieved? If it is right, add the line recieved to content/spelling/en.txt`,
    ]);
  });

  it('is looked up in titles, summaries and labels, too', () => {
    const label = 'figures:\n  - { label: the summ, value: 5, unit: USD, sources: [post] }\nsources:\n';
    const found = inEnglish('Words.[^post]', (facts) =>
      facts
        .replace('A firm does a thing', 'A frim does a thing')
        .replace('another one', 'anothre one')
        .replace('sources:\n', label),
    );
    expect(found.map((each) => each.replace(/ is not.*/, ''))).toEqual([
      `${EN}:2:10 spelling: "frim"`,
      `${EN}:3:34 spelling: "anothre"`,
      `${EN}:11:18 spelling: "summ"`,
    ]);
  });

  it.each([
    ['the British form', 'The organisation realised its programme of licences.[^post]'],
    ['one of our list', 'A chipmaker, a chipmaker’s plan and chipmaker-led growth.[^post]'],
    ['a word with marks', 'A naïve view of a café.[^post]'],
    ['a name', 'Qwertz and DeepSeek met Cho Jung-tai.[^post]'],
    ['what others wrote', 'It said "we have a new organization" and “color”.[^post]\n\n> the color of money[^post]'],
    ['code and addresses', 'See `recieve`, https://example.org/recieve and example.org.[^post]'],
    ['a text of a link, but not its address', '[The rule](https://example.org/recieve).[^post]'],
    ['numbers and units', 'It has 7nm chips, 10x more, h20 and 5G.[^post]'],
    ['forms with an apostrophe', "It doesn't; the firms' and the firm's plans aren't known.[^post]"],
  ])('may be %s', (_name, body) => {
    expect(inEnglish(body)).toEqual([]);
  });

  it.each(['organization', 'color', 'center'])('is not the American form: %s', (word) => {
    expect(inEnglish(`The ${word} is here.[^post]`)).toHaveLength(1);
  });
});

it('is not looked up where there is no list of our own', () => {
  expect(misspelt({ [EN]: event('It recieved the sum.[^post]') }, {})).toEqual([]);
});

describe('an Indonesian word', () => {
  it('that is often written in another way is told with the standard form', () => {
    expect(misspelt({ [EN]: event('Words.[^post]'), [ID]: translation('Dalam prakteknya ada resiko.[^post]') })).toEqual([
      `${ID}:7:7 spelling: "prakteknya" is not the standard form in Indonesian (KBBI, EYD V); write praktiknya`,
      `${ID}:7:22 spelling: "resiko" is not the standard form in Indonesian (KBBI, EYD V); write risiko`,
    ]);
  });

  it('is not looked up in English texts', () => {
    const actor = 'name: Acme\nkind: company\nsummary:\n  en: A firm of resko that acts.\n  id: Perusahaan penuh resiko.\n';
    const found = misspelt({ 'content/actors/acme.yaml': actor });
    expect(found.map((each) => each.replace(/ is not.*/, ''))).toEqual([
      'content/actors/acme.yaml:4:17 spelling: "resko"',
      'content/actors/acme.yaml:5:24 spelling: "resiko"',
    ]);
  });
});

describe('our lists', () => {
  it('stand in the order of the alphabet', () => {
    expect(misspelt({}, { 'content/spelling/en.txt': '# ours\nb\na\n' })).toEqual([
      'content/spelling/en.txt:3:1 list-order: a stands after b; the list is in the order of the alphabet; npm run check -- --fix mends it',
    ]);
    expect(misspelt({}, { 'content/spelling/en.txt': 'a\na\n' })).toEqual([
      'content/spelling/en.txt:2:1 list-order: a is in the list already; remove one of the two',
    ]);
    expect(misspelt({}, { 'content/spelling/id.yaml': 'resiko: risiko\nijin: izin\n' })).toEqual([
      'content/spelling/id.yaml:2:7 list-order: ijin stands after resiko; the list is in the order of the alphabet; npm run check -- --fix mends it',
    ]);
  });

  it('call no form right that they call wrong', () => {
    const [wrong] = checkEntries([read('a: b\nb: c\n', 'content/spelling/id.yaml')], 0, NOTHING_KNOWN).filter(
      ({ rule }) => rule === 'value',
    );
    expect(wrong?.message).toBe('a → b, but b is listed as wrong, too; remove one of the two');
  });
});

describe('words', () => {
  it('are those in lower case, each once', () => {
    expect(wordsIn(['Satu dua-tiga (empat) dua, “lima” https://x.id/enam 7tujuh Wi-fi', "jum'at"], 'id')).toBe(
      "dua tiga empat jum'at",
    );
  });

  it('are found where they stand by themselves first', () => {
    expect(placeOf('frim', 'a-frim\nconfrim frim')).toEqual({ line: 2, column: 9 });
    expect(placeOf('frim', 'a-frim')).toEqual({ line: 1, column: 3 });
    expect(placeOf('none', 'x')).toEqual({ line: 1, column: 1 });
  });
});
