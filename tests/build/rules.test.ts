import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { tryExample } from '../../src/build/example.ts';
import { RulePage } from '../../src/core/rule-page.ts';
import { ruleGroups } from '../../src/core/rules.ts';

const folder = 'content/rules';
const pages = readdirSync(folder).map((file) => {
  const page = RulePage.parse(parse(readFileSync(`${folder}/${file}`, 'utf8')));
  return { rule: file.replace(/\.yaml$/, ''), page };
});
const examples = pages.flatMap(({ rule, page: { example } }) => (example ? [{ rule, example }] : []));

test('every page is about a rule', () => {
  const rules = new Set<string>(ruleGroups().flatMap(({ rules }) => rules));
  expect(pages.filter(({ rule }) => !rules.has(rule))).toEqual([]);
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
