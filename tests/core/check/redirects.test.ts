import { describe, expect, it } from 'vitest';
import { checkRedirects, finalTargets } from '../../../src/core/check/redirects.ts';
import { makePaths } from '../../../src/core/paths.ts';
import { movedPages, redirectFile } from '../../../src/core/redirect-file.ts';
import { event, item, set } from '../records.ts';

const STANDING = item('events', 'zhipu-funding', event());
const WITHDRAWN = item(
  'events',
  'gone',
  event({ status: 'withdrawn', withdrawn: { date: '2026-01-02', reason: 'It never happened.' } }),
);

/** `path: message` of each finding. */
function findings(data: Record<string, string>): string[] {
  const redirects = { id: 'redirects', file: 'content/redirects.yaml', data };
  const content = set({ events: [STANDING, WITHDRAWN], redirects });
  const ids = { ...content.ids, events: new Set(['zhipu-funding', 'gone']) };
  return checkRedirects({ ...content, ids }).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a redirect', () => {
  it.each([
    ['to a page', { '/events/old/': '/events/zhipu-funding/' }],
    ['to a page, in two steps', { '/events/older/': '/events/old/', '/events/old/': '/events/zhipu-funding/' }],
    ['to a tombstone', { '/events/old/': '/events/gone/' }],
  ])('may lead %s', (_name, redirects) => {
    expect(findings(redirects)).toEqual([]);
  });

  it('does not lead to what does not exist', () => {
    expect(findings({ '/events/older/': '/events/old/', '/events/old/': '/events/zhipu-findung/' })).toEqual([
      '/events/old/: /events/zhipu-findung/ does not exist; did you mean /events/zhipu-funding/?',
    ]);
  });

  it.each(['/events/zhipu-funding/', '/events/gone/', '/'])('does not lead away from %s', (from) => {
    expect(findings({ [from]: '/search/' })).toEqual([
      `${from}: ${from} still exists, so nothing would follow this redirect; remove it`,
    ]);
  });

  it('never comes back to where it started', () => {
    expect(findings({ '/a/': '/b/', '/b/': '/a/', '/c/': '/a/', '/d/': '/d/' })).toEqual([
      '/a/: /a/ → /b/ → /a/ is a circle; lead it to a page that exists',
      '/b/: /b/ → /a/ → /b/ is a circle; lead it to a page that exists',
      '/d/: /d/ → /d/ is a circle; lead it to a page that exists',
    ]);
  });

  it('of several steps is followed to its end, and one that has none is left out', () => {
    const data = { '/a/': '/b/', '/b/': '/c/', '/x/': '/y/', '/y/': '/x/', '/z/': '/x/' };
    expect([...finalTargets(data)]).toEqual([
      ['/a/', '/c/'],
      ['/b/', '/c/'],
    ]);
  });
});

describe('the file for hosts', () => {
  const file = (moves: Record<string, string>, netlify = false) =>
    redirectFile({
      moves: new Map(Object.entries(moves)),
      withdrawn: ['/sputnik/events/gone/', '/sputnik/id/events/gone/'],
      paths: makePaths('sputnik'),
      netlify,
    })
      .trim()
      .split('\n')
      .slice(1);

  it('leads every language below the base path', () => {
    expect(file({ '/reports/': '/claims/' })).toEqual([
      '/sputnik/reports/ /sputnik/claims/ 301',
      '/sputnik/id/reports/ /sputnik/id/claims/ 301',
    ]);
  });

  it('leads what hangs on a page to what hangs on its successor', () => {
    const lines = file({ '/events/old/': '/events/new/' });
    expect(lines).toContain('/sputnik/id/events/old.csl.json /sputnik/id/events/new.csl.json 301');
    expect(lines).toContain('/sputnik/embed/events/old/ /sputnik/embed/events/new/ 301');
    expect(file({ '/actors/old/': '/actors/new/' })).toContain('/sputnik/actors/old/feed.xml /sputnik/actors/new/feed.xml 301');
    expect(file({ '/events/old/': '/claims/' })).toHaveLength(2);
  });

  it('takes precedence over pages, and says what is gone, only where Netlify builds', () => {
    expect(file({})).toEqual([]);
    expect(file({ '/reports/': '/claims/' }, true)).toEqual([
      '/sputnik/reports/ /sputnik/claims/ 301!',
      '/sputnik/id/reports/ /sputnik/id/claims/ 301!',
      '/sputnik/events/gone/ /sputnik/events/gone/index.html 410!',
      '/sputnik/id/events/gone/ /sputnik/id/events/gone/index.html 410!',
    ]);
  });

  it('has a page beside it for each page that moved, and for nothing else', () => {
    expect(movedPages(new Map([['/claims/old/', '/claims/new/']]), 'id', makePaths('/'))).toEqual([
      ['/id/claims/old/', '/id/claims/new/'],
      ['/id/embed/claims/old/', '/id/embed/claims/new/'],
    ]);
  });
});
