import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Wayback } from '../../../src/build/archive/wayback.ts';
import { type ArchiveOptions, archiveSources } from '../../../src/build/archive/work.ts';
import { Visitor } from '../../../src/build/visitor.ts';
import { copyProject } from '../../project.ts';
import { checkout, source } from '../checkout.ts';
import { type Asked, json, type StandIn, standIn } from '../stand-in.ts';

const OPTIONS: ArchiveOptions = {
  names: [],
  write: true,
  keys: undefined,
  within: 365,
  fresh: false,
  now: Date.parse('2026-11-22T12:00:00Z'),
};
/** A busy machine answers late; only where there will be no answer is it not worth waiting for. */
const MANNERS = { gap: 0, timeout: 20_000, retries: 2, backoff: 1, longest: 2000 };

let server: StandIn;
let site: ReturnType<typeof checkout>;

afterEach(async () => {
  await server?.close();
  site?.remove();
});

/** The archive says that it has this copy; `url` as it writes it, without encryption. */
function copy(response: ServerResponse, url: string, timestamp: string, status = '200'): void {
  const closest = { status, available: true, url: `http://web.archive.org/web/${timestamp}/${url}`, timestamp };
  json(response, { url, archived_snapshots: { closest } });
}

const none = (response: ServerResponse, url: string) => json(response, { url, archived_snapshots: {} });

async function run(
  answer: (request: Asked, response: ServerResponse, asked: readonly Asked[]) => void,
  options: Partial<ArchiveOptions> = {},
  timeout = MANNERS.timeout,
) {
  await server?.close();
  server = await standIn(answer);
  const lines: string[] = [];
  const wayback = new Wayback(
    new Visitor({ ...MANNERS, timeout }),
    { lookup: server.address, save: server.address },
    { attempts: 4 },
  );
  const code = await archiveSources(site.root, wayback, { ...OPTIONS, ...options }, (line) => lines.push(line));
  return {
    code,
    lines,
    asked: server.asked.map(({ path, query }) => `${path} ${query.get('url') ?? ''} ${query.get('timestamp') ?? ''}`.trim()),
  };
}

describe('a copy that the archive has', () => {
  test('is written below its source, with the day on which the entry was compared with it, and nothing else changes', async () => {
    site = checkout({ thing: { post: source('https://example.org/a'), more: source('https://example.org/b') } });
    const before = site.text('thing');
    const { code, lines, asked } = await run(({ query }, response) => copy(response, query.get('url') ?? '', '20231021080000'));
    expect(code).toBe(0);
    const added = (url: string) => `    archive: https://web.archive.org/web/20231021080000/${url}\n    accessed: "2026-11-20"\n`;
    const [head = '', middle = '', rest = ''] = before.split('    kind: secondary # as ever\n');
    const kind = '    kind: secondary # as ever\n';
    expect(site.text('thing')).toBe(
      `${head}${kind}${added('https://example.org/a')}${middle}${kind}${added('https://example.org/b')}${rest}`,
    );
    expect(asked).toEqual([
      '/wayback/available https://example.org/a 20231020000000',
      '/wayback/available https://example.org/b 20231020000000',
    ]);
    expect(lines.at(-1)).toBe('2 of 2 sources name no copy: 2 written, 0 without one, 0 failed');
  });

  test('is only shown unless it is to be written', async () => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const before = site.text('thing');
    const { code, lines } = await run((_, response) => copy(response, 'https://example.org/a', '20231021080000'), {
      write: false,
    });
    expect(code).toBe(0);
    expect(site.text('thing')).toBe(before);
    expect(lines).toEqual([
      'content/events/thing/en.mdx:14:10 post: copy of 2023-10-21',
      '  + archive: https://web.archive.org/web/20231021080000/https://example.org/a',
      '  + accessed: 2026-11-20',
      '1 of 1 sources name no copy: 1 found, and not written: add -- --write, 0 without one, 0 failed',
    ]);
  });

  test('is looked for near the day on which the page was read, which stays as it is', async () => {
    site = checkout({ thing: { post: source('https://example.org/a', '    accessed: "2025-03-01"\n') } });
    const { asked } = await run((_, response) => copy(response, 'https://example.org/a', '20250302080000'));
    expect(asked).toEqual(['/wayback/available https://example.org/a 20250301120000']);
    expect(site.text('thing')).toContain(
      '    archive: https://web.archive.org/web/20250302080000/https://example.org/a\n    accessed: "2025-03-01"\n',
    );
    expect(site.text('thing').match(/accessed/g)).toHaveLength(1);
  });

  test('says nothing of when further reading was read', async () => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const further = source('https://example.org/b', '    further: true\n');
    site.write('content/events/thing/en.mdx', site.text('thing').replace('added:', `  more:\n${further}added:`));
    await run(({ query }, response) => copy(response, query.get('url') ?? '', '20231021080000'));
    expect(site.text('thing')).toMatch(/further: true\n {4}archive: .*\/b\nadded/);
  });
});

describe('no copy is written', () => {
  test.each([
    ['where the archive has none', (response: ServerResponse) => none(response, 'x'), 'the archive has no copy'],
    [
      'that is from before the page was published',
      (response: ServerResponse) => copy(response, 'https://example.org/a', '20231018000000'),
      'the closest copy, of 2023-10-18, is from before the page was published',
    ],
    [
      'that is too far away',
      (response: ServerResponse) => copy(response, 'https://example.org/a', '20251020000000'),
      'the closest copy, of 2025-10-20, is 731 days off',
    ],
    [
      'of an error page',
      (response: ServerResponse) => copy(response, 'https://example.org/a', '20231021000000', '404'),
      'the archive has no copy',
    ],
  ])('%s', async (_, answer, reason) => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const before = site.text('thing');
    const { code, lines } = await run((_request, response) => answer(response));
    expect(code).toBe(0);
    expect(lines[0]).toBe(`content/events/thing/en.mdx:14:10 post: ${reason}; --save has one made`);
    expect(site.text('thing')).toBe(before);
  });

  test('where one is named, or where the source is one', async () => {
    const archived = 'https://web.archive.org/web/20231021080000/https://example.org/b';
    site = checkout({
      thing: { post: source('https://example.org/b', `    archive: ${archived}\n`), copy: source(archived) },
    });
    const { asked, lines } = await run((_, response) => none(response, 'x'));
    expect(asked).toEqual([]);
    expect(lines).toEqual(['0 of 2 sources name no copy: 0 found, 0 without one, 0 failed']);
  });

  test('into content with problems', async () => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    site.write('content/actors/acme.yaml', 'name: Acme\n');
    const { code, asked, lines } = await run((_, response) => none(response, 'x'));
    expect(code).toBe(1);
    expect(asked).toEqual([]);
    expect(lines[0]).toContain('content/actors/acme.yaml:');
  });
});

describe('when the archive is busy or broken', () => {
  test.each([
    ['429', (response: ServerResponse) => response.writeHead(429, { 'Retry-After': '0' }).end()],
    ['503', (response: ServerResponse) => response.writeHead(503).end()],
    ['no answer', () => {}, 500],
    ['a broken answer', (response: ServerResponse) => response.end('{"archived_snap')],
    ['a page for people', (response: ServerResponse) => response.end('<h1>Down</h1>')],
    ['a cut connection', (response: ServerResponse) => response.destroy()],
  ])('%s: it is asked again', async (_, fail, timeout?: number) => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const { code } = await run(
      (_request, response, asked) =>
        asked.length < 3 ? fail(response) : copy(response, 'https://example.org/a', '20231021080000'),
      {},
      timeout,
    );
    expect(code).toBe(0);
    expect(site.text('thing')).toContain('archive: https://web.archive.org/web/20231021080000/https://example.org/a');
  });

  test.each([
    ['503 for good', (response: ServerResponse) => response.writeHead(503).end(), 'answers with status 503'],
    [
      'nonsense for good',
      (response: ServerResponse) => response.end('<h1>Down</h1>'),
      'answers with something that cannot be read: "<h1>Down</h1>"',
    ],
    ['no answer for good', () => {}, 'does not answer within 0.5 s', 500],
    [
      'a copy on another host',
      (response: ServerResponse) =>
        json(response, {
          archived_snapshots: {
            closest: { available: true, status: '200', timestamp: '20231021080000', url: 'https://evil.example/' },
          },
        }),
      'names a copy that is none: "https://evil.example/"',
    ],
  ])('%s: the source is left alone, and the others are not', async (_, fail, reason, timeout?: number) => {
    site = checkout({ thing: { post: source('https://example.org/a'), more: source('https://example.org/b') } });
    const { code, lines } = await run(
      ({ query }, response) =>
        query.get('url')?.endsWith('/a') ? fail(response) : copy(response, 'https://example.org/b', '20231021080000'),
      {},
      timeout,
    );
    expect(code).toBe(1);
    expect(lines[0]).toBe(`content/events/thing/en.mdx:14:10 post: the archive ${reason}`);
    expect(site.text('thing').match(/archive: /g)).toHaveLength(1);
    expect(lines.at(-1)).toBe('2 of 2 sources name no copy: 1 written, 0 without one, 1 failed');
  });

  test('it is left in peace after five failures in a row', async () => {
    const sources = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => [key, source(`https://example.org/${key}`)]),
    );
    site = checkout({ thing: sources });
    const { code, lines, asked } = await run((_, response) => response.writeHead(404).end());
    expect(code).toBe(1);
    expect(asked).toHaveLength(5);
    expect(lines.at(-1)).toBe('7 of 7 sources name no copy: 0 found, 0 without one, 5 failed, 2 not asked for');
  });
});

test('a run goes on where the last one ended, and asks nothing twice', async () => {
  site = checkout({ thing: { a: source('https://example.org/a'), b: source('https://example.org/b') } });
  const first = await run(
    ({ query }, response) =>
      query.get('url')?.endsWith('/a')
        ? copy(response, 'https://example.org/a', '20231021080000')
        : response.writeHead(500).end(),
    { write: false },
  );
  expect(first.code).toBe(1);
  const second = await run((_, response) => none(response, 'x'));
  expect(second.asked).toEqual(['/wayback/available https://example.org/b 20231020000000']);
  expect(site.text('thing')).toContain('archive: https://web.archive.org/web/20231021080000/https://example.org/a');
  const third = await run((_, response) => none(response, 'x'));
  expect(third.asked).toEqual([]);
  const fresh = await run((_, response) => none(response, 'x'), { fresh: true });
  expect(fresh.asked).toHaveLength(1);
  const later = await run((_, response) => none(response, 'x'), { now: OPTIONS.now + 31 * 86_400_000 });
  expect(later.asked).toHaveLength(1);
});

test('only what is named is looked up; a name that stands for nothing is refused', async () => {
  site = checkout({ one: { post: source('https://example.org/a') }, two: { post: source('https://example.org/b') } });
  for (const name of ['two', 'content/events/two', 'content/events/two/en.mdx']) {
    const { asked } = await run((_, response) => none(response, 'x'), { names: [name], fresh: true });
    expect(asked, name).toEqual(['/wayback/available https://example.org/b 20231020000000']);
  }
  const { code, asked, lines } = await run((_, response) => none(response, 'x'), { names: ['two', 'three', 'four'] });
  expect(code).toBe(2);
  expect(asked).toEqual([]);
  expect(lines[0]).toMatch(/^no entry with sources is called three, four;/);
});

describe('Save Page Now', () => {
  const keys = 'access:secret';

  test('makes a copy where there is none', async () => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const answer = ({ path }: Asked, response: ServerResponse, asked: readonly Asked[]) => {
      if (path === '/save') return json(response, { url: 'https://example.org/a', job_id: 'spn2-1' });
      if (path !== '/save/status/spn2-1') return none(response, 'x');
      const isReady = asked.filter((request) => request.path === path).length > 2;
      return json(
        response,
        isReady
          ? { status: 'success', timestamp: '20261122120000', original_url: 'https://example.org/a' }
          : { status: 'pending' },
      );
    };
    const { code, asked } = await run(answer, { keys });
    expect(code).toBe(0);
    expect(asked.map((line) => line.split(' ')[0])).toEqual([
      '/wayback/available',
      '/save',
      '/save/status/spn2-1',
      '/save/status/spn2-1',
      '/save/status/spn2-1',
    ]);
    const request = server.asked.find(({ path }) => path === '/save');
    expect(request).toMatchObject({
      method: 'POST',
      headers: { authorization: 'LOW access:secret', accept: 'application/json' },
    });
    expect(new URLSearchParams(request?.body).get('url')).toBe('https://example.org/a');
    expect(site.text('thing')).toContain('archive: https://web.archive.org/web/20261122120000/https://example.org/a');
  });

  test.each([
    ['refuses', { message: 'You have reached your limit.' }, undefined, 'does not save the page: You have reached your limit.'],
    ['fails', { job_id: '1' }, { status: 'error', message: 'Not found.' }, 'could not save the page: Not found.'],
    ['never ends', { job_id: '1' }, { status: 'pending' }, 'was still saving the page when we stopped asking'],
  ])('%s, and says so', async (_, job, state, reason) => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const { code, lines } = await run(
      ({ path }, response) =>
        path === '/save' ? json(response, job) : path.startsWith('/save/') ? json(response, state) : none(response, 'x'),
      { keys },
    );
    expect(code).toBe(1);
    expect(lines[0]).toBe(`content/events/thing/en.mdx:14:10 post: the archive ${reason}`);
  });

  test('makes nothing in a dry run', async () => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    const { asked, lines } = await run((_, response) => none(response, 'x'), { keys, write: false });
    expect(asked).toEqual(['/wayback/available https://example.org/a 20231020000000']);
    expect(lines[0]).toMatch(/the archive has no copy; with --write one is made$/);
  });
});

describe('the command', () => {
  let project: string;
  beforeEach(() => {
    site = checkout({ thing: { post: source('https://example.org/a') } });
    project = copyProject(['src/build', 'src/core', 'package.json']);
    cpSync(path.join(site.root, 'content'), path.join(project, 'content'), { recursive: true });
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  const command = (...args: string[]) =>
    new Promise<{ code: unknown; output: string }>((resolve) => {
      const env = { ...process.env, WAYBACK_API: '', WAYBACK_KEYS: '', NODE_NO_WARNINGS: '1' };
      const script = path.join(project, 'src/build/archive/main.ts');
      execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error ? error.code : 0, output: stdout + stderr }),
      );
    });

  test('shows first, and writes when told to', async () => {
    server = await standIn((_, response) => copy(response, 'https://example.org/a', '20231021080000'));
    const entry = () => readFileSync(path.join(project, 'content/events/thing/en.mdx'), 'utf8');
    const options = ['--api', `${server.address}/`, '--gap', '0', 'thing'];
    expect(await command(...options)).toMatchObject({ code: 0, output: expect.stringContaining('not written: add -- --write') });
    expect(await command('--dry-run', '--write', ...options)).toMatchObject({ code: 0 });
    expect(entry()).not.toContain('archive:');
    expect(await command('--write', ...options)).toMatchObject({ code: 0, output: expect.stringContaining('1 written') });
    expect(entry()).toContain('archive:');
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    ['--never', /Unknown option '--never'[\s\S]*npm run archive -- \[options\]/],
    ['--gap=soon', /--gap takes a whole number, not soon/],
    ['--api=here', /--api is no address: here/],
    ['--save', /--save needs WAYBACK_KEYS/],
    ['nothing', /no entry with sources is called nothing/],
  ])('%s is refused', async (option, message) => {
    const { code, output } = await command(option);
    expect(code).toBe(2);
    expect(output).toMatch(message);
  });
});
