import { describe, expect, it } from 'vitest';
import type { ContentSet } from '../../../src/core/check/check.ts';
import { checkPermalinks, unlistedPaths } from '../../../src/core/check/permalinks.ts';
import { event, item, set } from '../records.ts';

const STANDING = set({ events: [item('events', 'zhipu-funding', event())] });
const LISTED = unlistedPaths(STANDING);

/** `rule index: message` of each finding, for a list with these lines. */
function findings(lines: readonly string[], parts: Partial<ContentSet> = {}): string[] {
  const permalinks = { id: 'permalinks', file: 'content/permalinks.txt', data: [...lines] };
  return checkPermalinks({ ...STANDING, permalinks, ...parts }).map(
    ({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`,
  );
}

describe('the list of permalinks', () => {
  it('is sound with every page there is, in order', () => {
    expect(LISTED).toEqual(expect.arrayContaining(['/', '/2023/', '/actors/acme/', '/events/zhipu-funding/', '/lanes/policy/']));
    expect(findings(LISTED)).toEqual([]);
  });

  it('lacks what is published for the first time, and says where it belongs', () => {
    const index = LISTED.indexOf('/events/zhipu-funding/');
    expect(findings(LISTED.toSpliced(index, 1))).toEqual([
      `unlisted-address ${index}: /events/zhipu-funding/ is not listed; run "npm run permalinks", or add the line here`,
    ]);
  });

  it('keeps what is gone from vanishing', () => {
    const lines = [...LISTED, '/events/old/'].sort();
    const index = lines.indexOf('/events/old/');
    expect(findings(lines)).toEqual([
      `vanished-address ${index}: /events/old/ was published and would be gone; bring the entry back, withdrawn if it is wrong; if it moved, say where to in content/redirects.yaml: "/events/old/: /its/new/path/"`,
    ]);
  });

  it.each([
    [
      'a redirect',
      { redirects: { id: 'redirects', file: 'content/redirects.yaml', data: { '/events/old/': '/events/zhipu-funding/' } } },
    ],
    [
      'a tombstone',
      {
        events: [
          ...STANDING.events,
          item('events', 'old', event({ status: 'withdrawn', withdrawn: { date: '2026-01-02', reason: 'It was wrong.' } })),
        ],
        ids: { ...STANDING.ids, events: new Set(['zhipu-funding', 'old']) },
      },
    ],
  ] satisfies [string, Partial<ContentSet>][])('is content with %s', (_name, parts) => {
    expect(findings([...LISTED, '/events/old/'].sort(), parts)).toEqual([]);
  });

  it('misses nothing while an entry cannot be read', () => {
    expect(findings(['/events/old/'], { events: [] })).toEqual([]);
  });

  it('has no line twice, and none in the wrong place', () => {
    expect(findings([...LISTED, '/'])).toEqual([
      `address-order ${LISTED.length}: / comes before ${LISTED.at(-1)}; move it there`,
    ]);
    expect(findings(['/', ...LISTED])).toEqual(['address-order 1: this line stands here twice; remove one']);
  });

  it('never shrinks, even if the whole file is gone', () => {
    const everListed = new Set(['/events/old/', '/']);
    const message = '/events/old/ was listed before and is not any more; put the line back: this file only grows';
    expect(findings(LISTED, { everListed })).toEqual([
      `removed-address ${LISTED.findIndex((line) => line > '/events/old/')}: ${message}`,
    ]);
    expect(checkPermalinks({ ...STANDING, everListed }).map(({ rule }) => rule)).toEqual(['removed-address', 'removed-address']);
  });
});
