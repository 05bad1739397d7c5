import { expect, test } from 'vitest';
import { describeFigure } from '../../src/core/figure.ts';
import { makeWords, WORD_KEYS, type WordTable } from '../../src/core/words.ts';
import { readWords } from './content.ts';

const english = makeWords(readWords('en'), 'en');
const indonesian = makeWords(readWords('id'), 'id');

test('a count chooses the plural form, and gaps are filled', () => {
  expect(english('list.count', { count: 1 })).toBe('1 event');
  expect(english('list.count', { count: 5000 })).toBe('5,000 events');
  expect(indonesian('list.count', { count: 5000 })).toBe('5.000 peristiwa');
  expect(english('list.shown')).toContain('{count}');
});

test('every word has the same gaps in both languages', () => {
  const gaps = (word: WordTable[keyof WordTable]) => {
    const forms = typeof word === 'string' ? [word] : Object.values(word);
    return [...new Set(forms.flatMap((form) => form?.match(/\{\w+\}/g) ?? []))].sort();
  };
  const [en, id] = [readWords('en'), readWords('id')];
  for (const key of WORD_KEYS) expect(gaps(id[key]), key).toEqual(gaps(en[key]));
});

test.each([
  [{ value: 589_000_000_000, unit: 'USD', qualifier: 'about' }, 'about US$589 billion', 'sekitar 589 miliar dolar AS'],
  [{ value: 2_500_000_000, unit: 'CNY' }, '2.5 billion yuan', '2,5 miliar yuan'],
  [{ value: -16.97, unit: 'percent' }, '−16.97%', '−16,97%'],
  [
    { value: 600_000_000, unit: 'accounts', qualifier: 'more-than' },
    'more than 600 million accounts',
    'lebih dari 600 juta akun',
  ],
  [{ value: 1, unit: 'months' }, '1 month', '1 bulan'],
  [{ value: 2788, unit: 'gpu-hours' }, '2,788 GPU hours', '2.788 jam GPU'],
] as const)('the figure %o in words', (figure, inEnglish, inIndonesian) => {
  expect(describeFigure(figure, english, 'en')).toBe(inEnglish);
  expect(describeFigure(figure, indonesian, 'id')).toBe(inIndonesian);
});
