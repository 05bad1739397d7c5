import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../../src/build/check/work.ts';
import { Library } from '../../../src/build/library/library.ts';
import { WORD_KEYS } from '../../../src/core/words.ts';
import { BODY_LINE, event } from '../sample.ts';
import { ascii, concat, lossless, webp } from '../webp.ts';

const FOLDER = 'content/events/thing';
const EVENT = `${FOLDER}/en.mdx`;
const TRANSLATION = `${FOLDER}/id.mdx`;
const BARS = `${FOLDER}/bars.webp`;
const SOUND = readFileSync('tests/fixtures/pictures/bars.webp');
const SHOWN = 'Words.[^post]\n\n![Columns that rise from left to right](./bars.webp)';
const CREDIT = '    credit: Ayu Lestari\n    licence: CC BY 4.0\n    url: https://example.org/bars\n';
/** The first line of the pictures in the frontmatter, and the line of the picture in the body below five lines of credit. */
const [CREDIT_LINE, PICTURE_LINE] = [18, BODY_LINE + 7];

const credited =
  (credit = CREDIT, name = 'bars') =>
  (facts: string) =>
    facts.replace('added:', `pictures:\n  ${name}:\n${credit}added:`);

let root: string;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function problems(library = new Library(root)): string[] {
  return library.problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  write(EVENT, event(SHOWN, credited()));
  write(BARS, SOUND);
  write('content/actors/acme.yaml', 'name: Acme\nkind: company\nsummary:\n  en: A firm that acts.\n  id: Sebuah perusahaan.\n');
  for (const language of ['en', 'id']) write(`content/words/${language}.yaml`, WORD_KEYS.map((key) => `${key}: word\n`).join(''));
  write('content/redirects.yaml', '# none yet\n');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a picture of an event', () => {
  it('is sound where it is shown and credited', () => {
    const library = new Library(root);
    expect(problems(library)).toEqual([]);
    expect([...library.entries('pictures')].map(([name, { data }]) => [name, data])).toEqual([
      ['thing/bars', { width: 960, height: 540 }],
    ]);
  });

  it('may be shown by a translation alone', () => {
    write(EVENT, event('Words.[^post]', credited()));
    write(
      TRANSLATION,
      `---\ntitle: Judul\nsummary: Ringkasan.\ntranslates: "000000000000"\n---\n\nKata.[^post]\n\n![Kolom yang naik](./bars.webp)\n`,
    );
    expect(problems()).toEqual([]);
  });

  it.each([
    ['credit', CREDIT.replace(/ {4}credit.*\n/, ''), `${CREDIT_LINE + 1}:3 missing-key`],
    ['a licence', CREDIT.replace(/ {4}licence.*\n/, ''), `${CREDIT_LINE + 1}:3 missing-key`],
    ['the page it comes from', CREDIT.replace(/ {4}url.*\n/, ''), `${CREDIT_LINE + 1}:3 missing-key`],
    ['a free licence', CREDIT.replace('CC BY 4.0', 'CC BY-NC 4.0'), `${CREDIT_LINE + 3}:14 value`],
    ['an address that is encrypted', CREDIT.replace('https', 'http'), `${CREDIT_LINE + 4}:10 value`],
    ['an address that is none', CREDIT.replace('https://example.org/bars', 'javascript:alert(1)'), `${CREDIT_LINE + 4}:10 value`],
  ])('needs %s', (_name, credit, expected) => {
    write(EVENT, event(SHOWN, credited(credit)));
    expect(problems()).toContain(`${EVENT}:${expected}`);
  });

  it('needs to be credited by its own name', () => {
    write(EVENT, event(SHOWN));
    expect(problems()).toEqual([`${EVENT}:${BODY_LINE + 2}:1 image-credit`]);
    write(EVENT, event(SHOWN, credited(CREDIT, 'bar')));
    expect(problems()).toEqual([`${EVENT}:${CREDIT_LINE + 1}:3 unused-image`, `${EVENT}:${PICTURE_LINE}:1 image-credit`]);
  });

  it('is there, and the nearest one is proposed', () => {
    write(`${FOLDER}/bar.webp`, SOUND);
    rmSync(path.join(root, BARS));
    const library = new Library(root);
    expect(problems(library)).toEqual([`${FOLDER}/bar.webp:1:1 unused-image`, `${EVENT}:${PICTURE_LINE}:1 image`]);
    expect(library.problems[1]?.message).toBe(
      'bars.webp does not stand beside this entry; did you mean ./bar.webp? There are: bar.webp',
    );
  });

  it('that is shown in a wrong way is not called unused, too', () => {
    write(EVENT, event(SHOWN.replace('./', ''), credited()));
    const library = new Library(root);
    expect(problems(library)).toEqual([`${EVENT}:${PICTURE_LINE}:1 image`]);
    expect(library.problems[0]?.message).toBe('a file beside this entry is named from here; write ./bars.webp');
  });

  it('is shown by its own event, and by no other kind of file', () => {
    write(
      'content/pages/about/en.mdx',
      `---\ntitle: About\ndescription: What this is about.\n---\n\n![Columns that rise](./bars.webp)\n`,
    );
    write('content/pages/about/bars.webp', SOUND);
    write('content/events/empty/bars.webp', SOUND);
    expect(problems()).toEqual([
      'content/events/empty/bars.webp:1:1 unused-image',
      'content/pages/about/bars.webp:1:1 unknown-file',
      'content/pages/about/en.mdx:6:1 image',
    ]);
  });

  it.each([
    ['more than 200 KB', concat(webp(lossless(960, 540)), new Uint8Array(200 * 1024)), 'image-size'],
    ['too wide', webp(lossless(16_384, 540)), 'image-size'],
    ['too high', webp(lossless(960, 2001)), 'image-size'],
    ['a dot to count readers', webp(lossless(1, 1)), 'image-size'],
    ['a script', ascii('<svg onload="alert(1)"></svg>'), 'image-file'],
    ['a page behind the picture', concat(SOUND, ascii('<script>')), 'image-file'],
    ['nothing', new Uint8Array(), 'image-file'],
  ])('is refused: %s', async (_name, bytes, rule) => {
    write(BARS, bytes);
    expect(problems()).toEqual([`${BARS}:1:1 ${rule}`]);
    const options = { names: [], fix: true, json: false, fresh: false, help: false, notices: false, only: undefined };
    const { errors } = await check(root, options, Date.now());
    expect(errors.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`${BARS} ${rule}`]);
    expect(readFileSync(path.join(root, BARS))).toEqual(Buffer.from(bytes));
  });

  it('is a file, and no link to one', () => {
    rmSync(path.join(root, BARS));
    symlinkSync('/etc/passwd', path.join(root, BARS));
    expect(problems()).toEqual([`${BARS}:1:1 symbolic-link`, `${EVENT}:${PICTURE_LINE}:1 image`]);
  });

  it.each(['photo.png', 'photo.svg', 'photo.JPG', 'Photo.webp', 'photo.webp.mjs'])('is no %s', (name) => {
    write(`${FOLDER}/${name}`, SOUND);
    expect(problems()).toEqual([`${FOLDER}/${name}:1:1 unknown-file`]);
  });

  it('keeps its last good version while someone edits, and takes the next good one', () => {
    const library = new Library(root);
    const width = () => library.entries('pictures').get('thing/bars')?.data?.width;
    write(BARS, webp(lossless(1, 1)));
    library.reread(BARS);
    expect(width()).toBe(960);
    write(BARS, webp(lossless(640, 540)));
    library.reread(BARS);
    expect(width()).toBe(640);
  });
});
