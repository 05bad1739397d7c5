import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closedTo, readHosts, readInsecureHosts } from '../../../src/build/links/hosts.ts';
import { answersOverHttps } from '../../../src/build/links/probe.ts';
import { checkLinks } from '../../../src/build/links/work.ts';
import { Visitor } from '../../../src/build/visitor.ts';
import { checkout, source } from '../checkout.ts';
import { type Asked, type StandIn, standIn } from '../stand-in.ts';

const MANNERS = { gap: 0, timeout: 500, retries: 1, backoff: 1, longest: 100 };

let server: StandIn;
let site: ReturnType<typeof checkout>;

beforeEach(async () => {
  server = await standIn(({ path: asked, method }: Asked, response) => {
    const statuses = /^\/(\d{3})$/.exec(asked)?.[1];
    if (statuses) return response.writeHead(Number(statuses)).end();
    if (asked === '/no-head') return response.writeHead(method === 'HEAD' ? 405 : 200).end('here');
    if (asked === '/moved') return response.writeHead(301, { Location: '/new' }).end();
    if (asked === '/gone') return response.writeHead(302, { Location: '/' }).end();
    if (asked === '/slow') return undefined;
    if (asked === '/once')
      return response.writeHead(server.asked.filter((request) => request.path === asked).length < 3 ? 503 : 200).end();
    return response.end('here');
  });
});

afterEach(async () => {
  await server.close();
  site?.remove();
});

async function run(paths: readonly string[], options: Partial<Parameters<typeof checkLinks>[2]> = {}, more = '') {
  site = checkout(Object.fromEntries(paths.map((each, index) => [`e${index}`, { post: source(server.address + each, more) }])));
  const lines: string[] = [];
  const code = await checkLinks(site.root, new Visitor(MANNERS), { names: [], hosts: [], verbose: false, ...options }, (line) =>
    lines.push(line),
  );
  return { code, lines: lines.map((line) => line.replaceAll(server.address, '')) };
}

describe('a source is there', () => {
  test.each(['/page', '/no-head', '/once', '/page#part'])('%s', async (address) => {
    const { code, lines } = await run([address]);
    expect(lines).toEqual(['1 addresses on 1 hosts: 1 there, 0 moved, 0 closed to programs, 0 dead']);
    expect(code).toBe(0);
  });

  test('under another address, which is told when asked for', async () => {
    const { code, lines } = await run(['/moved'], { verbose: true });
    expect(lines).toEqual([
      'content/events/e0/en.mdx:14:10 moved-source: post, /moved, now leads to /new',
      '1 addresses on 1 hosts: 0 there, 1 moved, 0 closed to programs, 0 dead',
    ]);
    expect(code).toBe(0);
  });

  test('or not, and is kept for the issue that tells of it', async () => {
    const kept: unknown[] = [];
    await run(['/page', '/404'], { keep: (dead) => kept.push(...dead) }, '    archive: https://web.archive.org/x\n');
    expect(kept).toEqual([
      {
        file: 'content/events/e1/en.mdx',
        line: 14,
        key: 'post',
        url: `${server.address}/404`,
        detail: expect.stringContaining('answers with 404'),
        archive: 'https://web.archive.org/x',
      },
    ]);
  });

  test('and is asked for once, however many entries use it', async () => {
    await run(['/page', '/page', '/page']);
    expect(server.asked.map(({ method }) => method)).toEqual(['HEAD']);
  });
});

describe('a source is dead', () => {
  test.each([
    ['/404', 'answers with 404'],
    ['/410', 'answers with 410'],
    ['/500', 'answers with 500'],
    ['/403', 'answers with 403; if readers get the page, add its host to src/build/links/hosts.yaml'],
    ['/gone', 'leads to the front page, /'],
    ['/slow', 'does not answer within 0.5 s'],
  ])('%s: %s', async (address, detail) => {
    const { code, lines } = await run(['/page', address]);
    expect(lines).toEqual([
      `content/events/e1/en.mdx:14:10 dead-source: post, ${address}, ${detail}; no archived copy is named: npm run archive -- content/events/e1/en.mdx`,
      '2 addresses on 1 hosts: 1 there, 0 moved, 0 closed to programs, 1 dead',
    ]);
    expect(code).toBe(1);
  });

  test('and its archived copy is named', async () => {
    const { lines } = await run(['/404'], {}, '    archive: https://web.archive.org/web/20231021080000/x\n');
    expect(lines[0]).toMatch(/answers with 404; archived copy: https:\/\/web\.archive\.org\/web\/20231021080000\/x$/);
  });

  test('and all of them are told', async () => {
    const { lines } = await run(['/404', '/410', '/404']);
    expect(lines).toHaveLength(4);
  });
});

describe('hosts that turn programs away', () => {
  const hosts = [{ host: '127.0.0.1', statuses: [403], reason: 'asks programs to go away', since: '2026-11-22' }];

  test('say nothing about a source, unless it is missing', async () => {
    const { code, lines } = await run(['/403', '/404'], { hosts, verbose: true });
    expect(lines[0]).toBe(
      'content/events/e0/en.mdx:14:10 closed-source: post, /403, answers programs with 403: asks programs to go away',
    );
    expect(lines[1]).toContain('dead-source: post, /404');
    expect(code).toBe(1);
  });

  test('are listed with their reasons', () => {
    const list = readHosts(path.resolve('src/build/links/hosts.yaml')).closed;
    expect(closedTo(list, 'https://www.linkedin.com/in/x', 999)?.host).toBe('linkedin.com');
    expect(closedTo(list, 'https://www.linkedin.com/in/x', 404)).toBeUndefined();
    expect(closedTo(list, 'https://notlinkedin.com/', 999)).toBeUndefined();
  });

  test('are not listed without one', () => {
    site = checkout({});
    const file = path.join(site.root, 'hosts.yaml');
    writeFileSync(
      file,
      'closed:\n  - host: example.org\n    statuses: [403]\n    reason: why\n    since: "2026-11-22"\ninsecure: []\n',
    );
    expect(() => readHosts(file)).toThrow(/hosts\.yaml: .*reason/s);
  });
});

describe('a source without encryption', () => {
  const visitor = (status: number) => {
    const asked: string[] = [];
    const ask = async (url: string) => {
      asked.push(url);
      return { status, url, headers: new Headers(), text: '' };
    };
    return { asked, visitor: { ask } as Pick<Visitor, 'ask'> };
  };

  test('is asked for over https, so that its host can be taken off the list', async () => {
    const { asked, visitor: one } = visitor(200);
    expect(await answersOverHttps('http://example.org/a', one)).toBe(true);
    expect(asked).toEqual(['https://example.org/a']);
    expect(await answersOverHttps('http://example.org/a', visitor(404).visitor)).toBe(false);
    expect(await answersOverHttps(`${server.address}/page`, new Visitor(MANNERS))).toBe(false);
  });

  test('is the only one that is asked for twice', async () => {
    const { asked, visitor: one } = visitor(200);
    expect(await answersOverHttps('https://example.org/a', one)).toBe(false);
    expect(asked).toEqual([]);
  });

  test('has its host on the list', () => {
    expect(readInsecureHosts(path.resolve('.'))).toContain('en.people.cn');
    site = checkout({});
    expect([...readInsecureHosts(site.root)]).toEqual(['127.0.0.1']);
    expect(readInsecureHosts(path.join(site.root, 'content')).size).toBe(0);
  });
});
