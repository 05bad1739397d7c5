import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { entryFile } from '../../../src/core/contribute/entry-file.ts';
import { makeOriginal, type Original, translationDraft } from '../../../src/core/contribute/original.ts';
import { draftTranslationFile, proposeTranslation } from '../../../src/core/contribute/translation-proposal.ts';
import { type Facts, Translation } from '../../../src/core/event.ts';
import { copyContent, run } from '../../build/new/terminal.ts';

/** An event with figures and a dispute, which loses its translation in the copy. */
const EVENT = 'zhipu-2023-funding';

let root = '';
let original: Original;

beforeAll(() => {
  root = copyContent();
  rmSync(path.join(root, `content/events/${EVENT}/id.mdx`));
  original = originalIn(new Library(root), EVENT);
});

afterAll(() => rmSync(root, { recursive: true }));

const events = new Set([EVENT]);
const typed = {
  event: EVENT,
  'translation.title': 'Zhipu AI menghimpun 2,5 miliar yuan',
  'translation.summary': 'Perusahaan rintisan itu menyebut angka:  seluruhnya untuk 2023.',
  'translation.body': 'Zhipu AI menyatakan begitu.[^scmp]\n\n\n\nMeituan masuk lebih dahulu.[^techcrunch]  ',
  'figures.0.translation': 'dihimpun pada 2023',
  'figures.1.translation': 'jumlah yang sama dalam dolar',
  'figures.2.translation': 'valuasi pada September 2023',
  licence: 'true',
};

function originalIn(library: Library, id: string): Original {
  const [entry, translation] = [library.entries('events').get(id), library.entries('translations').get(id)];
  return makeOriginal({
    id,
    digest: entry?.digest ?? '',
    facts: entry?.data as Facts,
    body: entry?.body?.text ?? '',
    country: undefined,
    translation: translation && { data: translation.data as Translation, body: translation.body?.text ?? '' },
  });
}

test('the form writes the very file that npm run new writes from the same answers, and the check has nothing against it', async () => {
  const { faults: none, files } = proposeTranslation(typed, original, events);
  const figures = [0, 1, 2].flatMap((row) => ['--figure', typed[`figures.${row}.translation` as keyof typeof typed]]);
  const words = ['--title', typed['translation.title'], '--summary', typed['translation.summary']];
  const made = await run(root, 'translation', '--of', EVENT, ...words, ...figures, '--body', typed['translation.body']);
  const file = `content/events/${EVENT}/id.mdx`;
  expect(made.said).toContain(`wrote ${file}`);
  expect(none).toEqual([]);
  expect(files).toEqual([{ path: file, text: readFileSync(path.join(root, file), 'utf8'), replaces: false }]);
  const { problems, notices } = new Library(root);
  expect([...problems, ...notices.filter((notice) => notice.file.includes(EVENT))]).toEqual([]);
  expect(originalIn(new Library(root), EVENT).translation?.isStale).toBe(false);
});

test.each([
  ['no event', { event: '' }, 'event form.fault.missing'],
  ['an event that nobody knows', { event: 'zhipu-1923' }, 'event form.fault.unknown'],
  ['no title', { 'translation.title': ' ' }, 'translation.title form.fault.missing'],
  ['a long summary', { 'translation.summary': 'a'.repeat(281) }, 'translation.summary form.fault.long'],
  [
    'a text without a source of the original',
    { 'translation.body': 'Begitu.[^scmp]' },
    'translation.body form.rule.unused-source',
  ],
  ['a source that the original has not', { 'translation.body': 'Begitu.[^post]' }, 'translation.body form.rule.unknown-source'],
  ['a figure without a label', { 'figures.2.translation': '' }, 'figures.2.translation form.fault.missing'],
  ['no licence', { licence: '' }, 'licence form.fault.licence'],
])('a translation with %s is refused where it was typed', (_, changes, expected) => {
  const { faults: found, files } = proposeTranslation({ ...typed, ...changes }, original, events);
  expect(found.map(({ name, word }) => `${name} ${word}`)).toContain(expected);
  expect(files).toEqual([]);
});

test('nothing is made of words as long as their original has not come', () => {
  expect(proposeTranslation(typed, undefined, events)).toEqual({ id: EVENT, faults: [], files: [] });
});

test('every translation of the site stands in the form, and comes out as it is written', () => {
  const library = new Library(process.cwd());
  const all = [...library.entries('translations')].filter(([id]) => !library.entries('events').get(id)?.data?.withdrawn);
  expect(all.length).toBeGreaterThan(300);
  const known = new Set(library.entries('events').keys());
  for (const [id, { data, body }] of all) {
    const own = originalIn(library, id);
    const draft = { ...translationDraft(own), event: id, licence: 'true' };
    const { faults: none, files } = proposeTranslation(draft, own, known);
    expect(none, id).toEqual([]);
    expect(files, id).toEqual([
      {
        path: `content/events/${id}/id.mdx`,
        text: entryFile(Translation, data as Translation, body?.text ?? ''),
        replaces: true,
      },
    ]);
  }
});

test('words of which the form has no fields are kept', () => {
  const corrections = [{ was: 'Dolar semuanya.', now: 'Yuan semuanya.' }];
  const translation = { ...original.english, isStale: false, corrections };
  const corrected = { ...original, translation };
  expect(draftTranslationFile(typed, corrected).text).toContain(
    'corrections:\n  - was: Dolar semuanya.\n    now: Yuan semuanya.\n',
  );
});
