import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mdxToMdast } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeApi } from '../../../src/build/github/api.ts';
import { sortChanges } from '../../../src/build/github/changes.ts';
import { putComment } from '../../../src/build/github/comment.ts';
import { plainMarkdown } from '../../../src/build/github/markdown.ts';
import { MARK, previewComment, readCard } from '../../../src/build/github/preview-comment.ts';
import { checkPreview, hidePreview } from '../../../src/build/github/preview-files.ts';
import { findPull } from '../../../src/build/github/pull.ts';
import { json, type StandIn, standIn } from '../stand-in.ts';

const HOME = 'https://pr-7.example.org/';
const RECORD = {
  title: 'A firm did a thing',
  summary: 'It did.',
  date: '20 October 2023',
  lane: 'capital',
  status: 'confirmed',
  significance: '3',
  sources: 2,
  translated: true,
};
const NONE = { events: [], pages: [], others: 0 };

describe('the comment', () => {
  test('shows a card for each changed event', () => {
    const text = previewComment(HOME, 'a'.repeat(40), NONE, [{ id: 'x', record: RECORD }]);
    expect(text.startsWith(MARK)).toBe(true);
    expect(text).toContain('### [A firm did a thing](https://pr-7.example.org/events/x/)');
    expect(text).toContain('20 October 2023 · capital · significance 3 · confirmed · 2 sources');
    expect(text).toContain('https://pr-7.example.org/events/x.png');
    expect(text).toContain('[Indonesian](https://pr-7.example.org/id/events/x/)');
  });

  test('says where an event has no translation or no page', () => {
    const cards = [
      { id: 'x', record: { ...RECORD, translated: false } },
      { id: 'y', record: undefined },
    ];
    const text = previewComment(HOME, 'a'.repeat(40), NONE, cards);
    expect(text).toContain('no Indonesian translation yet');
    expect(text).toContain('The preview has no page for it');
  });

  test('stays readable under a pull request that changes a thousand entries', () => {
    const cards = Array.from({ length: 1000 }, (_, index) => ({ id: `e${index}`, record: RECORD }));
    const pages = Array.from({ length: 1000 }, (_, index) => `actors/a${index}/`);
    const text = previewComment(HOME, 'a'.repeat(40), { events: [], pages, others: 1 }, cards);
    expect(text).toContain('988 more events changed. 970 more pages changed. 1 other file changed.');
    expect(text.length).toBeLessThan(20_000);
  });
});

describe('a title of a stranger is words and nothing else', () => {
  test.each([
    '](https://evil.example) ![x](https://evil.example/x.png)',
    '<img src=x onerror=alert(1)> <!-- --> &lt;b&gt;',
    'https://evil.example www.evil.example <https://evil.example>',
    '**bold** _x_ ~~y~~ `code` $m$ | a | b |',
    '# not a heading\n\n- not a list\n\n---',
    '\\](x) \\\\[y](z)',
  ])('%j', (title) => {
    const text = plainMarkdown(title);
    const types: string[] = [];
    const walk = (node: { type: string; children?: unknown[] }) => {
      types.push(node.type);
      for (const child of (node.children ?? []) as { type: string }[]) walk(child);
    };
    walk(mdxToMdast(`[${text}](https://here.example)`) as { type: string });
    expect(types).toEqual(['root', 'paragraph', 'link', 'text']);
  });

  test('which mentions nobody and refers to no issue', () => {
    expect(plainMarkdown('@someone #1')).toBe('\\@&#8203;someone \\#&#8203;1');
  });

  test('in one line without hidden characters', () => {
    expect(plainMarkdown('a\u202eb\u0000\r\nc')).toBe('a b c');
  });
});

describe('a record of a preview', () => {
  const file = (event: object) => JSON.stringify({ event: { ...EVENT, ...event } });
  const EVENT = {
    title: { en: 'T', id: null },
    summary: { en: 'S' },
    date: { text: { en: 'D' } },
    lane: 'l',
    status: 's',
    significance: 1,
    sources: [{}],
  };

  test('is read', () => {
    expect(readCard(file({}))).toMatchObject({ title: 'T', date: 'D', sources: 1, translated: false });
  });

  test.each([
    ['no JSON', '<html>'],
    ['another form', '{}'],
    ['null', 'null'],
    ['a title that is none', file({ title: { en: {} } })],
    ['a title without end', file({ title: { en: 'x'.repeat(10_000) } })],
    ['sources that are none', file({ sources: { length: 'x' } })],
  ])('is refused: %s', (_, text) => {
    expect(readCard(text)).toBeUndefined();
  });
});

test('changed files are sorted by the page on which they are seen', () => {
  const files = [
    'content/events/b/id.mdx',
    'content/events/a/en.mdx',
    'content/events/a/id.mdx',
    'content/claims/c.yaml',
    'content/stories/s/id.mdx',
    'content/terms/t.yaml',
    'content/permalinks.txt',
    'content/events/pictured/bars.webp',
    'content/events/../../etc/en.mdx',
    'content/events/"><img>/en.mdx',
    'src/model.ts',
  ].map((filename) => ({ filename, status: 'modified' }));
  expect(sortChanges([...files, { filename: 'content/events/gone/en.mdx', status: 'removed' }])).toEqual({
    events: ['a', 'b', 'pictured'],
    pages: ['claims/c/', 'glossary/#t', 'stories/s/'],
    others: 5,
  });
});

describe('the files of a preview', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
    for (const name of ['index.html', 'events/x/index.html', 'events/x.csl.json', '_astro/a.js', '_headers', '_redirects']) {
      add(name);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const add = (name: string, content: string | Uint8Array = 'x') => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };

  test('are pages and data', () => {
    expect(checkPreview(folder)).toEqual([]);
  });

  test.each(['_worker.js', '_worker.js/index.js', '_routes.json', 'functions/api.js', 'a/x.exe', 'x.wasm', '.env', 'no-type'])(
    'are refused: %s',
    (name) => {
      add(name);
      expect(checkPreview(folder).length).toBeGreaterThan(0);
      expect(checkPreview(folder)[0]).toContain(JSON.stringify(name.split('/')[0]).slice(0, -1));
    },
  );

  test('are refused: a link that leads out', () => {
    symlinkSync('/etc/passwd', path.join(folder, 'events/y.json'));
    expect(checkPreview(folder)).toEqual(['"events/y.json" is a link, not a file']);
  });

  test('are refused: too many, too large, too much', () => {
    const limits = { files: 6, fileBytes: 100, bytes: 100 };
    expect(checkPreview(folder, limits)).toEqual([]);
    add('large.txt', new Uint8Array(101));
    expect(checkPreview(folder, limits)).toHaveLength(3);
  });

  test('tell search engines to stay away, whatever the preview said', () => {
    hidePreview(folder);
    expect(readFileSync(path.join(folder, '_headers'), 'utf8')).toMatch(/^\/\*\n {2}X-Robots-Tag: noindex/);
  });
});

describe('GitHub', () => {
  let server: StandIn;
  let answers: Record<string, unknown>;
  beforeEach(async () => {
    answers = {};
    server = await standIn(({ method, path: asked, query }, response) => {
      const page = query.get('page') ?? '';
      const answer = answers[`${method} ${asked}`] ?? (method === 'GET' ? [] : {});
      if (answer === 'refuse') return json(response, { message: 'Not Found' }, 404);
      return json(response, Array.isArray(answer) ? answer.slice((Number(page) - 1) * 100, Number(page) * 100) : answer);
    });
  });
  afterEach(() => server.close());
  const api = () => makeApi(server.address, 'o/r', 'secret');

  const bot = { user: { login: 'github-actions[bot]' } };

  test('is asked for all pages of a list', async () => {
    answers['GET /repos/o/r/pulls/7/files'] = Array.from({ length: 250 }, (_, index) => index);
    expect(await api().list('pulls/7/files')).toHaveLength(250);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer secret'));
  });

  test('names the pull request whose last commit was built, and no other', async () => {
    answers['GET /repos/o/r/pulls'] = [
      { number: 6, head: { sha: 'older' } },
      { number: 7, head: { sha: 'built' } },
    ];
    expect(await findPull(api(), 'someone', 'a&b=c#d', 'built')).toBe(7);
    expect(await findPull(api(), 'someone', 'a', 'newer')).toBeUndefined();
    expect(server.asked[0]?.query.get('head')).toBe('someone:a&b=c#d');
  });

  test('gets one comment, which later runs change', async () => {
    expect(await putComment(api(), 7, MARK, `${MARK} 1`)).toBe('written');
    answers['GET /repos/o/r/issues/7/comments'] = [
      { id: 1, body: `${MARK} of someone else`, user: { login: 'someone' } },
      { id: 2, body: 'another workflow', ...bot },
      { id: 3, body: `${MARK} 1`, ...bot },
    ];
    expect(await putComment(api(), 7, MARK, `${MARK} 2`)).toBe('updated');
    expect(server.asked.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
      'GET /repos/o/r/issues/7/comments',
      'POST /repos/o/r/issues/7/comments',
      'GET /repos/o/r/issues/7/comments',
      'PATCH /repos/o/r/issues/comments/3',
    ]);
  });

  test('is quoted when it refuses', async () => {
    answers['GET /repos/o/r/pulls'] = 'refuse';
    await expect(api().list('pulls')).rejects.toThrow(/GET pulls\?.*: 404 .*Not Found/);
  });
});
