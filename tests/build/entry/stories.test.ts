import { describe, expect, it } from 'vitest';
import { type Entry, readEntry } from '../../../src/build/entry/entry.ts';
import type { Kind, Location } from '../../../src/build/entry/location.ts';
import { locate } from '../../../src/build/entry/location.ts';
import { splitSteps } from '../../../src/build/entry/steps.ts';
import { checkEntries, NOTHING_KNOWN } from '../../../src/build/library/set.ts';
import { levelOf } from '../../../src/core/check/rules.ts';
import { BODY_LINE, event as eventText, found, read } from '../sample.ts';

const FRONT = `title: A firm and its backers
summary: Who paid for the firm, and when.
steps: [a, b, c, d, e, f]
added: "2026-11-20"
checked: "2026-11-20"
`;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const step = (id: string, words = 'Words.') => `<Step event="${id}">\n\n${words}\n\n</Step>\n\n`;
const STEPS = IDS.map((id) => step(id)).join('');
/** The line on which the body starts. */
const LINE = 9;

const EN = 'content/stories/walk/en.mdx';
const ID = 'content/stories/walk/id.mdx';
const story = (body: string, front = FRONT) => `---\n${front}---\n\n${body.trimEnd()}\n`;
const translation = (body: string) =>
  story(body, 'title: Sebuah kisah\nsummary: Siapa yang membayar.\ntranslates: "000000000000"\n');

function entry(path: string, text: string): Entry {
  return readEntry(locate(path) as Location & { kind: Kind }, new TextEncoder().encode(text));
}

/** `file:line:column rule` of everything that is wrong in a set in which the six events exist. */
function problems(files: Record<string, string>): string[] {
  const events = Object.fromEntries(IDS.map((id) => [`content/events/${id}/en.mdx`, eventText('Words.[^post]')]));
  const entries = Object.entries({ ...events, ...files }).map(([path, text]) => entry(path, text));
  const all = [...entries.flatMap((each) => each.problems), ...checkEntries(entries, Date.UTC(2026, 10, 21), NOTHING_KNOWN)];
  return all
    .filter(({ rule }) => levelOf(rule) === 'error' && rule !== 'missing-words' && rule !== 'unknown-actor')
    .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('a story', () => {
  it('is sound with an opening and its steps, in both languages', () => {
    expect(problems({ [EN]: story(`Words.\n\n${STEPS}`), [ID]: translation(`Kata.\n\n${STEPS}`) })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['has an opening', STEPS, `${LINE}:1 story-shape`],
    ['has a body', '', '1:1 empty-body'],
    [
      'has no words between its steps',
      `Words.\n\n${step('a')}More.\n\n${STEPS.slice(step('a').length)}`,
      `${LINE + 8}:1 story-shape`,
    ],
    ['has no words after them', `Words.\n\n${STEPS}More.`, `${LINE + 38}:1 story-shape`],
    ['has every step', `Words.\n\n${STEPS.slice(0, -step('f').length)}`, `${LINE + 26}:1 story-steps`],
    ['has no further step', `Words.\n\n${STEPS}${step('g')}`, `${LINE + 38}:1 story-steps`],
    ['has them in order', `Words.\n\n${step('b')}${step('a')}`, `${LINE + 2}:1 story-steps`],
    [
      'cites nothing',
      `Words.\n\n${step('a', 'Some words.[^post]')}${STEPS.slice(step('a').length)}`,
      `${LINE + 4}:12 story-citation`,
    ],
    ['has no steps within steps', `Words.\n\n<Step event="a">\n\n${step('b')}</Step>`, `${LINE + 4}:1 component`],
    ['has no disputes', 'Words.\n\n<Dispute>\n\nNo.\n\n</Dispute>', `${LINE + 2}:1 component`],
    ['names the event of a step', 'Words.\n\n<Step>\n\nWords.\n\n</Step>', `${LINE + 2}:1 attribute`],
    ['names it by its id', `Words.\n\n${step('A B')}`, `${LINE + 2}:1 attribute`],
    ['has no empty step', 'Words.\n\n<Step event="a">\n\n</Step>', `${LINE + 2}:1 component`],
    ['has steps on lines of their own', 'Words.\n\nIn <Step event="a">a</Step> line.', `${LINE + 2}:4 component`],
  ])('%s', (_name, body, expected) => {
    expect(problems({ [EN]: story(body) })[0]).toBe(`${EN}:${expected}`);
  });

  it('names events that exist', () => {
    const text = story(`Words.\n\n${STEPS}`.replace('"c"', '"x"'), FRONT.replace(' c,', ' x,'));
    expect(problems({ [EN]: text })).toEqual([`${EN}:4:15 unknown-event`]);
  });

  it('has the same steps in its translation', () => {
    const swapped = `Kata.\n\n${step('b')}${step('a')}`;
    expect(problems({ [EN]: story(`Words.\n\n${STEPS}`), [ID]: translation(swapped) })).toEqual([`${ID}:9:1 story-steps`]);
  });

  it('has an English text', () => {
    expect(problems({ [ID]: translation(`Kata.\n\n${STEPS}`) })).toEqual([`${ID}:2:1 orphan-translation`]);
  });

  it('is parted into its opening and its steps', () => {
    const tree = entry(EN, story(`One.\n\nTwo.\n\n${STEPS}`)).body?.tree;
    if (!tree) throw new Error('no tree');
    const { opening, steps } = splitSteps(tree);
    expect(opening.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(steps.map(({ event, tree: { children } }) => [event, children.length])).toEqual(IDS.map((id) => [id, 1]));
  });
});

it('a step stands in stories only', () => {
  const { problems: wrong } = read(eventText('Words.[^post]\n\n<Step event="a">\n\nWords.[^post]\n\n</Step>'));
  expect(found(wrong)).toEqual([`${BODY_LINE + 2} component`]);
  expect(wrong[0]?.message).toContain('only in stories/<id>/en.mdx, stories/<id>/<translation>.mdx');
});
