import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../project.ts';
import { commit, git, write } from '../repository.ts';
import { event } from '../sample.ts';

const SITE = 'https://site.example';
const REPO = 'https://example.org/someone/something';
const EDITION = { url: 'https://example.org/kept.zip', sha256: 'ab'.repeat(32), digest: '01'.repeat(8) };

/** A site of three events, one of which was corrected twice and another withdrawn, with a history of three commits. */
let project: string;
let commits: string[];

beforeAll(() => {
  project = copyProject([
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'LICENSE-CONTENT',
    'content/words',
    'content/pages/corrections',
  ]);
  write(project, '.gitignore', 'node_modules\ndist\n.astro\nedition\n');
  write(
    project,
    'content/actors/acme.yaml',
    'name: Acme\nkind: company\nsummary:\n  en: A firm that acts.\n  id: Sebuah perusahaan.\n',
  );
  write(project, 'content/events/thing/en.mdx', event('Words.[^post]', dated('2026-01-10')));
  write(project, 'content/events/thing/id.mdx', translation(''));
  write(project, 'content/events/other/en.mdx', event('Other words.[^post]', dated('2026-03-10')));
  const withdrawn = 'status: withdrawn\nwithdrawn:\n  date: "2026-02-02"\n  reason: The firm never did it.';
  const gone = (facts: string) => dated('2026-01-10')(facts).replace('status: confirmed', withdrawn);
  write(project, 'content/events/gone/en.mdx', event('What never was.[^post]', gone));
  for (const id of ['method', 'data', 'contribute']) {
    write(project, `content/pages/${id}/en.mdx`, '---\ntitle: A page\ndescription: How it is done here.\n---\n\nSo.\n');
  }
  git(project, ['init', '--quiet', '--initial-branch=main']);
  const first = commit(project, 'Add three events', '2026-01-10T12:00:00+00:00');
  const corrections = `corrections:
  - { date: "2026-02-01", grade: minor, was: A frim did a thing., now: A firm did a thing. }
  - { date: "2026-02-03", grade: major, was: "The sum was <5>.", now: "The sum was 6, by the firm's report." }
`;
  const corrected = (facts: string) => dated('2026-01-10')(facts).replace('added:', `${corrections}added:`);
  write(project, 'content/events/thing/en.mdx', event('Better words.[^post]', corrected));
  write(project, 'content/events/thing/id.mdx', translation('corrections:\n  - { was: Salah ketik., now: Benar. }\n'));
  const second = commit(project, 'Mend <b>the sum</b>', '2026-02-03T12:00:00+00:00');
  write(project, 'content/editions.yaml', `"2026-02-10": ${JSON.stringify(EDITION)}\n`);
  commits = [first, second, commit(project, 'List an edition', '2026-02-10T12:00:00+00:00')];
  const { status, output } = run('node_modules/astro/bin/astro.mjs', 'build');
  if (status !== 0) throw new Error(output);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      VITEST: '',
      NODE_ENV: '',
      SITE_URL: SITE,
      BASE_PATH: '',
      REPO_URL: REPO,
    },
  });
  return { status, output: stdout + stderr };
}

function dated(added: string) {
  return (facts: string) => facts.replace(/added: .*/, `added: "${added}"`).replace(/checked: .*/, 'checked: "2026-03-12"');
}

function translation(more: string): string {
  return `---\ntitle: Sebuah judul\nsummary: Sebuah perusahaan.\n${more}translates: "000000000000"\n---\n\nKata.[^post]\n`;
}

/** A page of the built site, without what stands between its elements. */
function page(address: string): string {
  return readFileSync(path.join(project, 'dist', address, 'index.html'), 'utf8').replace(/\s*\n\s*/g, ' ');
}

/** The section with this id on its heading, and the text of it. */
function section(html: string, id: string): { html: string; text: string } {
  const found = new RegExp(`<section[^>]* aria-labelledby="${id}".*?</section>`).exec(html)?.[0] ?? '';
  return {
    html: found,
    text: found
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

describe('the page of an event', () => {
  it('tells when it was added, changed and checked', () => {
    const facts = /<aside class="facts".*?<\/aside>/.exec(page('events/thing'))?.[0] ?? '';
    const dates = [...facts.matchAll(/<dt>([^<]+)<\/dt>\s*<dd>\s*<time datetime="([^"]+)"/g)].map(
      ([, name, day]) => `${name} ${day}`,
    );
    expect(dates).toEqual([
      'Date 2023-10-20',
      'Added 2026-01-10',
      'Last changed 2026-02-03',
      'Last checked against its sources 2026-03-12',
    ]);
  });

  it('lists its corrections, the newest first, each at an address that lasts', () => {
    const { html, text } = section(page('events/thing'), 'corrections');
    expect(text).toMatch(
      /^Corrections 3 February 2026 Major correction It said The sum was (<|&lt;)5(>|&gt;)\. It now says The sum was 6, by the firm(&#39;|')s report\. 1 February 2026 Minor correction /,
    );
    expect([...html.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['correction-2', 'correction-1']);
  });

  it('says before anything else what was wrong with its gist, and only that', () => {
    const html = page('events/thing');
    const notice = /<aside class="notice correction-notice".*?<\/aside>/.exec(html);
    expect(notice?.[0]).toContain('The sum was 6');
    expect(notice?.[0]).not.toContain('frim');
    expect(notice?.index).toBeGreaterThan(html.indexOf('<h1'));
    expect(notice?.index).toBeLessThan(html.indexOf('Better words.'));
    expect(page('events/other')).not.toContain('correction-notice');
  });

  it('has corrections in its language, and marks those that wait for their words', () => {
    const { html, text } = section(page('id/events/thing'), 'corrections');
    expect(text).toContain('Semula Salah ketik. Sekarang Benar.');
    expect(html).toMatch(/<dd lang="en">The sum was 6/);
    expect(html).not.toMatch(/<dd lang="en">Benar/);
  });

  it('says where its translation was made from other words, and leads to those of now', () => {
    const notice = /<p class="notice" lang="id" data-pagefind-ignore>\s*(.*?)\s*<\/p>/.exec(page('id/events/thing'))?.[1];
    expect(notice).toContain('Versi bahasa Inggris telah berubah sejak terjemahan ini dibuat.');
    expect(notice).toMatch(/<a href="[^"]*\/events\/thing\/" hreflang="en">/);
    expect(page('events/thing')).not.toContain('has changed since this translation');
  });

  it('leads to its history, its version and the newest edition with it', () => {
    const [first, second] = commits;
    const { html, text } = section(page('id/events/thing'), 'history');
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      `${REPO}/blob/${second}/content/events/thing/id.mdx`,
      EDITION.url,
      `${REPO}/commits/main/content/events/thing`,
      `${REPO}/commit/${second}`,
      `${REPO}/commit/${first}`,
    ]);
    expect(text).toContain('Mend &lt;b&gt;the sum&lt;/b&gt;');
    expect(html).toMatch(/lang="en"> ?Mend/);
    expect(section(page('events/other'), 'history').html).not.toContain(EDITION.url);
  });
});

describe('the page of corrections', () => {
  it('lists all of them, the newest first, and leads to each', () => {
    const { html, text } = section(page('corrections'), 'list');
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      '/events/thing/#correction-2',
      '/events/gone/',
      '/events/thing/#correction-1',
    ]);
    expect(text).toContain('2 February 2026 Withdrawn The firm never did it.');
    expect(text).not.toContain('No correction has been recorded');
    expect(section(page('id/corrections'), 'list').text).toContain('Sebuah judul');
  });

  it('leads to where a mistake is reported', () => {
    expect(page('corrections')).toContain(`href="${REPO}/issues/new?template=correction.yml"`);
  });
});

it('the page of the data lists the frozen editions', () => {
  const { html, text } = section(page('data'), 'frozen');
  expect(text).toContain(`10 February 2026 SHA-256 ${EDITION.sha256}`);
  expect(html).toContain(`href="${EDITION.url}"`);
});

describe('the feeds of corrections', () => {
  const file = (address: string) => readFileSync(path.join(project, 'dist', address), 'utf8');

  it('have an entry for each, at its own address, with its words', () => {
    const atom = parseAtomFeed(file('corrections/feed.xml'));
    expect(atom).toMatchObject({
      id: `${SITE}/corrections/feed.xml`,
      updated: '2026-02-03T00:00:00Z',
      authors: [{ name: 'Sputnik Moments contributors' }],
    });
    expect(atom.entries?.map(({ id, updated }) => `${id} ${updated}`)).toEqual([
      `${SITE}/events/thing/#correction-2 2026-02-03T00:00:00Z`,
      `${SITE}/events/gone/#withdrawn 2026-02-02T00:00:00Z`,
      `${SITE}/events/thing/#correction-1 2026-02-01T00:00:00Z`,
    ]);
    const [first] = atom.entries ?? [];
    expect(first?.title?.value).toBe('Major correction: A firm does a thing');
    expect(first?.content?.value).toBe(
      "<p><b>It said:</b> The sum was &lt;5&gt;.</p><p><b>It now says:</b> The sum was 6, by the firm's report.</p>",
    );
  });

  it('say the same in the other language and the other form', () => {
    const json = parseJsonFeed(file('id/corrections/feed.json'));
    expect(json).toMatchObject({ language: 'id', feed_url: `${SITE}/id/corrections/feed.json` });
    expect(json.items?.map(({ url, language }) => `${url} ${language}`)).toEqual([
      `${SITE}/id/events/thing/#correction-2 en`,
      `${SITE}/id/events/gone/ en`,
      `${SITE}/id/events/thing/#correction-1 id`,
    ]);
  });
});

describe('a frozen edition', () => {
  const pack = (date: string) => run('src/build/edition.ts', date);
  const archive = (date: string) => readFileSync(path.join(project, `edition/sputnik-moments-${date}.zip`));

  it('has the data, the words and the sources of the site, and says how to list it', () => {
    const { status, output } = pack('2026-03-20');
    expect(output).toMatch(/^edition\/sputnik-moments-2026-03-20\.zip: \d+ files, \d+ bytes$/m);
    expect(status).toBe(0);
    const files = unzipSync(archive('2026-03-20'));
    const text = (name: string) => new TextDecoder().decode(files[`sputnik-moments-2026-03-20/${name}`]);
    const { meta, events } = JSON.parse(text('data/events.json'));
    expect(events.map(({ id }: { id: string }) => id)).toEqual(['other', 'thing']);
    expect(text('data/events.csv')).toContain('A firm does a thing');
    expect(text('data/events.jsonl').trim().split('\n')).toHaveLength(2);
    expect(text('content/events/thing/id.mdx')).toBe(readFileSync(path.join(project, 'content/events/thing/id.mdx'), 'utf8'));
    expect(text('text/en/events/thing.txt')).toContain(
      'Better words.[1]\n\nSources\n[1] Firm does thing. The Post, 20 October 2023. https://example.org/thing\n',
    );
    expect(text('text/id/events/thing.txt')).toMatch(/^Sebuah judul\n\n20 Oktober 2023\n/);
    expect(text('README.txt')).toContain(`edition of 20 March 2026 (digest ${meta.digest}). ${SITE}/, CC BY 4.0.`);
    expect(text('LICENSE-CONTENT')).toContain('Creative Commons');
    const sums = text('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums).toHaveLength(Object.keys(files).length - 1);
    for (const [sum, name = ''] of sums) {
      expect(
        createHash('sha256')
          .update(files[`sputnik-moments-2026-03-20/${name}`] ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const sha256 = createHash('sha256').update(archive('2026-03-20')).digest('hex');
    expect(output).toContain(
      `"2026-03-20":\n  url: ${REPO}/releases/download/edition-2026-03-20/sputnik-moments-2026-03-20.zip\n  sha256: ${sha256}\n  digest: ${meta.digest}\n`,
    );
  });

  it('is the same bytes when it is made again', () => {
    pack('2026-03-21');
    const first = archive('2026-03-21');
    pack('2026-03-21');
    expect(archive('2026-03-21').equals(first)).toBe(true);
  });

  it.each([
    ['a day that does not exist', '2026-02-30', '"2026-02-30" is no date; write it as '],
    ['a day to come', '2999-01-01', '2999-01-01 is in the future; '],
    ['a day before its content', '2026-03-11', 'The content is as of 2026-03-12, which is after 2026-03-11; '],
  ])('is refused for %s', (_name, date, message) => {
    const { status, output } = pack(date);
    expect(output).toContain(message);
    expect(status).toBe(2);
  });

  it('is refused while content is not committed', () => {
    write(project, 'content/events/thing/id.mdx', translation('figures: []\n'));
    const { status, output } = pack('2026-03-20');
    expect(output).toContain('content/ has changes that are not committed; commit them first');
    expect(status).toBe(2);
  });
});
