import { expect, it } from 'vitest';
import { event, read } from '../sample.ts';

/** What a contributor is told who made this change to the facts of a sound event. */
function told(change: (facts: string) => string): string[] {
  return read(event('Words.[^post]', change)).problems.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`,
  );
}

const put =
  (from: string, to: string) =>
  (facts: string): string =>
    facts.replace(from, to);

it.each([
  ['a word that is none of the list, with the nearest', put('capital', 'captial')],
  ['a number without quotes', put('date: "2023-10-20"\nlane', 'date: 2023\nlane')],
  ['an impossible day', put('date: "2023-10-20"\nlane', 'date: "2023-02-30"\nlane')],
  ['another form of date', put('date: "2023-10-20"\nlane', 'date: "20 October 2023"\nlane')],
  ['a text where a number belongs', put('significance: 2', 'significance: high')],
  ['a number out of range', put('significance: 2', 'significance: 3.5')],
  ['a text that is too long', put('A firm does a thing', 'x'.repeat(100))],
  ['nothing', put('A firm does a thing', '')],
  ['a text where a list belongs', put('[acme]', 'acme')],
  ['an empty list', put('[acme]', '[]')],
  ['an id in capitals', put('[acme]', '[Acme Inc]')],
  ['a country in words', put('[CN]', '[China]')],
  ['a mistyped key', put('summary:', 'sumary:')],
  ['a key that leads nowhere', put('lane:', 'layout: x\nlane:')],
  ['a mistyped key of a source', put('    publisher:', '    pubisher:')],
  ['a key of a source in capitals', put('  post:', '  Post:')],
  ['an address that is none', put('https://example.org/thing', 'example.org')],
  ['no sources', (facts) => facts.replace(/sources:[\s\S]*secondary\n/, 'sources: {}\n')],
  ['a list for a map', () => '- a\n'],
])('says what is wrong, received, allowed and to do: %s', (_name, change) => {
  expect(told(change)).toMatchSnapshot();
});
