import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { WORD_KEYS } from '../../../src/core/words.ts';
import { BODY_LINE, event } from '../sample.ts';

const EVENT = 'content/events/thing/en.mdx';
const TRANSLATION = 'content/events/thing/id.mdx';
const WORDS = WORD_KEYS.map((key) => `${key}: word\n`).join('');

const CLAIM = `statement:
  en: A firm raised a sum of money.
  id: Sebuah perusahaan meraih dana.
verdict: unverifiable
record:
  en: No source says so.
  id: Tidak ada sumber yang menyatakannya.
subject: capital
event: thing
sources: {}
added: "2026-11-20"
checked: "2026-11-20"
`;

let root: string;

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function translation(body: string, front = ''): string {
  return `---\ntitle: Sebuah perusahaan\nsummary: Sebuah perusahaan melakukan sesuatu.\n${front}translates: "000000000000"\n---\n\n${body}\n`;
}

/** `file:line rule` of everything that is wrong. */
function problems(library = new Library(root)): string[] {
  return library.problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'library-'));
  write(EVENT, event('Words.[^post]'));
  write(TRANSLATION, translation('Kata.[^post]'));
  write('content/actors/acme.yaml', 'name: Acme\nkind: company\nsummary:\n  en: A firm that acts.\n  id: Sebuah perusahaan.\n');
  write('content/pages/about/en.mdx', '---\ntitle: About\ndescription: What this is about.\n---\n\nSee [it](/events/thing/).\n');
  write('content/words/en.yaml', WORDS);
  write('content/words/id.yaml', WORDS);
  write('content/redirects.yaml', '# none yet\n');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a set of content', () => {
  it('is sound', () => {
    expect(problems()).toEqual([]);
  });

  it('is read whole, whatever stands in one file', () => {
    write(EVENT, event('{x}'));
    write('content/actors/acme.yaml', 'name: Acme\n');
    expect(problems()).toEqual([
      'content/actors/acme.yaml:1 missing-key',
      'content/actors/acme.yaml:1 missing-key',
      `${EVENT}:${BODY_LINE} expression`,
    ]);
  });

  it('has no files but known ones', () => {
    for (const file of [
      'content/notes.md',
      'content/events/thing/x.mjs',
      'content/events/Thing/en.mdx',
      'content/events/thing/.env',
      'content/events/thing/fr.mdx',
    ]) {
      write(file, 'x\n');
    }
    expect(problems()).toEqual([
      'content/events/Thing/en.mdx:1 unknown-file',
      'content/events/thing/.env:1 unknown-file',
      'content/events/thing/fr.mdx:1 unknown-file',
      'content/events/thing/x.mjs:1 unknown-file',
      'content/notes.md:1 unknown-file',
    ]);
  });

  it('has no links to other files or folders', () => {
    symlinkSync('/etc/passwd', path.join(root, 'content/events/thing/passwd.mdx'));
    mkdirSync(path.join(root, 'content/events/other'));
    symlinkSync(path.join(root, EVENT), path.join(root, 'content/events/other/en.mdx'));
    symlinkSync(path.join(root, 'content/events/thing'), path.join(root, 'content/events/linked'));
    expect(problems()).toEqual([
      'content/events/linked:1 symbolic-link',
      'content/events/other/en.mdx:1 symbolic-link',
      'content/events/thing/passwd.mdx:1 symbolic-link',
    ]);
  });
});

describe('a translation', () => {
  const notices = () =>
    new Library(root).notices.map(({ file, line, rule, message }) => ({ place: `${file}:${line} ${rule}`, message }));
  const fresh = () =>
    /translates: "(\w+)"/.exec(notices().find(({ place }) => place.startsWith(TRANSLATION))?.message ?? '')?.[1] ?? '';

  it('goes stale with the words of its event, and with nothing else', () => {
    expect(notices().map(({ place }) => place)).toEqual([
      `${TRANSLATION}:4 stale-translation`,
      'content/pages/about/en.mdx:2 missing-translation',
    ]);
    write(TRANSLATION, translation('Kata.[^post]').replace('000000000000', fresh()));
    expect(notices().map(({ place }) => place)).toEqual(['content/pages/about/en.mdx:2 missing-translation']);
    write(
      EVENT,
      event('Words.[^post]', (facts) =>
        facts.replace('checked: "2026-11-20"', 'checked: "2026-11-21"').replace('/thing', '/new'),
      ),
    );
    expect(notices()).toHaveLength(1);
    write(EVENT, event('Other words.[^post]'));
    expect(notices().map(({ place }) => place)).toContain(`${TRANSLATION}:4 stale-translation`);
    expect(problems()).toEqual([]);
  });

  it('that does not say what it was made from is told what to write', () => {
    write(TRANSLATION, translation('Kata.[^post]').replace(/translates.*\n/, ''));
    expect(new Library(root).problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^missing-key .*translates: "[0-9a-f]{12}"$/),
    ]);
  });

  it('of a page says what it was made from, too', () => {
    write('content/pages/about/id.mdx', '---\ntitle: Tentang\ndescription: Tentang situs ini.\n---\n\nLihat.\n');
    expect(problems()).toEqual(['content/pages/about/id.mdx:2 missing-key']);
  });
});

describe('bytes', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
  it.each([
    ['more than 32 KB', bytes(event('Words.[^post]\n\n'.repeat(2400))), 1, 'file-size'],
    ['Latin-1', bytes(event('Caf\u00e9.[^post]'), 'latin1'), BODY_LINE, 'encoding'],
    ['UTF-16', bytes(event('Words.[^post]'), 'utf16le'), 1, 'encoding'],
    ['a byte order mark', bytes(`\uFEFF${event('Words.[^post]')}`), 1, 'encoding'],
    ['line ends of Windows', bytes(event('Words.[^post]').replaceAll('\n', '\r\n')), 1, 'line-ends'],
    ['a lone carriage return', bytes(event('Words.\rMore.[^post]')), BODY_LINE, 'line-ends'],
    ['no final line break', bytes(event('Words.[^post]').trimEnd()), BODY_LINE, 'final-newline'],
    ['no frontmatter', bytes('Words.[^post]\n'), 1, 'frontmatter'],
    ['a frontmatter without end', bytes('---\ntitle: x\n'), 1, 'frontmatter'],
    ['TOML', bytes('+++\ntitle = "x"\n+++\n\nWords.\n'), 1, 'frontmatter'],
    ['JavaScript as frontmatter', bytes('---js\n{}\n---\n\nWords.\n'), 1, 'frontmatter'],
    ['nothing', bytes(''), 1, 'frontmatter'],
  ])('are refused: %s', (_name, content, line, rule) => {
    write(EVENT, content);
    expect(problems()[0]).toBe(`${EVENT}:${line} ${rule}`);
  });
});

describe('citations', () => {
  const further = (facts: string) => facts.replace('    kind: secondary\n', '    kind: secondary\n    further: true\n');
  it.each([
    ['an unknown source', event('Words.[^post][^pots]'), `${BODY_LINE} unknown-source`],
    [
      'an unknown source, in a later line',
      event('Words.[^post]\n\n- one &amp; *two*.[^post] three [^x]'),
      `${BODY_LINE + 2} unknown-source`,
    ],
    ['a name from the prototype', event('Words.[^post][^constructor]'), `${BODY_LINE} unknown-source`],
    [
      'a source that nobody cites',
      event('Words.[^post]', (facts) =>
        facts.replace(
          '  post:\n',
          `  other:\n${facts.match(/ {4}title[\s\S]*secondary\n/)?.[0].replace('thing\n', 'other\n')}  post:\n`,
        ),
      ),
      '11 unused-source',
    ],
    ['further reading that is cited', event('Words.[^post]', further), `${BODY_LINE + 1} further-source`],
    ['a paragraph without source', event('Words.[^post]\n\nMore words.'), `${BODY_LINE + 2} uncited-paragraph`],
    ['a list item without source', event('Words.[^post]\n\n- one[^post]\n- two'), `${BODY_LINE + 3} uncited-paragraph`],
    [
      'a dispute without source',
      event('Words.[^post]\n\n<Dispute>\n\nMore.\n\n</Dispute>'),
      `${BODY_LINE + 4} uncited-paragraph`,
    ],
    ['a quotation without source', event('Words.[^post]\n\n> one\n>\n> two'), `${BODY_LINE + 2} uncited-paragraph`],
    ['a citation in a heading', event('## Words[^post]\n\nWords.[^post]'), `${BODY_LINE} citation-place`],
    ['a citation in a link', event('[Words[^post]](https://example.org).[^post]'), `${BODY_LINE} citation-place`],
    ['an empty body', event(''), '1 empty-body'],
  ])('are checked: %s', (_name, text, expected) => {
    write(EVENT, text);
    rmSync(path.join(root, TRANSLATION));
    expect(problems()[0]).toBe(`${EVENT}:${expected}`);
  });

  it('are the same for headings, lists, quotations, tables and code that cite enough', () => {
    write(EVENT, event('## Words\n\n> one\n>\n> two[^post]\n\n| a |\n|---|\n| b[^post] |\n\n```\nx\n```'));
    expect(problems()).toEqual([]);
  });

  it('of a translation name the sources of the event', () => {
    write(TRANSLATION, translation('Kata.[^x]'));
    expect(problems()).toEqual([`${TRANSLATION}:7 unused-source`, `${TRANSLATION}:7 unknown-source`]);
  });

  it('have no place on a page', () => {
    write('content/pages/about/en.mdx', '---\ntitle: About\ndescription: What this is about.\n---\n\nWords.[^post]\n');
    expect(problems()).toEqual(['content/pages/about/en.mdx:6 unknown-source']);
  });
});

describe('links', () => {
  it('lead to every kind of page', () => {
    const links = [
      '/',
      '/events/thing/',
      '/actors/acme/',
      '/lanes/capital/',
      '/2023/',
      '/about/',
      '/search/',
      '/claims/',
      '/claims/sum/',
      '/glossary/#token',
      '/events/thing/#x',
    ];
    write('content/claims/sum.yaml', CLAIM);
    write(EVENT, event(`${links.map((link) => `[x](${link})`).join(' ')}[^post]`));
    expect(problems()).toEqual([]);
  });

  it.each(['/events/thingy/', '/claims/sum/', '/actors/nobody/', '/lanes/none/', '/1999/', '/nowhere/', '/events/'])(
    'do not lead to %s',
    (link) => {
      write(EVENT, event(`Words\n[x](${link}).[^post]`));
      expect(problems()).toEqual([`${EVENT}:${BODY_LINE + 1} dead-link`]);
    },
  );
});

describe('a claim', () => {
  it.each([
    ['is sound', CLAIM, []],
    ['names what is', CLAIM.replace('thing', 'thingy'), ['9 unknown-event']],
    ['has a verdict that exists', CLAIM.replace('unverifiable', 'unverified'), ['4 value']],
    ['is judged by a source', CLAIM.replace('unverifiable', 'partly'), ['4 independent-source']],
  ])('%s', (_name, text, expected) => {
    write('content/claims/sum.yaml', text);
    expect(problems()).toEqual(expected.map((problem) => `content/claims/sum.yaml:${problem}`));
  });
});

describe('while someone edits', () => {
  it('an entry with a problem keeps its last good version, and takes the next good one', () => {
    const library = new Library(root);
    const title = () => library.entries('events').get('thing')?.data?.title;
    write(
      EVENT,
      event('{x}', (facts) => facts.replace('A firm', 'Bad')),
    );
    library.reread(EVENT);
    expect(problems(library)).toEqual([`${EVENT}:${BODY_LINE} expression`]);
    expect(title()).toBe('A firm does a thing');
    write(
      EVENT,
      event('Words.[^post]', (facts) => facts.replace('A firm', 'Good')),
    );
    library.reread(EVENT);
    expect(problems(library)).toEqual([]);
    expect(title()).toBe('Good does a thing');
  });

  it('an entry that names what does not exist keeps its last good version, too', () => {
    const library = new Library(root);
    write(
      EVENT,
      event('Words.[^post]', (facts) => facts.replace('[acme]', '[nobody]')),
    );
    library.reread(EVENT);
    expect(problems(library)).toEqual(['content/actors/acme.yaml:1 unused-actor', `${EVENT}:7 unknown-actor`]);
    expect(library.entries('events').get('thing')?.data?.actors).toEqual(['acme']);
  });

  it('an entry that is gone is forgotten', () => {
    const library = new Library(root);
    rmSync(path.join(root, TRANSLATION));
    library.reread(TRANSLATION);
    expect([...library.entries('translations').keys()]).toEqual([]);
  });
});
