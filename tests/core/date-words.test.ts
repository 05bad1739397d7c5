import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDate, parseDate } from '../../src/core/date.ts';
import { readDateWords } from '../../src/core/date-words.ts';
import { LANGUAGES } from '../../src/core/language.ts';

test.each([
  ['2024-02~', '2024-02~'],
  ['about February 2024', '2024-02~'],
  ['Sekitar Februari 2024', '2024-02~'],
  ['c. 2017', '2017~'],
  ['possibly 3 May 2022', '2022-05-03?'],
  ['20 October 2023', '2023-10-20'],
  ['October 20, 2023', '2023-10-20'],
  ['Oct. 20th 2023', '2023-10-20'],
  ['20 Oktober 2023', '2023-10-20'],
  ['Agustus 2021', '2021-08'],
  ['2016', '2016'],
  ['23–27 May 2017', '2017-05-23/2017-05-27'],
  ['March to May 2024', '2024-03/2024-05'],
  ['from 3 March 2024 until 2 May 2025', '2024-03-03/2025-05-02'],
  ['since 2022', '2022/..'],
  ['hingga Mei 2020', '../2020-05'],
])('%s is %s', (text, edtf) => {
  expect(readDateWords(text)).toBe(edtf);
});

test.each(['', 'soon', '3/4/2024', '04.03.2024', '31 June 2023', 'about', 'May', '5 May', '13 2024', 'spring 2024', '2024-13'])(
  '%j is no date that can be read in one way only',
  (text) => {
    expect(readDateWords(text)).toBeUndefined();
  },
);

test('a date in words is read back as itself, in every language', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
  const precision = fc.constantFrom(4, 7, 10);
  const mark = fc.constantFrom('', '~', '?');
  fc.assert(
    fc.property(day, precision, mark, fc.constantFrom(...LANGUAGES), (date, length, sign, language) => {
      const edtf = date.toISOString().slice(0, length) + sign;
      expect(readDateWords(describeDate(parseDate(edtf), language))).toBe(edtf);
    }),
  );
});
