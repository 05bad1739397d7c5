import { describe, expect, it } from 'vitest';
import { checkDates } from '../../../src/core/check/chronology.ts';
import { checkStories } from '../../../src/core/check/stories.ts';
import { Story, StoryTranslation } from '../../../src/core/story.ts';
import { item, set, story } from '../records.ts';

const told = (content: Parameters<typeof set>[0]) =>
  checkStories(set(content)).map(({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`);
const STEPS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('a story', () => {
  it.each<[string, string[], string[]]>([
    ['that is sound has no findings', ['zhipu-funding'], []],
    [
      'names events that exist',
      ['zhipu-fundng', 'nothing-alike'],
      [
        'unknown-event steps.0: there is no event zhipu-fundng; did you mean zhipu-funding?',
        'unknown-event steps.1: there is no event nothing-alike; add its entry first, or leave the step out',
      ],
    ],
    [
      'names each once',
      ['zhipu-funding', 'zhipu-funding'],
      ['repeated-step steps.1: zhipu-funding is a step already; remove one of the two'],
    ],
  ])('%s', (_name, steps, expected) => {
    expect(told({ stories: [item('stories', 'a', story({ steps }))] })).toEqual(expected);
  });

  it('has translations beside it only', () => {
    const words = { title: 'Sebuah kisah', summary: 'Siapa yang membayar.', translates: '000000000000' };
    expect(told({ storyTranslations: [item('stories', 'a', words)] })).toEqual([
      'orphan-translation : there is no content/stories/a/en.mdx; add it, or rename the folder',
    ]);
  });

  it('is checked when it is added, or later, and not tomorrow', () => {
    const stories = [
      item('stories', 'a', story({ checked: '2025-01-01' })),
      item('stories', 'b', story({ checked: '2027-01-01' })),
    ];
    const found = checkDates(set({ stories }), Date.UTC(2026, 10, 21));
    expect(found.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual(['date-order checked', 'future-date checked']);
  });
});

describe('the schema of a story', () => {
  it('takes a story that is sound', () => {
    expect(Story.safeParse(story({ steps: STEPS })).success).toBe(true);
    const words = { title: 'Sebuah kisah', summary: 'Siapa yang membayar.', translates: '000000000000' };
    expect(StoryTranslation.safeParse(words).success).toBe(true);
  });

  it.each<[string, object]>([
    ['five steps', { steps: STEPS.slice(1) }],
    ['thirteen steps', { steps: [...STEPS, ...STEPS, 'g'] }],
    ['a step that is no id', { steps: [...STEPS, 'No Id'] }],
    ['a summary of a word', { summary: 'No.' }],
    ['a day that is none', { checked: '2026-02-30' }],
    ['sources', { sources: {} }],
  ])('refuses %s', (_name, change) => {
    expect(Story.safeParse({ ...story({ steps: STEPS }), ...change }).success).toBe(false);
  });

  it('refuses facts in a translation', () => {
    const words = { title: 'Sebuah kisah', summary: 'Siapa yang membayar.', translates: '000000000000' };
    expect(StoryTranslation.safeParse({ ...words, steps: STEPS }).success).toBe(false);
  });
});
