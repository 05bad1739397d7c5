import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, '.github/ISSUE_TEMPLATE');
const FORMS = readdirSync(FOLDER).filter((file) => file !== 'config.yml');
const read = (file: string): unknown => parse(readFileSync(path.join(FOLDER, file), 'utf8'));

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const id = z.string().regex(/^[\w-]+$/);
const text = z.string().trim().min(1);
const validations = z.strictObject({ required: z.boolean() }).optional();
const words = { label: text, description: text.optional() };
const filled = { ...words, placeholder: text.optional(), value: text.optional() };
const Field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(filled), validations }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...filled, render: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...words,
      multiple: z.boolean().optional(),
      options: z.array(text).min(1),
      default: z.int().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...words,
      options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1),
    }),
  }),
]);
const Form = z.strictObject({
  name: text,
  description: text.max(200),
  title: text.optional(),
  labels: z.array(text).optional(),
  body: z.array(Field).min(1),
});
const Config = z.strictObject({
  blank_issues_enabled: z.boolean().optional(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })).optional(),
});

/** Fields that the site fills in through the address of a form: renaming one breaks links on pages. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'new-event.yml': ['title', 'date', 'what', 'sources', 'credit', 'licence'],
  'correction.yml': ['page', 'wrong', 'right', 'evidence', 'credit'],
  'broken-link.yml': ['page', 'address', 'place', 'problem', 'replacement'],
  'claim.yml': ['statement', 'where', 'record', 'sources', 'credit', 'licence'],
  'translation.yml': ['page', 'wrong', 'right', 'credit', 'licence'],
};

test('there is a form for each thing that readers report', () => {
  expect(FORMS.sort()).toEqual(Object.keys(FIELDS).sort());
});

describe.each(FORMS)('%s', (file) => {
  const form = Form.parse(read(file));

  test('has the fields that the site fills in', () => {
    expect(form.body.flatMap((field) => ('id' in field ? field.id : []))).toEqual(FIELDS[file]);
  });

  test('labels what it makes by its own name, so that the links in the documents find it', () => {
    expect(form.labels).toEqual([file.replace('.yml', '')]);
  });

  test('asks for something', () => {
    expect(form.body.some((field) => 'validations' in field && field.validations?.required)).toBe(true);
  });

  test('asks no two fields by the same words', () => {
    const labels = form.body.flatMap(({ attributes }) => ('label' in attributes ? attributes.label : []));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a misspelt key of a form is found', () => {
  expect(Form.safeParse({ ...(read('correction.yml') as object), label: ['x'] }).success).toBe(false);
});

test('the chooser of forms is configured as GitHub reads it', () => {
  expect(Config.safeParse(read('config.yml')).error).toBeUndefined();
});

test('Dependabot looks after every folder with packages', () => {
  const { version, updates } = parse(readFileSync(path.join(ROOT, '.github/dependabot.yml'), 'utf8'));
  expect(version).toBe(2);
  expect(updates.map((update: Record<string, string>) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const folder of updates[0].directories) expect(existsSync(path.join(ROOT, folder, 'package-lock.json'))).toBe(true);
});

test('a line of CODEOWNERS is a pattern and those who own it, and content is the exception', () => {
  const lines = readFileSync(path.join(ROOT, '.github/CODEOWNERS'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) expect(line).toMatch(/^\S+( @[\w-]+(\/[\w.-]+)?)*$/);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['*', '/content/']);
  expect(lines.at(-1)).toBe('/content/');
});
