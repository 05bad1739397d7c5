import { describe, expect, it } from 'vitest';
import { read } from './sample.ts';

/** Addresses that run something, or lead elsewhere than they seem to. */
const HOSTILE_ADDRESSES = [
  'javascript:alert(1)',
  'JavaScript:alert(1)//https://example.org',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  '//evil.example/',
  '/relative/',
];

const source = (url: string, archive = 'https://web.archive.org/web/2023/https://example.org/') =>
  `sources:
  post:
    title: Firm does thing
    publisher: The Post
    url: ${JSON.stringify(url)}
    date: "2023"
    lang: en
    kind: primary
    archive: ${JSON.stringify(archive)}
`;
const GOOD = 'https://example.org/';

/** Every place of the content that takes an address, filled with one. */
const PLACES: readonly (readonly [place: string, file: string, fill: (address: string) => string])[] = [
  ['source of an event', 'content/events/a/en.mdx', (address) => `---\n${source(address)}---\n\nWords.\n`],
  [
    'archived copy of a source of an event',
    'content/events/a/en.mdx',
    (address) => `---\n${source(GOOD, address)}---\n\nWords.\n`,
  ],
  ['source of a claim', 'content/claims/a.yaml', (address) => source(address)],
  ['archived copy of a source of a claim', 'content/claims/a.yaml', (address) => source(GOOD, address)],
  ['source of a term', 'content/terms/a.yaml', (address) => source(address)],
  ['archived copy of a source of a term', 'content/terms/a.yaml', (address) => source(GOOD, address)],
  ['edition', 'content/editions.yaml', (address) => `"2026-11-21":\n  url: ${JSON.stringify(address)}\n`],
];

describe.each(PLACES)('the address of the %s', (_place, file, fill) => {
  const problems = (address: string) =>
    read(fill(address), file).problems.filter(({ message }) => /(?:url|archive): /.test(message));

  it.each(HOSTILE_ADDRESSES)('is not %s', (address) => {
    expect(problems(address).map(({ rule }) => rule)).toEqual(['value']);
  });

  it('is an ordinary one', () => {
    expect(problems(GOOD)).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each(HOSTILE_ADDRESSES.filter((address) => address !== '/relative/'))('leads neither from nor to %s', (address) => {
    for (const [from, to] of [
      ['/events/a/', address],
      [address, '/events/a/'],
    ]) {
      const { problems } = read(`${JSON.stringify(from)}: ${JSON.stringify(to)}\n`, 'content/redirects.yaml');
      expect(problems.map(({ rule }) => rule)).toEqual(['value']);
    }
  });
});

describe('a permalink', () => {
  it.each([...HOSTILE_ADDRESSES.filter((address) => address !== '/relative/'), '/a/../b/', '/%2e%2e/', '/a\\b/'])(
    'is not %s',
    (address) => {
      expect(read(`${address}\n`, 'content/permalinks.txt').problems.map(({ rule }) => rule)).toEqual(['value']);
    },
  );
});
