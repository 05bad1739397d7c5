import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../../../src/build/examples/sample.ts';
import { BODY_LINE, event, read } from '../sample.ts';

const correction = (was: string, now: string) =>
  `  - date: "2026-11-21"\n    grade: substantive\n    was: ${JSON.stringify(was)}\n    now: ${JSON.stringify(now)}\n`;
const withCorrections = (items: string) => (facts: string) => facts.replace('added:', `corrections:\n${items}added:`);

/** `line:column` of every place where the check finds words that a correction says were put right. */
function places(text: string, file?: string): string[] {
  const { problems } = read(text, file);
  return problems.flatMap(({ rule, line, column }) => (rule === 'unmended-correction' ? `${line}:${column}` : []));
}

/** The first line of the words of an event with one correction. */
const WORDS_LINE = BODY_LINE + 'corrections, date, grade, was, now'.split(', ').length;

/** The last place of words in a text, as `line:column`. */
function placeOf(words: string, text: string): string {
  const lines = text.slice(0, text.lastIndexOf(words)).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

describe('words that a correction says were put right', () => {
  it.each([
    ['the body', 'It raised five billion yuan.', WORDS_LINE],
    ['a sentence with a source, a link and emphasis', 'In 2023 it raised five billion', WORDS_LINE],
    ['a sentence on two lines', 'Five billion, Acme’s partner said', WORDS_LINE + 1],
    ['the last line', 'partner said', WORDS_LINE + 2],
    ['the summary', 'A firm did a thing,', 3],
    ['the title', 'firm does a thing', 2],
  ])('are found in %s', (_name, was, line) => {
    const body =
      "It raised five billion yuan.[^post] In 2023 it raised *five*[^post] [billion](/about/) in\nshares. Five\nbillion, Acme's partner said.[^post]";
    const found = places(event(body, withCorrections(correction(was, 'Six.'))));
    expect(found.map((place) => Number(place.split(':')[0]))).toEqual([line]);
  });

  it('are named with the place where they stand', () => {
    const text = event(
      'First words.[^post]\n\nThe firm raised five billion.[^post]',
      withCorrections(correction('raised five billion.', 'Six.')),
    );
    expect(places(text)).toEqual([placeOf('raised five', text)]);
    expect(read(text).problems.at(-1)?.message).toMatch(/^"raised five billion" stands here still, which correction 1 says/);
  });

  it.each([
    ['a number that goes on', 'It raised 2', 'It raised 2.5 billion.[^post]'],
    ['a word that goes on', 'raised five', 'It raised fivefold.[^post]'],
    ['a single word', 'five.', 'It raised five.[^post]'],
    ['other words', 'It raised five.', 'It raised six.[^post]'],
    ['signs that mean something in a pattern', 'It (raised .* five', 'It raised five.[^post]'],
  ])('are not found in %s', (_name, was, body) => {
    expect(places(event(body, withCorrections(correction(was, 'It raised six, says the report.'))))).toEqual([]);
  });

  it('may stand in what the correction, or a later one, says now', () => {
    const body = 'It raised five billion in shares.[^post]';
    expect(
      places(event(body, withCorrections(correction('It raised five billion', 'It raised five billion in shares.')))),
    ).toEqual([]);
    const back =
      correction('raised five billion', 'It raised six.') + correction('raised six', 'It raised five billion after all.');
    expect(places(event(body, withCorrections(back)))).toEqual([]);
    const forth = correction('raised six', 'It raised five billion.') + correction('raised five billion', 'It raised six.');
    expect(places(event(body, withCorrections(forth)))).toHaveLength(1);
  });

  it('may stand in the titles of sources, which others wrote', () => {
    expect(places(event('Words.[^post]', withCorrections(correction('Firm does thing', 'It did another.'))))).toEqual([]);
  });

  it('are found in translations, stories and claims, too', () => {
    const words = 'corrections:\n  - was: telah meraih 2,5 miliar yuan\n    now: Enam.\ntranslates:';
    const id = 'content/events/acme-funding-2023/id.mdx';
    const translation = (SAMPLE.get(id) ?? '').replace('translates:', words);
    expect(places(translation, id)).toEqual([placeOf('telah meraih 2,5', translation)]);

    const story = 'content/stories/acme/en.mdx';
    expect(places(withCorrections(correction('They began small', 'No.'))(SAMPLE.get(story) ?? ''), story)).toEqual([]);
    expect(places(withCorrections(correction('began small', 'No.'))(SAMPLE.get(story) ?? ''), story)).toHaveLength(1);

    const claim = 'content/claims/acme-funding-sum.yaml';
    const both =
      '  - date: "2026-11-21"\n    grade: minor\n    was: { en: "On Mars.", id: "menyebut jumlah itu" }\n    now: { en: "Not there.", id: "Tidak." }\n';
    const text = withCorrections(both)(SAMPLE.get(claim) ?? '');
    expect(places(text, claim)).toEqual([`${placeOf('id: Acme menyebut', text).split(':')[0]}:7`]);
  });
});
