import { expect, test } from 'vitest';
import { Actor } from '../../src/core/actor.ts';
import { BODY_RULES } from '../../src/core/body.ts';
import { Claim } from '../../src/core/claim.ts';
import { Facts } from '../../src/core/event.ts';
import { REASONS } from '../../src/core/faults.ts';
import { helpKey, labelKey } from '../../src/core/field-words.ts';
import { type Field, fieldsOf } from '../../src/core/fields.ts';
import { WORD_KEYS } from '../../src/core/words.ts';

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
