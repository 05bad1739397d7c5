import { describe, expect, it } from 'vitest';
import { event, found, read } from '../sample.ts';

const problems = (change: (facts: string) => string) => read(event('Words.[^post]', change)).problems;

describe('a date', () => {
  it('stands in quotes', () => {
    const [problem, ...others] = problems((facts) => facts.replace('date: "2023-10-20"\nlane', 'date: 2023-10-20\nlane'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      line: 4,
      column: 7,
      rule: 'unquoted-date',
      message: '2023-10-20 stands without quotes, and many programs take it for more than text; write "2023-10-20"',
    });
  });

  it.each(['2023-10', '2023-10-20~', '2023-10-20/2023-10-21', '2023-10/..'])('stands in quotes whatever its form: %s', (date) => {
    expect(found(problems((facts) => facts.replace('date: "2023-10-20"\nlane', `date: ${date}\nlane`)))).toEqual([
      '4 unquoted-date',
    ]);
  });

  it('may stand in single quotes, and in a title without any', () => {
    const change = (facts: string) =>
      facts.replace('date: "2023-10-20"\nlane', "date: '2023-10-20'\nlane").replace('A firm does a thing', '2023-10 a firm acts');
    expect(problems(change)).toEqual([]);
  });
});

describe('keys', () => {
  it('stand in the order of the schema', () => {
    const [problem, ...others] = problems((facts) => facts.replace(/(lane: .*\n)(significance: .*\n)/, '$2$1'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 5, column: 1, rule: 'key-order' });
    expect(problem?.message).toMatch(/^significance stands where lane belongs; the order is title, summary, date, lane, signif/);
  });

  it('stand in order within a source, too', () => {
    const [problem, ...others] = problems((facts) => facts.replace(/( {4}lang: .*\n)( {4}kind: .*\n)/, '$2$1'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 16, column: 5, rule: 'key-order' });
    expect(problem?.message).toMatch(/^kind stands where lang belongs in sources\.post; the order is title, publisher/);
  });

  it('that a writer chooses have no order', () => {
    const other =
      '  other:\n    title: Thing\n    publisher: The Post\n    url: https://example.org/b\n    date: "2023"\n    lang: en\n    kind: secondary\n';
    expect(problems((facts) => facts.replace('  post:\n', `${other}  post:\n`))).toEqual([]);
  });
});
