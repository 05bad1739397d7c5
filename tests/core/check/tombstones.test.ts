import { describe, expect, it } from 'vitest';
import { checkPermalinks, unlistedPaths } from '../../../src/core/check/permalinks.ts';
import { checkRedirects } from '../../../src/core/check/redirects.ts';
import { checkTombstones, Tombstones } from '../../../src/core/check/tombstones.ts';
import { event, item, set } from '../records.ts';

const GRAVE = {
  title: { en: 'Acme paid for it.', id: 'Acme membiayainya.' },
  date: '2026-11-21',
  reason: { en: 'Nobody had said so.', id: 'Tidak ada yang mengatakannya.' },
};

/** A set in which one event and one claim exist, and this was withdrawn. */
function withdrawn(data: Tombstones) {
  const content = set({
    events: [item('events', 'zhipu-funding', event())],
    tombstones: { id: 'tombstones', file: 'content/withdrawn.yaml', data },
  });
  return { ...content, ids: { ...content.ids, claims: new Set(['standing']) } };
}

/** `path: message` of each finding. */
const findings = (data: Tombstones) =>
  checkTombstones(withdrawn(data)).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the list of what was withdrawn', () => {
  it.each(['/claims/old/', '/stories/old/', '/actors/old/'])('takes %s', (path) => {
    expect(Tombstones.safeParse({ [path]: GRAVE }).success).toBe(true);
    expect(findings({ [path]: GRAVE })).toEqual([]);
  });

  it.each(['/events/old/', '/claims/', '/id/claims/old/', 'claims/old'])('refuses %s', (path) => {
    expect(Tombstones.safeParse({ [path]: GRAVE }).success).toBe(false);
  });

  it.each(['title', 'date', 'reason'])('needs %s, in both languages where it is words', (key) => {
    expect(Tombstones.safeParse({ '/claims/old/': { ...GRAVE, [key]: undefined } }).success).toBe(false);
    expect(Tombstones.safeParse({ '/claims/old/': { ...GRAVE, [key]: { en: 'Only this.' } } }).success).toBe(false);
  });

  it('has nothing that still stands', () => {
    expect(findings({ '/claims/standing/': GRAVE })).toEqual([
      '/claims/standing/: /claims/standing/ still has an entry; remove its file, or this',
    ]);
  });

  it('names what is there instead, and of the same kind', () => {
    expect(findings({ '/claims/old/': { ...GRAVE, successor: 'standing' } })).toEqual([]);
    expect(findings({ '/claims/old/': { ...GRAVE, successor: 'standin' } })).toEqual([
      '/claims/old/.successor: /claims/standin/ does not exist; did you mean /claims/standing/?',
    ]);
    expect(findings({ '/stories/old/': { ...GRAVE, successor: 'zhipu-funding' } })).toEqual([
      '/stories/old/.successor: /stories/zhipu-funding/ does not exist; name one that does, or none',
    ]);
  });
});

describe('the address of a claim that was withdrawn', () => {
  const content = withdrawn({ '/claims/old/': GRAVE });

  it('is kept, so nothing is missed', () => {
    const lines = unlistedPaths(content);
    expect(lines).toContain('/claims/old/');
    const permalinks = { id: 'permalinks', file: 'content/permalinks.txt', data: lines };
    expect(checkPermalinks({ ...content, permalinks })).toEqual([]);
    expect(checkPermalinks({ ...content, tombstones: undefined, permalinks }).map(({ message }) => message)).toEqual([
      '/claims/old/ was published and would be gone; bring it back; if it moved, say where to in content/redirects.yaml: "/claims/old/: /its/new/path/"; if it was wrong to have, say when and why in content/withdrawn.yaml, under "/claims/old/"',
    ]);
  });

  it('may be led to, and not away from', () => {
    const redirects = (data: Record<string, string>) =>
      checkRedirects({ ...content, redirects: { id: 'redirects', file: 'content/redirects.yaml', data } });
    expect(redirects({ '/claims/older/': '/claims/old/' })).toEqual([]);
    expect(redirects({ '/claims/old/': '/claims/standing/' })).toHaveLength(1);
  });
});
