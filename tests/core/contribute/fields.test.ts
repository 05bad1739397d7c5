import { expect, it } from 'vitest';
import { z } from 'zod';
import { Actor } from '../../../src/core/actor.ts';
import { Claim } from '../../../src/core/claim.ts';
import { type Field, type Form, fieldsOf, meaningOf, requiredFields } from '../../../src/core/contribute/fields.ts';
import { Facts, Translation } from '../../../src/core/event.ts';
import { Story, StoryTranslation } from '../../../src/core/story.ts';

const SCHEMAS = { Facts, Translation, Actor, Claim, Story, StoryTranslation };

/** `sources{} title: text 3–300` and so on: every field, the optional ones with a question mark. */
function outline(fields: readonly Field[], indent = ''): string[] {
  return fields.flatMap(({ key, required, form }) => [
    `${indent}${key}${required ? '' : '?'}: ${told(form)}`,
    ...inner(form).flatMap((own) => outline([own], `${indent}  `)),
  ]);
}

function inner(form: Form): readonly Field[] {
  if (form.kind === 'list') return inner(form.item);
  return form.kind === 'group' || form.kind === 'map' ? form.fields : [];
}

function told(form: Form): string {
  switch (form.kind) {
    case 'list':
      return `list of ${told(form.item)}, ${form.least}–${form.most ?? '…'}`;
    case 'text':
      return `${form.long ? 'sentences' : 'text'} ${form.least ?? '…'}–${form.most ?? '…'}`;
    case 'number':
      return `${form.whole ? 'whole ' : ''}number ${form.least ?? '…'}–${form.most ?? '…'}`;
    case 'choice':
      return `one of ${form.values.length}, ${form.values[0]} first`;
    case 'id':
    case 'code':
      return `${form.kind} of ${form.of}`;
    default:
      return form.kind;
  }
}

it.each(Object.entries(SCHEMAS))('reads every field of %s', (_name, schema) => {
  expect(outline(fieldsOf(schema)).join('\n')).toMatchSnapshot();
});

it('explains every field in the words of the schema', () => {
  const silent = (fields: readonly Field[]): string[] =>
    fields.flatMap(({ key, description, form }) => [...(description ? [] : [key]), ...silent(inner(form))]);
  expect(Object.values(SCHEMAS).flatMap((schema) => silent(fieldsOf(schema)))).toEqual([]);
});

it.each([
  ['1 minor, 2 supporting, 5 turning point.', '2', 'supporting'],
  ['1 minor, 2 supporting, 5 turning point.', '5', 'turning point'],
  ['minor: spelling, style; substantive: a fact; major: the gist.', 'minor', 'spelling, style'],
  ['minor: spelling, style; substantive: a fact; major: the gist.', 'major', 'the gist'],
  ['The field it belongs to.', 'models', ''],
])('tells from “%s” what %s means', (description, value, meaning) => {
  expect(meaningOf(description, value)).toBe(meaning);
});

it('knows which fields have to be there', () => {
  const keys = requiredFields(fieldsOf(Story)).map(({ key }) => key);
  expect(keys).toEqual(['title', 'summary', 'steps', 'added', 'checked']);
});

it('names a field whose schema it cannot read', () => {
  expect(() => fieldsOf(z.strictObject({ when: z.date() }))).toThrow(/when/);
});
