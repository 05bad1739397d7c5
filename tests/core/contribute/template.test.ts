import { expect, test } from 'vitest';
import { z } from 'zod';
import { editorSnippet } from '../../../src/core/contribute/editor-schema.ts';
import { fieldsOf } from '../../../src/core/contribute/fields.ts';
import { printTemplate, type TemplateField, templateOf } from '../../../src/core/contribute/template.ts';
import { Facts } from '../../../src/core/event.ts';

const Thing = z.strictObject({
  name: z.string().min(3).max(90).describe('What it is called.'),
  kind: z.enum(['one', 'two']).describe('Which of them it is.'),
  parts: z
    .array(z.strictObject({ size: z.int().min(1).max(5).describe('How large.') }))
    .optional()
    .describe('What it is made of.'),
  found: z.record(z.string(), z.strictObject({ day: z.iso.date().describe('When.') })).describe('Where it was found.'),
});

test('the template has each field with what it is for, whether it is needed and what it may be', () => {
  expect(printTemplate(templateOf(Thing))).toBe(`# Required: What it is called.
# Text of 3 to 90 characters.
name:
# Required: Which of them it is.
# One of: one, two.
kind:
# Optional: What it is made of.
# A list.
parts:
  -
    # Required: How large.
    # A number from 1 to 5.
    size:
# Required: Where it was found.
# Each under a key of your choice, in small letters, digits and hyphens.
found:
  a-key:
    # Required: When.
    # A day in quotes: "YYYY-MM-DD".
    day:
`);
});

test('an example is the first that a real entry has, and of many things one', () => {
  const samples = [{ name: 'A thing' }, { name: 'Another', parts: [{ size: 2 }, { size: 3 }] }];
  const examples = Object.fromEntries(templateOf(Thing, samples).map(({ key, example }) => [key, example]));
  expect(examples).toEqual({ name: 'name: A thing', kind: undefined, parts: 'parts:\n  - size: 2', found: undefined });
});

test('every field of an event is described, however deep', () => {
  const walk = (fields: readonly TemplateField[]): void => {
    for (const { key, description, fields: own } of fields) {
      expect(description, key).toMatch(/\S/);
      walk(own);
    }
  };
  walk(templateOf(Facts));
});

test('a snippet has the fields that are needed, and those only', () => {
  const keys = editorSnippet(Facts, {}, []).flatMap((line) => /^([a-z]+):/.exec(line)?.[1] ?? []);
  expect(keys).toEqual(fieldsOf(Facts).flatMap(({ key, required }) => (required ? [key] : [])));
});

test('what a snippet takes for its own signs is escaped', () => {
  const [, line] = editorSnippet(z.strictObject({ sum: z.enum(['a|b', 'c,d']) }), {}, []);
  expect(line).toBe(`sum: $\{1|a\\|b,c\\,d|}`);
});
