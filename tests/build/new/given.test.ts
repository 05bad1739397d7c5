import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { copyContent, run } from './terminal.ts';

let root = '';
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

beforeAll(() => {
  root = copyContent();
});

afterAll(() => rmSync(root, { recursive: true }));

const SOURCE =
  'key=post;title=Firm; opens "lab";publisher=The Post;url=https://example.org/a?b=1;c=2;date=2026-11-01;lang=en;kind=secondary';
const EVENT = [
  ...[
    '--title',
    'Baichuan opens a laboratory on the Moon',
    '--date',
    '2026-11',
    '--actor',
    'baichuan,alibaba',
    '--source',
    SOURCE,
  ],
  ...['--summary', 'It is far away.', '--lane', 'models', '--significance', '2', '--place', 'CN', '--status', 'confirmed'],
  ...['--relation', 'type=part-of;event=deepseek-r1-2025', '--dates.published', '2 November 2026'],
  ...['--figure', 'label=laboratories;value=1;unit=points;sources=post', '--body', 'A laboratory.[^post]'],
];
const ID = 'baichuan-opens-laboratory-moon-2026';

describe('where nobody can be asked', () => {
  it('lists everything that is missing or wrong at once, each with its flag', async () => {
    const { code, said } = await run(
      root,
      'event',
      '--title',
      'A thing',
      '--lane',
      'chips',
      '--source',
      'key=x;title=Only a title',
    );
    expect(code).toBe(2);
    expect(said).toMatchSnapshot();
  });

  it.each([
    ['a kind that there is not', ['evnt'], /nothing called evnt/],
    ['nothing', [], /say what to make/],
    ['a flag that there is not', ['event', '--titel', 'x'], /--titel/],
    ['a target that there is not', ['correction', '--of', 'no-such-thing'], /there is no no-such-thing/],
    ['a source in which a key stands twice', ['event', '--source', 'key=a;title=One; date=no;date=2024'], /date stands twice/],
    ['a file that there is not', ['event', '--json', 'none.json'], /none\.json cannot be read/],
  ])('refuses %s in words', async (_name, args, message) => {
    expect(await run(root, ...args)).toEqual({ code: 2, said: expect.stringMatching(message) });
  });

  it('shows an event, and writes nothing, with --dry-run', async () => {
    const before = text('content/permalinks.txt');
    const { code, said } = await run(root, 'event', ...EVENT, '--dry-run');
    expect(code).toBe(0);
    expect(said).toMatchSnapshot();
    expect(text('content/permalinks.txt')).toBe(before);
  });

  it('makes an event and its translation, records a correction in both, and the check has nothing to say', async () => {
    expect(await run(root, 'event', ...EVENT)).toEqual({
      code: 0,
      said: expect.stringContaining(`npm run check content/events/${ID}`),
    });
    expect(text('content/permalinks.txt')).toContain(`\n/events/${ID}/\n`);
    const words = ['--title', 'Baichuan membuka laboratorium', '--summary', 'Letaknya jauh.', '--figure', 'laboratorium'];
    const translated = await run(
      root,
      'translation',
      '--of',
      `content/events/${ID}/`,
      ...words,
      '--body',
      'Sebuah laboratorium.[^post]',
    );
    expect(translated.code).toBe(0);

    const [english, indonesian] = ['en', 'id'].map((language) => `content/events/${ID}/${language}.mdx`) as [string, string];
    const commented = text(english).replace('lane: models', 'lane: models # as the company says');
    writeFileSync(path.join(root, english), commented);
    const correction = [
      '--grade',
      'minor',
      '--was.en',
      'On Mars.',
      '--now.en',
      'On the Moon.',
      '--was.id',
      'Di Mars.',
      '--now.id',
      'Di Bulan.',
    ];
    expect((await run(root, 'correction', '--of', ID, ...correction)).code).toBe(0);
    const added = 'corrections:\n  - date: "2026-11-22"\n    grade: minor\n    was: On Mars.\n    now: On the Moon.\n';
    expect(text(english)).toBe(commented.replace('added:', `${added}added:`));
    expect(text(indonesian)).toContain('corrections:\n  - was: Di Mars.\n    now: Di Bulan.\ntranslates: "');

    const library = new Library(root);
    expect([...library.problems, ...library.notices.filter(({ file }) => file.includes(ID))]).toEqual([]);
  });

  it('never takes the place of what exists, or of an id that was used before', async () => {
    const before = text('content/actors/baichuan.yaml');
    const actor = ['--name', 'X', '--kind', 'lab', '--summary.en', 'A lab of some sort.', '--summary.id', 'Sebuah lab.'];
    expect(await run(root, 'actor', '--id', 'baichuan', ...actor)).toEqual({ code: 2, said: expect.stringMatching(/taken/) });
    expect(text('content/actors/baichuan.yaml')).toBe(before);
    const translation = ['--title', 'Judul', '--summary', 'Ringkasan.', '--body', 'Kata.'];
    expect(await run(root, 'translation', '--of', 'gpt-4-release-2023', ...translation)).toEqual({
      code: 2,
      said: expect.stringMatching(/exists already/),
    });
  });

  it('asks for --yes before it makes what may be there already', async () => {
    const args = ['--title', 'DeepSeek releases R1', '--date', '2025-01-20', '--actor', 'deepseek', '--id', 'again-2025'];
    const all = [...EVENT.slice(0, 0), ...args, '--source', SOURCE, ...EVENT.slice(EVENT.indexOf('--summary'))];
    expect(await run(root, 'event', ...all)).toEqual({ code: 2, said: expect.stringMatching(/deepseek-r1-2025[\s\S]*--yes/) });
  });

  it('takes everything from JSON, and flags after it', async () => {
    const claim = {
      id: 'moon-laboratory-claim',
      statement: { en: 'A laboratory was opened on the Moon.', id: 'Sebuah laboratorium dibuka di Bulan.' },
      verdict: 'confirmed',
      record: { en: 'A report says so, with a date.', id: 'Sebuah laporan menyebutnya begitu.' },
      subject: 'models',
      sources: {
        post: {
          title: 'Firm opens lab',
          publisher: 'The Post',
          url: 'https://example.org/z',
          date: '2026',
          lang: 'en',
          kind: 'primary',
        },
      },
    };
    writeFileSync(path.join(root, 'claim.json'), JSON.stringify(claim));
    expect((await run(root, 'claim', '--json', 'claim.json', '--verdict', 'partly', '--actor', 'baichuan')).code).toBe(0);
    expect(text('content/claims/moon-laboratory-claim.yaml')).toMatchSnapshot();
  });
});
