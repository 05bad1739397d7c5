import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDates } from '../../src/core/check/chronology.ts';
import { Claim } from '../../src/core/claim.ts';
import {
  checkCorrections,
  checkCorrectionWords,
  claimCorrections,
  correctionsOf,
  newestFirst,
} from '../../src/core/corrections.ts';
import { type Correction, type Facts, Translation } from '../../src/core/event.ts';
import { claim, item, set, source, story } from './records.ts';

const TODAY = Date.UTC(2026, 10, 21);

function correction(date: string, change: Partial<Correction> = {}): Correction {
  return { date, grade: 'minor', was: 'The sum was five.', now: 'The sum was six.', ...change };
}

const facts = (corrections: Correction[]): Facts => ({
  title: 'A title',
  summary: 'A summary.',
  date: '2023-01-01',
  lane: 'policy',
  significance: 3,
  actors: ['acme'],
  places: ['CN'],
  status: 'confirmed',
  sources: { post: source() },
  corrections,
  added: '2026-01-01',
  checked: '2026-01-01',
});

const words = (count: number) => ({
  title: 'Judul',
  summary: 'Ringkasan.',
  corrections: Array.from({ length: count }, () => ({ was: 'Jumlahnya lima.', now: 'Jumlahnya enam.' })),
  translates: '000000000000',
});

describe('the corrections of an entry', () => {
  it('come the newest first, numbered from the oldest, each in the language that it has', () => {
    const given = [correction('2026-02-01'), correction('2026-03-01', { grade: 'major' })];
    expect(correctionsOf(given, words(1).corrections, 'id')).toEqual([
      { date: '2026-03-01', grade: 'major', was: 'The sum was five.', now: 'The sum was six.', number: 2, language: 'en' },
      { date: '2026-02-01', grade: 'minor', was: 'Jumlahnya lima.', now: 'Jumlahnya enam.', number: 1, language: 'id' },
    ]);
    expect(correctionsOf(undefined, undefined, 'id')).toEqual([]);
  });

  it('have the words of both languages where they are those of a claim', () => {
    const { corrections } = Claim.parse(
      claim({
        corrections: [
          {
            date: '2026-02-01',
            grade: 'substantive',
            was: { en: 'It was so.', id: 'Dulu.' },
            now: { en: 'It is so.', id: 'Kini.' },
          },
        ],
      }),
    );
    expect(claimCorrections(corrections, 'id')).toEqual([
      { date: '2026-02-01', grade: 'substantive', was: 'Dulu.', now: 'Kini.', number: 1, language: 'id' },
    ]);
    expect(claimCorrections(undefined, 'en')).toEqual([]);
  });

  it('have neither a day nor a grade in a translation', () => {
    expect(Translation.safeParse(words(1)).success).toBe(true);
    const [first] = words(1).corrections;
    expect(Translation.safeParse({ ...words(1), corrections: [{ ...first, grade: 'minor' }] }).success).toBe(false);
  });
});

it('a list of all corrections is in order of time, and keeps the order within a day', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-05'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(day), (days) => {
      const given = days.map((date, number) => ({ date: date.toISOString().slice(0, 10), number }));
      const sorted = newestFirst(given);
      expect(new Set(sorted)).toEqual(new Set(given));
      for (const [index, after] of sorted.entries()) {
        const before = sorted[index - 1];
        if (before) expect(before.date > after.date || (before.date === after.date && before.number < after.number)).toBe(true);
      }
    }),
  );
});

describe('the check of corrections', () => {
  const told = (corrections: Correction[]) =>
    checkDates(set({ events: [item('events', 'a', facts(corrections))] }), TODAY).map(
      ({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`,
    );

  it('wants the oldest first, so that their numbers last', () => {
    expect(told([correction('2026-02-01'), correction('2026-02-01'), correction('2026-03-01')])).toEqual([]);
    expect(told([correction('2026-03-01'), correction('2026-02-01')])).toEqual([
      'date-order corrections.1.date: the correction of 2026-02-01 stands after that of 2026-03-01; put the oldest first, a new one at the end',
    ]);
  });

  it('lets none be older than its entry, or of tomorrow', () => {
    expect(told([correction('2025-12-31'), correction('2026-12-01')])).toEqual([
      'date-order corrections.0.date: the correction of 2025-12-31 is before the entry was added, 2026-01-01',
      'future-date corrections.1.date: 2026-12-01 is in the future; write the day on which it was',
    ]);
  });

  it('lets a translation wait, but not say more than its entry', () => {
    const corrected = [correction('2026-02-01')];
    const check = (count: number) =>
      checkCorrections(
        set({
          events: [item('events', 'a', facts(corrected))],
          translations: [item('events', 'a', words(count))],
          stories: [item('stories', 'b', story({ corrections: corrected }))],
          storyTranslations: [item('stories', 'b', words(count))],
        }),
      ).map(({ file, rule, path, message }) => `${file} ${rule} ${path.join('.')}: ${message}`);
    expect(check(0)).toEqual([]);
    expect(check(1)).toEqual([]);
    const fault =
      'correction-words corrections.1: words for 2 corrections, but en.mdx has 1; add the correction there, with its date and grade, or remove the words here';
    expect(check(2)).toEqual([`content/events/a.yaml ${fault}`, `content/stories/b.yaml ${fault}`]);
  });

  it('tells translators of the corrections that wait for their words', () => {
    const corrected = (count: number) => Array.from({ length: count }, () => correction('2026-02-01'));
    const told = (needs: number, has: number) =>
      checkCorrectionWords(
        set({
          events: [item('events', 'a', facts(corrected(needs)))],
          translations: [item('events', 'a', words(has))],
          stories: [item('stories', 'b', story({ corrections: corrected(needs) }))],
          storyTranslations: [item('stories', 'b', words(has))],
        }),
      ).map(({ file, rule, path, message }) => `${file} ${rule} ${path.join('.')}: ${message}`);
    expect(told(2, 2)).toEqual([]);
    const [one, two] = [
      'missing-translation corrections: 1 correction of en.mdx has no words here, so readers get it in English; translate it, or leave that to a translator; a notice holds nothing up',
      'missing-translation corrections: 2 corrections of en.mdx have no words here, so readers get them in English; translate them, or leave that to a translator; a notice holds nothing up',
    ];
    expect(told(2, 1)).toEqual([`content/events/a.yaml ${one}`, `content/stories/b.yaml ${one}`]);
    expect(told(2, 0)).toEqual([`content/events/a.yaml ${two}`, `content/stories/b.yaml ${two}`]);
  });
});
