import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeApi } from '../../../src/build/github/api.ts';
import { deadLinksIssue, LABEL, MARK, putIssue } from '../../../src/build/github/dead-links.ts';
import type { DeadSource } from '../../../src/build/links/work.ts';
import { json, type StandIn, standIn } from '../stand-in.ts';

const DEAD: DeadSource = {
  file: 'content/events/x/en.mdx',
  line: 14,
  key: 'post',
  url: 'https://example.org/gone',
  detail: 'answers with 404',
  archive: undefined,
};
const RUN = 'https://github.com/o/r/actions/runs/1';
const blob = (file: string) => `https://github.com/o/r/blob/main/${file}`;

let server: StandIn;
let issues: object[];
beforeEach(async () => {
  issues = [];
  server = await standIn(({ method }, response) => json(response, method === 'GET' ? issues : {}));
});
afterEach(() => server.close());

const put = (dead: number) => putIssue(makeApi(server.address, 'o/r', 'secret'), dead, `${MARK} ${dead}`);
const changes = () =>
  server.asked
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => [method, path.replace('/repos/o/r/', ''), JSON.parse(body)]);
const own = { number: 5, body: `${MARK} old`, user: { login: 'github-actions[bot]' } };

test('the issue names each dead source with its line and what happened', () => {
  const text = deadLinksIssue([DEAD, { ...DEAD, archive: 'https://web.archive.org/x' }], RUN, blob);
  expect(text).toContain('got no page for 2 sources');
  expect(text).toContain(
    '[`content/events/x/en.mdx:14`](https://github.com/o/r/blob/main/content/events/x/en.mdx#L14), source `post`',
  );
  expect(text).toContain('no archived copy is named');
  expect(text).toContain('web\\.archive\\.org');
});

test('an address cannot become a link, an image or a mention', () => {
  const text = deadLinksIssue([{ ...DEAD, url: 'https://x.example/@someone)![x](y)' }], RUN, blob);
  expect(text).not.toContain('@someone');
  expect(text).not.toContain('![x](y)');
});

test('the issue stays within what GitHub takes', () => {
  const text = deadLinksIssue(Array(2000).fill(DEAD), RUN, blob);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/And \d+ more/);
});

test('an issue is opened when there is none', async () => {
  await put(2);
  expect(changes()).toEqual([
    ['POST', 'issues', { title: 'Sources that cannot be reached', body: `${MARK} 2`, labels: [LABEL] }],
  ]);
});

test('the one that there is follows: updated, closed, opened again', async () => {
  issues = [{ ...own, user: { login: 'someone' } }, { ...own, number: 4, pull_request: {} }, own];
  for (const dead of [2, 0, 1]) await put(dead);
  expect(changes()).toEqual([
    ['PATCH', 'issues/5', { body: `${MARK} 2`, state: 'open' }],
    ['PATCH', 'issues/5', { body: `${MARK} 0`, state: 'closed' }],
    ['PATCH', 'issues/5', { body: `${MARK} 1`, state: 'open' }],
  ]);
});

test('nothing is written when all is well and always was', async () => {
  await put(0);
  expect(changes()).toEqual([]);
});
