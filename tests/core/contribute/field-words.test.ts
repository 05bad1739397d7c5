import { expect, test } from 'vitest';
import { Actor } from '../../../src/core/actor.ts';
import { Claim } from '../../../src/core/claim.ts';
import { BODY_RULES } from '../../../src/core/contribute/body.ts';
import { REASONS } from '../../../src/core/contribute/faults.ts';
import { helpKey, labelKey, meaningKey } from '../../../src/core/contribute/field-words.ts';
import { type Field, fieldsOf, meaningOf } from '../../../src/core/contribute/fields.ts';
import { Facts } from '../../../src/core/event.ts';
import { makeWords, WORD_KEYS, type WordKey } from '../../../src/core/words.ts';
import { readWords } from '../content.ts';

const known: ReadonlySet<string> = new Set(WORD_KEYS);

const claimFields = fieldsOf(Claim).filter(({ key }) => key !== 'corrections');

/** Paths of all fields, those within groups, maps and lists included. */
function pathsOf(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap(({ key, form }) => {
    const own = form.kind === 'list' ? form.item : form;
    const inner = own.kind === 'group' || own.kind === 'map' ? pathsOf(own.fields, `${prefix}${key}.`) : [];
    return [prefix + key, ...inner];
  });
}

test('every field of an event has a label and help in the words of the site', () => {
  const paths = pathsOf(fieldsOf(Facts));
  expect(paths).toContain('sources.url');
  expect(paths.flatMap((path) => [labelKey(path), helpKey(path)]).filter((key) => !known.has(key))).toEqual([]);
});

test('every field of a claim has them, too, but for what only a published one has', () => {
  const paths = pathsOf(claimFields);
  expect(paths).toContain('statement.en');
  expect(paths.flatMap((path) => [labelKey(path), helpKey(path)]).filter((key) => !known.has(key))).toEqual([]);
});

test('every field of an actor has a label', () => {
  const paths = pathsOf(fieldsOf(Actor), 'newActors.');
  expect(paths.map(labelKey).filter((key) => !known.has(key))).toEqual([]);
});

test('no label and no help belongs to a field that is gone', () => {
  const fields = [...pathsOf(fieldsOf(Facts)), ...pathsOf(claimFields), ...['sources.key', 'body', 'id', 'licence']];
  const expected = new Set(fields.flatMap((path) => [labelKey(path), helpKey(path)]));
  const written = WORD_KEYS.filter((key) => /^form\.(?:field|help)\./.test(key));
  expect(written.filter((key) => !expected.has(key))).toEqual([]);
});

test('whatever can be wrong has a word', () => {
  const words = [...REASONS.map((reason) => `form.fault.${reason}`), ...BODY_RULES.map((rule) => `form.rule.${rule}`)];
  expect(words.filter((key) => !known.has(key))).toEqual([]);
});

/** The choices of an event that its form explains, and what the schema says of each. */
const explained = ['lane', 'significance', 'status', 'relations.type', 'corrections.grade'].flatMap((path) => {
  const field = path.split('.').reduce<{ fields: readonly Field[]; found: Field | undefined }>(
    ({ fields }, key) => {
      const found = fields.find((each) => each.key === key);
      const own = found?.form.kind === 'list' ? found.form.item : found?.form;
      return { fields: own?.kind === 'group' ? own.fields : [], found };
    },
    { fields: fieldsOf(Facts), found: undefined },
  ).found;
  const values = field?.form.kind === 'choice' ? field.form.values : ['1', '2', '3', '4', '5'];
  // A new event is not withdrawn.
  const offered = values.filter((value) => value !== 'withdrawn');
  return offered.map((value) => ({ path, value, told: meaningOf(field?.description ?? '', value) }));
});

/** Levels of significance have their meaning in the choice itself. */
const wordOf = ({ path, value }: { path: string; value: string }): WordKey =>
  path === 'significance' ? (`significance.${value}` as WordKey) : meaningKey(path, value);

test('every choice whose name alone does not tell says when to choose it', () => {
  expect(explained).toHaveLength(7 + 5 + 3 + 6 + 3);
  expect(explained.map(wordOf).filter((key) => !known.has(key))).toEqual([]);
  const expected = new Set(explained.map(wordOf));
  expect(WORD_KEYS.filter((key) => key.startsWith('form.meaning.') && !expected.has(key))).toEqual([]);
});

test('what the schema says of a choice is what the form says in English', () => {
  const words = makeWords(readWords('en'), 'en');
  const plain = (text: string) => text.toLowerCase().replace(/\.$/, '');
  const told = explained.filter((each) => each.told);
  expect(told.map(({ path }) => path)).toEqual(expect.arrayContaining(['significance', 'corrections.grade']));
  expect(told.map((each) => plain(words(wordOf(each)).replace(/^\d of 5, /, '')))).toEqual(told.map((each) => plain(each.told)));
});
