import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/core/date.ts';
import type { Language } from '../../../src/core/language.ts';
import {
  claimCaption,
  eventCaption,
  makePicture,
  pictureStrip,
  siteCaption,
  storyCaption,
} from '../../../src/core/share/picture.ts';
import { makeWords } from '../../../src/core/words.ts';
import { readWords } from '../content.ts';
import { seedEvents } from '../timeline/timeline.ts';

const timelineIn = (language: Language) => ({ language, words: makeWords(readWords(language), language), events: seedEvents });
const en = timelineIn('en');
const id = timelineIn('id');

const event = (date: string, status: 'confirmed' | 'disputed' = 'confirmed') => ({
  title: 'A firm raises money',
  lane: 'capital' as const,
  side: 'cn' as const,
  when: parseDate(date),
  facts: { status },
});

describe('the picture of an event', () => {
  test.each([
    ['2023-10-20', '20 October 2023', '20 Oktober 2023'],
    ['2023-10', 'October 2023', 'Oktober 2023'],
    ['2024', '2024', '2024'],
    ['2024-02~', 'about February 2024', 'sekitar Februari 2024'],
    ['2017-05-23/2017-05-27', '23–27 May 2017', '23–27 Mei 2017'],
    ['2022/..', 'since 2022', 'sejak 2022'],
  ])('dates %s as exactly as it is, and no more', (date, english, indonesian) => {
    expect(eventCaption(event(date), en).date).toBe(english);
    expect(eventCaption(event(date), id).date).toBe(indonesian);
  });

  test('names lane, side and, where the record is not settled, its status', () => {
    expect(eventCaption(event('2024'), en).kicker).toEqual(['Capital', 'China']);
    expect(eventCaption(event('2024', 'disputed'), id).kicker).toEqual(['Modal', 'Tiongkok', 'Diperselisihkan']);
  });

  test('is described in words for those who do not see it', () => {
    expect(eventCaption(event('2023-10'), en).alt).toBe(
      'A firm raises money. October 2023. China, Capital. Below, a small timeline marks this event among all 51.',
    );
  });

  test('marks that event alone', () => {
    const [first] = seedEvents;
    if (!first) throw new Error('the fixture has no events');
    const strip = pictureStrip(seedEvents, 'beside', 'en');
    const { marks, site, sides } = makePicture(eventCaption(event('2024'), en), strip, [first], en.words);
    expect(marks.map((mark) => mark.id)).toEqual([first.id]);
    expect([site, sides.us, sides.cn, sides.other]).toEqual(['Sputnik Moments', 'United States', 'China', 'Rest of the world']);
  });
});

test('the picture of a claim says the verdict, and has no date', () => {
  const caption = claimCaption({ statement: 'It was so.', facts: { verdict: 'partly' } }, en);
  expect(caption).toMatchObject({ title: 'It was so.', sign: { verdict: 'partly' }, date: undefined });
  expect(caption.alt).toMatch(/^Claim: “It was so.” Verdict: /);
});

test('the picture of a story says how long it is, in steps and in time', () => {
  const story = { title: 'A walk', steps: [1, 2, 3], from: Date.UTC(2023, 1, 3), to: Date.UTC(2024, 4, 1) };
  const { kicker, date } = storyCaption(story, en);
  expect(kicker).toEqual(['Story in 3 steps']);
  expect(date?.replace(/\s/g, ' ')).toBe('February 2023 – May 2024');
});

test('the picture of the site counts all events, and is about none', () => {
  expect(siteCaption(id)).toMatchObject({ kicker: [], sign: undefined, alt: expect.stringContaining('51 peristiwa') });
});
