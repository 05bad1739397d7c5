import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { FIXABLE, fixed } from '../../../src/build/check/fix.ts';
import { locate } from '../../../src/build/entry/location.ts';
import { tryExample } from '../../../src/build/examples/example.ts';
import { showExample } from '../../../src/build/examples/shown-example.ts';
import { RulePage, readSigns } from '../../../src/core/check/rule-page.ts';
import { ruleGroups } from '../../../src/core/check/rules.ts';

/** Rules that no excerpt can show, with the reason. */
const WITHOUT_EXAMPLE: Readonly<Record<string, string>> = {
  'symbolic-link': 'a link to another file is no text',
  'file-size': 'the excerpt would have 32 KB',
  'line-length': 'the excerpt would have 4,000 characters',
  'image-file': 'a picture is no text',
  'image-size': 'a picture is no text',
  'missing-words': 'what is wrong is that there is no file',
};

const folder = 'content/rules';
const pages = readdirSync(folder).map((file) => {
  const page = RulePage.parse(parse(readFileSync(`${folder}/${file}`, 'utf8')));
  return { rule: file.replace(/\.yaml$/, ''), page };
});
const examples = pages.flatMap(({ rule, page: { example } }) => (example ? [{ rule, example }] : []));

test('every rule has a page, and every page a rule', () => {
  const rules = ruleGroups().flatMap(({ rules }) => rules);
  expect(pages.map(({ rule }) => rule).sort()).toEqual(rules.sort());
});

test('every rule has an example, but for those that no excerpt can show', () => {
  const without = pages.filter(({ page }) => !page.example).map(({ rule }) => rule);
  expect(without).toEqual(Object.keys(WITHOUT_EXAMPLE).sort());
});

describe.each(examples)('the example of $rule', ({ rule, example }) => {
  const { wrong, right } = tryExample(rule, example);

  it('breaks this rule, and no other that it does not name', () => {
    const broken = new Set(wrong.problems.map((problem) => problem.rule));
    expect([...broken].sort()).toEqual([rule, ...(example.also ?? [])].sort());
  });

  it('is sound when it is mended', () => {
    expect(right.problems).toEqual([]);
  });
});

test.each(examples.filter(({ rule }) => (FIXABLE as ReadonlySet<string>).has(rule)))(
  '--fix turns what is wrong in the example of $rule into what is right',
  ({ rule, example }) => {
    const { wrong, right } = tryExample(rule, example);
    const kind = locate(wrong.file)?.kind ?? 'events';
    const bytes = new TextEncoder().encode(wrong.texts.get(wrong.file));
    expect(new TextDecoder().decode(fixed(bytes, kind))).toBe(right.texts.get(right.file));
  },
);

test('what --fix mends is shown by examples', () => {
  expect([...FIXABLE].filter((rule) => !examples.some((example) => example.rule === rule))).toEqual([]);
});

test('pages number the lines of excerpts as the files have them', () => {
  for (const { rule, example } of examples) {
    const shown = showExample(rule, example);
    const { wrong, right } = tryExample(rule, example);
    const all = [...shown.given.map((excerpt) => ({ excerpt, texts: wrong.texts }))];
    all.push({ excerpt: shown.wrong, texts: wrong.texts }, { excerpt: shown.right, texts: right.texts });
    for (const { excerpt, texts } of all) {
      const lines = texts.get(excerpt.file?.replace('<n>', '1') ?? '')?.split('\n') ?? [];
      for (const { text, number } of excerpt.lines) {
        // A line break that is written by number stands at the end of its line.
        if (number !== undefined) expect(lines[number - 1], `${rule}: ${excerpt.file}`).toBe(readSigns(text).replace(/\n$/, ''));
      }
    }
  }
});
