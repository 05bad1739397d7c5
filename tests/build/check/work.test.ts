import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckOptions, readCheckOptions } from '../../../src/build/check/options.ts';
import { readAll } from '../../../src/build/check/readings.ts';
import { asJson, pagesOfRules } from '../../../src/build/check/tell.ts';
import { check } from '../../../src/build/check/work.ts';
import { Library } from '../../../src/build/library/library.ts';
import { annotated, printed, totals, verdict } from '../../../src/build/library/print.ts';
import { checkout, source } from '../checkout.ts';

const TODAY = Date.UTC(2026, 10, 22);
const EVENT = 'content/events/thing/en.mdx';
const OTHER = 'content/events/other/en.mdx';

let site: ReturnType<typeof checkout>;

beforeEach(() => {
  site = checkout({ thing: { post: source('https://example.org/a') }, other: { post: source('https://example.org/b') } });
});

afterEach(() => site.remove());

function run(...args: string[]) {
  const options = readCheckOptions(args);
  const names = options.names.map((name) => path.join(site.root, name));
  return check(site.root, { ...options, names } satisfies CheckOptions, TODAY);
}

/** `file:line rule` of what is told. */
const places = async (...args: string[]) => (await run(...args)).told.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
const change = (file: string, edit: (text: string) => string) => site.write(file, edit(site.text(file.split('/')[2] ?? '')));

describe('the check', () => {
  it('counts what is only worth knowing, and names it for files that were named', async () => {
    const outcome = await run();
    expect(totals(outcome.errors, outcome.files, outcome.notices)).toBe('0 problems, 2 notices in 6 files');
    expect(outcome.told).toEqual([]);
    expect(await places(EVENT)).toEqual([`${EVENT}:2 missing-translation`]);
    expect(await places('--notices')).toEqual([`${OTHER}:2 missing-translation`, `${EVENT}:2 missing-translation`]);
    expect(await places('--stale', 'content/events/other')).toEqual([`${OTHER}:2 missing-translation`]);
  });

  it('tells of files that were named, and of rules that were named', async () => {
    change(EVENT, (text) => text.replace('lane: capital', 'lane: captial').replace('"2023-10-20"\nlane', '2023-10-20\nlane'));
    expect(await places()).toEqual([`${EVENT}:4 unquoted-date`, `${EVENT}:5 value`]);
    expect(await places(OTHER)).toEqual([`${OTHER}:2 missing-translation`]);
    expect(await places('--only', 'value')).toEqual([`${EVENT}:5 value`]);
    expect((await run('content/events/none')).missing).toEqual(['content/events/none']);
  });

  it('mends what it can in the files that were named, and tells what is left', async () => {
    const slip = (text: string) => text.replace('date: "2023-10-20"\nlane: capital', 'lane: captial\ndate: 2023-10-20');
    const sound = site.text('other');
    change(EVENT, slip);
    change(OTHER, slip);
    const outcome = await run('--fix', EVENT);
    expect(outcome.mended).toEqual([EVENT]);
    expect(outcome.errors.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['5 value']);
    expect(site.text('other')).toBe(slip(sound));
    await run('--fix');
    expect(site.text('other')).toBe(slip(sound).replace('lane: captial\ndate: 2023-10-20', 'date: "2023-10-20"\nlane: captial'));
  });

  it('mends only the rules that were named', async () => {
    change(EVENT, (text) => text.replace('"2023-10-20"\nlane', '2023-10-20\nlane'));
    expect((await run('--fix', '--only', 'final-newline')).mended).toEqual([]);
    change(EVENT, (text) => text.trimEnd());
    expect((await run('--fix', '--only', 'final-newline')).mended).toEqual([EVENT]);
    expect(await places()).toEqual([`${EVENT}:4 unquoted-date`]);
  });

  it('finds what the build finds', async () => {
    change(EVENT, (text) => text.replace('[acme]', '[acmee]').replace('Words.[^post]', 'See [it](/events/thingy/).\n\n{x}'));
    site.write('content/notes.md', 'x\n');
    site.write('content/stories/walk/en.mdx', '---\ntitle: x\n---\n\n<Step event="thing">\n\nx\n\n</Step>\n');
    symlinkSync('/etc/passwd', path.join(site.root, 'content/linked.yaml'));
    const { problems } = new Library(site.root);
    expect(problems.length).toBeGreaterThan(5);
    expect((await run()).errors).toEqual(problems);
    expect((await run()).errors).toEqual(problems);
  });

  it('has a result for programs', async () => {
    change(EVENT, (text) => text.replace('lane: capital', 'lane: captial'));
    const json = asJson(await run(EVENT), (rule) => `https://example.org/${rule}/`);
    expect(json).toMatchObject({ errors: 1, notices: 0, files: 1, mended: [], missing: [] });
    expect(json.problems[0]).toEqual({
      rule: 'value',
      level: 'error',
      file: EVENT,
      line: 5,
      column: 7,
      message: expect.stringContaining('did you mean capital?'),
      page: 'https://example.org/value/',
    });
  });

  it('says whether that is enough for a pull request, and that notices hold nothing up', async () => {
    const ready = await run(EVENT);
    expect(printed(ready.told)).toMatch(/:2:\d+ missing-translation \(notice\): there is no /);
    expect(verdict(ready.errors, ready.notices)).toBe('Ready for a pull request. Notices hold nothing up.');
    expect(verdict(ready.errors, [])).toBe('Ready for a pull request.');
    change(EVENT, (text) => text.replace('lane: capital', 'lane: captial'));
    const wrong = await run(EVENT);
    expect(printed(wrong.errors)).toMatch(/:5:\d+ value: /);
    expect(verdict(wrong.errors, [])).toBe('Not ready yet: each line above says what to do.');
  });

  it('names the page of each rule once, and tells GitHub what is only worth knowing', async () => {
    const { told } = await run('--notices');
    expect(pagesOfRules(told, (rule) => `https://example.org/${rule}/`)).toBe(
      'missing-translation: https://example.org/missing-translation/',
    );
    expect(annotated(told)).toMatch(
      /^::notice file=content\/events\/other\/en\.mdx,line=2,col=1,title=missing-translation::there is/,
    );
  });
});

describe('what is kept from one run to the next', () => {
  it('is used for a file with the same bytes only', async () => {
    await run();
    change(EVENT, (text) => text.replace('lane: capital', 'lane: captial'));
    expect(await places()).toEqual([`${EVENT}:5 value`]);
    change(EVENT, (text) => text.replace('lane: captial', 'lane: capital'));
    expect(await places()).toEqual([]);
    rmSync(path.join(site.root, OTHER));
    expect((await run()).files).toBe(5);
  });

  it('is not believed where it cannot be read, or was written by other code', async () => {
    await run();
    change(EVENT, (text) => text.replace('lane: capital', 'lane: captial'));
    const memory = path.join(site.root, '.cache/check.json');
    for (const text of ['', '{', '[]', '{"key":"other","files":{}}', 'null']) {
      writeFileSync(memory, text);
      expect(await places()).toEqual([`${EVENT}:5 value`]);
    }
  });

  it('says the same as reading anew', async () => {
    change(EVENT, (text) => text.replace('Words.[^post]', 'Words.[^x] See [it](/events/thingy/).[^post]'));
    const plain = async (fresh: boolean) =>
      Array.from(await readAll(site.root, fresh), ([file, { problems, entry }]) => ({
        file,
        problems,
        data: entry?.data,
        body: entry?.body,
      }));
    const first = await plain(true);
    expect(await plain(false)).toEqual(first);
    expect(first.map(({ file }) => file)).toContain(EVENT);
  });
});
